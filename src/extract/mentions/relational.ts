import { type Cluster, statesOf } from "./calling.ts";
import { description, type Find } from "./find.ts";
import { recent } from "./memory.ts";
import { atomAt, type Reading, together } from "./reading.ts";
import { register } from "./registry.ts";
import { HEADS } from "./tenure.ts";
import { type Cast, counterpartIn } from "./unnamed.ts";

/** Nouns that name a person by another one. */
const COMPANIONS = new Set(
  "counterpart host hostess guest visitor interlocutor colleague opponent partner visitors homologue".split(" "),
);
const TURNS: Readonly<Record<string, 1 | -1>> = { successor: 1, predecessor: -1 };

/** "his host", "her Australian counterpart", "his predecessor", "the American guest": the find at the noun, or null. */
export function relationalAt(
  cast: Cast,
  reading: Reading,
  i: number,
  owner: readonly (Find | undefined)[],
): Find | null {
  const noun = atomAt(reading, i);
  const turn = TURNS[noun];
  if (turn === undefined && !COMPANIONS.has(noun) && !isOppositeNumber(reading, i)) return null;
  const { of, from } = stateBefore(reading, i, owner);
  const possessor = possessorAt(cast, reading, from);
  // "Qatari | visitors were told to leave": people of no one just named
  if (noun === "visitors" && possessor === null) return null;
  const called = nameBehind(cast, i, owner);
  const keys =
    called !== null
      ? [called]
      : turn === undefined
        ? companion(cast, reading, i, of, possessor)
        : possessor
          ? turned(cast, possessor, turn)
          : [];
  const rule = turn === undefined ? `the other one (${noun})` : `${noun} in office`;
  return description({ first: i, last: i + 1, kind: "person", rule, entities: keys });
}

/** "his Tajik counterpart | Sirojiddin Muhriddin": the name that stands right behind it. */
function nameBehind({ memory }: Cast, i: number, owner: readonly (Find | undefined)[]): string | null {
  const next = owner[i + 1];
  const isName = next?.kind === "person" && next.form === "name" && next.first === i + 1;
  return isName ? (memory.named.get(next)?.key ?? null) : null;
}

function isOppositeNumber(reading: Reading, i: number): boolean {
  return atomAt(reading, i) === "number" && atomAt(reading, i - 1) === "opposite";
}

/** State of the adjective before the noun, and the token where the noun phrase begins. */
function stateBefore(
  reading: Reading,
  i: number,
  owner: readonly (Find | undefined)[],
): { readonly of: string | null; readonly from: number } {
  let of: string | null = null;
  let k = i - 1;
  while (k >= 0 && together(reading, k, i) && i - k < 6) {
    const own = owner[k];
    if (own?.kind === "state" && of === null && own.country && atomAt(reading, k + 1) !== "s") of = own.country;
    else if (own || !/^(?:ADJ|VERB|NOUN|ADV)$/.test(reading.words[k]?.pos ?? "")) break;
    k = own ? own.first - 1 : k - 1;
  }
  return { of, from: k };
}

/** Key of the one whom "his" or "Scholz's" before a noun means. */
function possessorAt({ memory }: Cast, reading: Reading, at: number): string | null {
  if (memory.pronoun?.end === at + 1) return memory.pronoun.keys[0] ?? null;
  if (atomAt(reading, at) !== "s") return null;
  return recent(memory, 0).find((trace) => trace.end === at && trace.kind === "person")?.key ?? null;
}

/** Another person: of that state where one is named, in the text before or behind, else the holder of the same office there. */
function companion(cast: Cast, reading: Reading, i: number, of: string | null, not: string | null): readonly string[] {
  const sentence = reading.sentenceOf[i]!;
  const isOther = (key: string) => key !== not && !key.startsWith("office:");
  const near = recent(cast.memory, sentence - (of ? 12 : 2)).filter((t) => t.kind === "person" && isOther(t.key));
  if (of !== null) {
    const here = near.find((trace) => trace.country === of)?.key ?? ofClusters(cast, of, isOther);
    if (here) return [here];
    return not === null ? [] : counterpartIn(cast, not, of, sentence);
  }
  if (not === null) return [];
  const last = near[0]?.key;
  if (last !== undefined) return [last];
  // "the chancellor sat at the far end. His host … and Vladimir Putin": the one leader who is named later
  const others = cast.clusters.filter((cluster) => isOther(cluster.key) && isLeading(cluster));
  return others.length === 1 ? [others[0]!.key] : [];
}

function ofClusters(cast: Cast, of: string, isOther: (key: string) => boolean): string | null {
  const found = cast.clusters.filter((c) => isOther(c.key) && statesOf(c, cast.scene).has(of));
  return found[0]?.key ?? null;
}

function isLeading(cluster: Cluster): boolean {
  return cluster.known !== null || cluster.uses.some((use) => use.ids.some((id) => HEADS.has(id)));
}

/** The holder of somebody's office before or after: by the knowledge, for the office held at the date of the text, else the last one. */
function turned(cast: Cast, key: string, turn: 1 | -1): readonly string[] {
  const { index, date } = cast.scene;
  const own = index.byId
    .get(key)
    ?.tenures.filter((t) => t.from !== null && (date === null || t.from.slice(0, 10) <= date));
  const tenure = own?.toSorted((a, b) => (a.from! < b.from! ? 1 : -1))[0];
  if (!tenure) return [];
  const others = (index.byOffice.get(tenure.of) ?? []).flatMap((person) =>
    person.id === key
      ? []
      : person.tenures.flatMap((t) =>
          t.office === tenure.office && t.title === tenure.title && t.from !== null ? [{ person, from: t.from }] : [],
        ),
  );
  const sorted = others.sort((a, b) => (a.from < b.from ? -1 : 1));
  const found =
    turn < 0 ? sorted.findLast(({ from }) => from < tenure.from!) : sorted.find(({ from }) => from > tenure.from!);
  if (!found) return [];
  const { id, name, country } = found.person;
  return [register(cast.registry, { key: id, kind: "person", name, country, known: id, office: tenure.title })];
}

import { statesOf } from "./calling.ts";
import type { Find, OfficeUse } from "./find.ts";
import { recent, statesInPlay } from "./memory.ts";
import { atomAt, type Reading } from "./reading.ts";
import { register } from "./registry.ts";
import { NUMBERS } from "./sides.ts";
import { singularTitle } from "./singular-title.ts";
import { type Cast, type Holder, holderOf, isLeader, leaderOf, some } from "./unnamed.ts";

/** "the two defence ministers", "the Japanese and Vietnamese foreign ministers", "the two leaders": one for each state. */
export function holdersOf(cast: Cast, f: Find, sentence: number, reading: Reading): Holder {
  const use = f.office!;
  // "the three countries' defence ministers"
  // "In 2015 their leaders signed it"
  const group =
    /^['’]s?$/.test(reading.tokens[f.first - 1]?.text ?? "") && cast.memory.group?.sentence === sentence
      ? cast.memory.group.keys
      : statesOfPronoun(cast, f);
  const said = f.known.length > 0 ? f.known : group;
  const n = numberAt(reading, f);
  const { parties } = cast.memory;
  if (!said && parties && isDefinite(reading, f) && (n ?? parties.people.length) === parties.people.length) {
    const office = singularTitle(use.title).toLowerCase();
    const all = parties.people.every((key) => cast.registry.entities.get(key)?.office?.toLowerCase().includes(office));
    if (all && parties.people.length > 1) return { keys: parties.people, rule: "parties of the document" };
  }
  if (!said && n === null && isDefinite(reading, f)) {
    const near = namedOf(cast, singularTitle(use.title).toLowerCase(), sentence);
    if (near.length > 1 && near.length < 6) return { keys: near, rule: "named before with that office" };
    const pair = use.rank <= 2 ? pairOfText(cast, singularTitle(use.title).toLowerCase(), sentence) : [];
    if (pair.length === 2) return { keys: pair, rule: "the two of the text" };
  }
  const named = n && !said ? namedOf(cast, singularTitle(use.title).toLowerCase(), sentence) : [];
  if (n !== null && named.length === n) return { keys: named, rule: "named before with that office" };
  const same = said === null && n !== null ? cast.memory.pairs.get(use.title.toLowerCase()) : undefined;
  if (same?.length === n && !namesOthers(cast, same, sentence)) return { keys: same, rule: "the same as before" };
  const states = said && said.length > 1 ? said : n ? statesInPlay(cast.memory, sentence, n) : (said ?? []);
  // "EU leaders", "foreign ministers of the GCC": the union; ids of organisations may be as long as codes of states
  const key = use.of?.toLowerCase() ?? "";
  const entry = said ? undefined : cast.registry.canon.get(key);
  if (use.of !== null && !said && (entry !== undefined || !/^[A-Z]{3}$/.test(use.of))) {
    if (entry === undefined) return { keys: [], rule: "unresolved" };
    const body = { key, kind: "organisation" as const, name: entry.name, country: null, known: key, office: null };
    return { keys: [register(cast.registry, body)], rule: "the organisation that they lead" };
  }
  if (use.ids.includes("head_of_state_or_government") && !said && !n)
    return isOfAnyone(f, reading) ? { keys: [], rule: "unresolved" } : allLeaders(cast, sentence);
  if (states.length < 2 && !(said && said.length === 1))
    return { keys: lastPeople(cast, use, sentence, n), rule: "last leaders" };
  const leading = use.ids.includes("head_of_state_or_government");
  // "the leaders of Egypt and Sudan signed it in 2015": who led them then is not who leads them now
  if (leading && said && said.length > 1 && isOfOtherYear(cast, f, reading))
    return { keys: said.map((of) => stateKey(cast, of)), rule: "states of leaders then" };
  const keys = states
    .map((of) =>
      leading
        ? leaderOf(cast, of, sentence)
        : holderOf(cast, { office: { ...use, of, title: singularTitle(use.title) }, country: of } as Find, sentence)
            .keys[0],
    )
    .filter((k): k is string => k !== null && k !== undefined);
  // "spoke with the leaders of Egypt, Chad and Niger": those whom nothing names are told by their states
  if (said && said.length > 1 && leading && keys.length < said.length)
    return {
      keys: said.map((of) => leaderOf(cast, of, sentence) ?? stateKey(cast, of)),
      rule: "one for each state, or the state",
    };
  if (leading && keys.length < states.length) {
    const last = lastPeople(cast, use, sentence, n ?? 2);
    if (last.length > keys.length) return { keys: last, rule: "last leaders" };
  }
  return { keys: [...new Set(keys)], rule: keys.length > 0 ? "one for each state in play" : "unresolved" };
}

/** Whether a sentence since names two people of whom one is none of them: "the two leaders" may then be others. */
function namesOthers({ memory }: Cast, keys: readonly string[], sentence: number): boolean {
  const since = recent(memory, sentence - SINCE).filter(({ kind }) => kind === "person");
  return since.some(({ key, sentence: at }) => {
    const here = since.filter((trace) => trace.sentence === at && trace.key !== key && !keys.includes(trace.key));
    return !keys.includes(key) && here.length > 0;
  });
}

/** Sentences in which others may have come. */
const SINCE = 3;

/** "their | leaders", of states. */
function statesOfPronoun({ memory, registry }: Cast, f: Find): readonly string[] | null {
  const keys = memory.pronoun?.end === f.first ? memory.pronoun.keys : [];
  const areStates = keys.every((key) => registry.canon.get(key)?.country === key);
  return keys.length > 1 && areStates ? keys : null;
}

/** Whether the sentence tells of a year well before the text. */
function isOfOtherYear({ scene }: Cast, f: Find, { tokens, sentenceOf, sentences }: Reading): boolean {
  const now = scene.date === null ? null : Number(scene.date.slice(0, 4));
  const { first, last } = sentences[sentenceOf[f.first]!] ?? { first: 0, last: 0 };
  for (let i = first; i < last && now !== null; i++)
    if (/^(?:19|20)\d\d$/.test(tokens[i]!.text) && Number(tokens[i]!.text) < now - 1) return true;
  return false;
}

function stateKey({ registry }: Cast, of: string): string {
  const state = registry.canon.get(of);
  if (!state) return of;
  return register(registry, {
    key: of,
    kind: "state",
    name: state.name,
    country: state.country,
    known: of,
    office: null,
  });
}

/** "the ministers", "the two presidents". */
function isDefinite(reading: Reading, f: Find): boolean {
  return [f.first, f.first - 1].some((i) => atomAt(reading, i) === "the") || numberAt(reading, f) === NUMBERS.both;
}

/** Those named in the last sentences whose office has these words: "the two ministers" behind two foreign ministers. */
function namedOf({ memory, registry }: Cast, office: string, sentence: number): string[] {
  const near = recent(memory, sentence - 4).filter(({ kind, key }) => kind === "person" && !key.startsWith("office:"));
  const fitting = near.filter(({ key }) => {
    const own = registry.entities.get(key)?.office?.toLowerCase() ?? "";
    return own.includes(office) && (office !== "minister" || !own.includes("prime"));
  });
  return [...new Set(fitting.map(({ key }) => key))].reverse();
}

/** "The Presidents reviewed …" before their names come: the only two of the text with that office, of two states. */
function pairOfText(cast: Cast, office: string, sentence: number): readonly string[] {
  const heads = some(cast, `title ${office}`, (c) =>
    c.uses.some((use) => !use.former && use.title.toLowerCase() === office),
  );
  const states = new Set([...heads.values()].flatMap((c) => [...statesOf(c, cast.scene)]));
  if (heads.size === 2 && states.size === 2) return [...heads.keys()];
  return pairBefore(cast, heads, sentence);
}

/** Sentences at the head of a text that name those it is about, and sentences back to another pair. */
const NEAR = 4;

/**
 * "President A paid a visit to President B … The Presidents signed": the two of the first sentence that names just two of them,
 * where the text opens with it; else of the nearest one.
 */
function pairBefore({ memory }: Cast, heads: ReadonlyMap<string, unknown>, sentence: number): readonly string[] {
  const named = memory.traces.slice(0, MOST).concat(recent(memory, sentence - NEAR));
  const fitting = named.filter(({ key, country }) => heads.has(key) && country !== null);
  const opening = Array.from({ length: NEAR }, (_, at) => at);
  const latest = Array.from({ length: NEAR }, (_, back) => sentence - back);
  for (const at of [...opening, ...latest]) {
    const here = fitting.filter((trace) => trace.sentence === at).sort((a, b) => a.at - b.at);
    const keys = [...new Set(here.map(({ key }) => key))];
    if (keys.length === 2 && new Set(here.map(({ country }) => country)).size === 2) return keys;
  }
  return [];
}

/** Names that the head of a text may have, at most. */
const MOST = 60;

/** "foreign leaders", "world leaders": leaders at large. */
function isOfAnyone(f: Find, reading: Reading): boolean {
  const before = reading.tokens[f.first - 1]?.text ?? "";
  // "Arab leaders", "West African leaders"
  const isOfRegion = /^\p{Lu}/u.test(before) && /^(?:ADJ|PROPN)$/.test(reading.words[f.first - 1]?.pos ?? "");
  return (
    /^(foreign|world|global|regional|other|many|several|some|visiting)$/i.test(before) ||
    (isOfRegion && reading.words[f.first - 1]!.head === f.last - 1)
  );
}

/** "The leaders": the two of the text, where there are just two. */
function allLeaders(cast: Cast, sentence: number): Holder {
  const heads = some(cast, "leaders", (c) => isLeader(c, cast.scene));
  if (heads.size === 2) return { keys: [...heads.keys()], rule: "the two leaders of the text" };
  const last = new Set(
    recent(cast.memory, sentence - 1)
      .filter((t) => heads.has(t.key))
      .map((t) => t.key),
  );
  if (last.size === 2) return { keys: [...last].reverse(), rule: "last leaders" };
  const pair = pairBefore(cast, heads, sentence);
  return pair.length === 2 ? { keys: pair, rule: "the two named together" } : { keys: [], rule: "unresolved" };
}

function numberAt(reading: Reading, f: Find): number | null {
  return NUMBERS[reading.tokens[f.first]!.text.toLowerCase()] ?? null;
}

function lastPeople(cast: Cast, use: OfficeUse, sentence: number, n: number | null): string[] {
  if (!n || use.rank > 3) return [];
  const heads = some(cast, "leaders", (c) => isLeader(c, cast.scene));
  const seen = recent(cast.memory, sentence - 6).filter((t) => heads.has(t.key));
  const keys = [...new Set(seen.map((t) => t.key))].slice(0, n);
  return keys.length === n ? keys.reverse() : [];
}

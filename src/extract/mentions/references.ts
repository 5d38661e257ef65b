import { type Draft, type Find, find } from "./find.ts";
import { type Memory, recent, type Trace } from "./memory.ts";
import { type Genders, isExpletive, person, they, thing } from "./pronouns.ts";
import { atomAt, type Reading, together } from "./reading.ts";
import type { Registry } from "./registry.ts";
import { collectiveAt, NUMBERS, sides } from "./sides.ts";

const HE = new Set(["he", "him", "his", "himself"]);

const SHE = new Set(["she", "her", "hers", "herself"]);

const IT = new Set(["it", "its", "itself"]);

const THEY = new Set(["they", "them", "their", "theirs", "themselves"]);

const COUNTRY = new Set(["country", "nation", "kingdom", "republic", "emirate", "sultanate", "monarchy"]);

/** Nouns that mean a state only with an adjective: "the Baltic state", "the island state". */
const WITH_ADJECTIVE = new Set(["state"]);

const TERRITORY = new Set([
  "island",
  "territory",
  "enclave",
  "archipelago",
  "region",
  "colony",
  "exclave",
  "peninsula",
]);

const COLLECTIVES: Readonly<Record<string, readonly string[]>> = {
  grouping: ["instrument", "organisation", "forum"],
  bloc: ["organisation", "instrument", "forum"],
  alliance: ["organisation", "forum"],
  association: ["organisation"],
  organisation: ["organisation"],
  organization: ["organisation"],
  ministry: ["body"],
  agency: ["outlet", "organisation", "body"],
  newspaper: ["outlet"],
  paper: ["outlet"],
  website: ["outlet"],
  broadcaster: ["outlet"],
  pact: ["instrument"],
  agreement: ["instrument"],
  treaty: ["instrument"],
  accord: ["instrument"],
  forum: ["forum"],
  council: ["organisation", "body"],
  commission: ["organisation", "body"],
  union: ["organisation"],
  committee: ["organisation", "body"],
  bank: ["organisation"],
  university: ["organisation"],
  institute: ["organisation"],
  department: ["body", "organisation"],
  embassy: ["body"],
};

/** The reference at token `i`, if one begins there: pronouns, "the two sides", "the country", "the grouping". */
export function referenceAt(
  draft: Draft,
  i: number,
  memory: Memory,
  registry: Registry,
  genders: Genders,
): Find | null {
  const { reading } = draft;
  if (draft.owner[i]) return null;
  const atom = atomAt(reading, i);
  // "H.E. Mr. Motegi"
  if (reading.tokens[i]!.text.includes(".")) return null;
  if (HE.has(atom)) return pronoun(reading, i, "person", person(reading, i, memory, genders, "f"), "nearest person");
  if (SHE.has(atom)) return pronoun(reading, i, "person", person(reading, i, memory, genders, "m"), "nearest person");
  if (IT.has(atom))
    return isExpletive(reading, i)
      ? null
      : pronoun(reading, i, "state", thing(reading, i, memory), "nearest state or body", registry);
  if (THEY.has(atom)) return pronoun(reading, i, "group", they(reading, i, memory), "last group");
  if (NUMBERS[atom] !== undefined) return sides(draft, i, NUMBERS[atom]!, memory);
  if (atom === "the") return collectiveAt(draft, i, memory) ?? definite(draft, i, memory, registry);
  return null;
}

function pronoun(
  reading: Reading,
  i: number,
  kind: Find["kind"],
  entities: readonly string[],
  rule: string,
  registry?: Registry,
): Find | null {
  if (reading.sentenceOf[i]! < 0) return null;
  const meant = entities[0] === undefined ? undefined : registry?.entities.get(entities[0])?.kind;
  return find({
    first: i,
    last: i + 1,
    kind: meant ?? kind,
    form: "pronoun",
    rule: entities.length > 0 ? rule : "unresolved",
    entities,
  });
}

function definite(draft: Draft, i: number, memory: Memory, registry: Registry): Find | null {
  const { reading } = draft;
  let k = i + 1;
  while (k < i + 5 && (/^[-‐‑]$/.test(reading.tokens[k]?.text ?? "") || isModifier(draft, k))) k++;
  const noun = atomAt(reading, k);
  if (!together(reading, i, k) || draft.owner[k] || ["s"].includes(atomAt(reading, k - 1))) return null;
  const sentence = reading.sentenceOf[i]!;
  if (TERRITORY.has(noun) && !/^(?:of|s)$/.test(atomAt(reading, k + 1))) {
    const key = territory(memory, sentence, noun, registry);
    return key === null
      ? null
      : find({
          first: i + 1,
          last: k + 1,
          kind: registry.entities.get(key)!.kind,
          form: "description",
          rule: "nearest territory",
          entities: [key],
        });
  }
  if (COUNTRY.has(noun) || (WITH_ADJECTIVE.has(noun) && k > i + 1 && atomAt(reading, k + 1) !== "of")) {
    const own = ownAdjective(draft, i + 1, k);
    const keys = own !== null ? [own] : stateMeant(reading, memory, k, polity(noun, registry));
    return find({
      first: i + 1,
      last: k + 1,
      kind: "state",
      form: "description",
      rule: keys.length > 0 ? "nearest state" : "unresolved",
      entities: keys,
    });
  }
  const kinds = COLLECTIVES[noun];
  if (!kinds || k > i + 3 || ["of", "for", "on", "between", "to"].includes(atomAt(reading, k + 1))) return null;
  const key = collective(memory, sentence, noun, kinds, registry);
  if (!key) return null;
  return find({
    first: i + 1,
    last: k + 1,
    kind: registry.entities.get(key)!.kind,
    form: "description",
    rule: "nearest of its kind",
    entities: [key],
  });
}

/** "the Chinese nation" is China; "the Central American country" is no part of the United States. */
function ownAdjective({ reading, owner }: Draft, from: number, to: number): string | null {
  for (let k = from; k < to; k++) {
    const own = owner[k];
    if (own?.kind === "state" && own.form === "adjective" && !REGIONAL.test(atomAt(reading, own.first - 1)))
      return own.country;
  }
  return null;
}

const REGIONAL = /^(?:central|latin|south|north|east|west|southern|northern|eastern|western|non)$/;

/** States that call themselves a kingdom, an emirate …, when the noun says so; null for nouns that say nothing. */
function polity(noun: string, { canon }: Registry): ((state: string) => boolean) | null {
  if (!/^(?:kingdom|republic|emirate|sultanate|monarchy)$/.test(noun)) return null;
  const wanted = noun === "monarchy" ? "kingdom" : noun;
  return (state) => canon.get(state)?.official?.toLowerCase().includes(wanted) === true;
}

/** "the island", "the enclave": the place or disputed party named last; of a state only an island that is no great one is meant. */
function territory(memory: Memory, sentence: number, noun: string, registry: Registry): string | null {
  const near = recent(memory, sentence - 6).filter(({ key }) => registry.entities.has(key));
  const places = near.filter((t) => t.kind === "place" && !CAPITAL.test(registry.entities.get(t.key)!.key));
  const special = near.find((t) => t.kind === "state" && registry.canon.get(t.key)?.special === true);
  const place = noun === "island" ? (special ?? places[0]) : (places[0] ?? special);
  return place?.key ?? null;
}

const CAPITAL = /^(?:capital|city)/;

function isModifier(draft: Draft, k: number): boolean {
  const { reading, owner } = draft;
  if (owner[k]) return owner[k]!.kind === "place" || owner[k]!.kind === "concept" || owner[k]!.form === "adjective";
  const word = reading.words[k];
  return (
    word !== undefined &&
    (word.pos === "ADJ" || word.pos === "NOUN" || word.pos === "PROPN") &&
    !COUNTRY.has(atomAt(reading, k)) &&
    !WITH_ADJECTIVE.has(atomAt(reading, k)) &&
    !TERRITORY.has(atomAt(reading, k)) &&
    COLLECTIVES[atomAt(reading, k)] === undefined
  );
}

/** In "Japan insisted on engaging the country" it is not Japan; in "Peru opens its markets to spur growth in the country" it is Peru. */
function stateMeant(
  reading: Reading,
  memory: Memory,
  i: number,
  isOfKind: ((state: string) => boolean) | null,
): string[] {
  const sentence = reading.sentenceOf[i]!;
  const above = /^(obj|iobj|nmod:poss)$/.test(reading.words[i]?.relation ?? "") ? ancestors(reading, i) : [];
  let best: Trace | undefined;
  let score = Number.NEGATIVE_INFINITY;
  for (const trace of recent(memory, sentence - 2)) {
    if (trace.kind !== "state" || (trace.subject && above.includes(trace.governor))) continue;
    if (isOfKind !== null && !isOfKind(trace.key)) continue;
    const value =
      -2 * (sentence - trace.sentence) +
      (trace.subject && above.length === 0 ? 1 : 0) -
      (trace.adjective ? 1.5 : 0) +
      Math.min(memory.weight.get(trace.key) ?? 0, 4) / 4 -
      Math.min(i - trace.at, 50) / 50;
    if (value > score) [best, score] = [trace, value];
  }
  if (best) return [best.key];
  // "the kingdom" of a text that names its capital and its minister alone
  const led = isOfKind && recent(memory, 0).find(({ country }) => country !== null && isOfKind(country));
  return led ? [led.country!] : [];
}

function ancestors(reading: Reading, i: number): number[] {
  const out: number[] = [];
  for (let k = i; out.length < 12; ) {
    const head = reading.words[k]?.head ?? k;
    if (head === k) break;
    out.push(head);
    if (/^(conj|parataxis)/.test(reading.words[head]!.relation)) break;
    k = head;
  }
  return out;
}

function collective(
  memory: Memory,
  sentence: number,
  noun: string,
  kinds: readonly string[],
  registry: Registry,
): string | null {
  const near = recent(memory, sentence - 8).filter((t) => kinds.includes(t.kind));
  // "the pact": the one instrument of the last sentences
  const lately = new Set(near.filter((t) => t.kind === "instrument" && t.sentence >= sentence - 4).map((t) => t.key));
  if (["pact", "treaty", "accord", "agreement"].includes(noun) && lately.size === 1) return [...lately][0]!;
  const named = near.find((t) => registry.entities.get(t.key)!.name.toLowerCase().includes(noun));
  if (named) return named.key;
  return ["grouping", "bloc", "ministry", "newspaper", "paper", "website", "broadcaster", "alliance"].includes(noun)
    ? (near[0]?.key ?? null)
    : null;
}

import { type Draft, description, type Find, find } from "./find.ts";
import { type Memory, recent, type Trace } from "./memory.ts";
import { atomAt, type Reading, together } from "./reading.ts";
import { type Registry, registerName } from "./registry.ts";

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
  company: ["organisation"],
  firm: ["organisation"],
  manufacturer: ["organisation"],
  airline: ["organisation"],
};

/** Nouns for a firm: no organisation of states is one. */
const FIRMS = new Set(["company", "firm", "manufacturer", "airline"]);

/** Whether "the (noun)" means the one of its kind that the text named. */
export const isCollective = (noun: string): boolean => COLLECTIVES[noun] !== undefined;

/** "the island", "the country", "the grouping" at the article: what the text named last of that kind, or null. */
export function definiteAt(draft: Draft, i: number, memory: Memory, registry: Registry): Find | null {
  const { reading } = draft;
  const k = nounBehind(draft, i);
  if (k === null) return null;
  const at = { first: i + 1, last: k + 1 };
  const [noun, next] = [atomAt(reading, k), atomAt(reading, k + 1)];
  const sentence = reading.sentenceOf[i]!;
  if (TERRITORY.has(noun) && next !== "of" && next !== "s")
    return named(at, territory(memory, sentence, noun, registry), "nearest territory", registry);
  if (COUNTRY.has(noun) || (WITH_ADJECTIVE.has(noun) && k > i + 1 && next !== "of")) {
    const own = ownAdjective(draft, i + 1, k);
    const entities = own !== null ? [own] : stateMeant(reading, memory, k, polity(noun, registry));
    return description({ ...at, kind: "state", rule: "nearest state", entities });
  }
  if (noun === "capital") return capitalOf(draft, i, k, registry);
  const kinds = COLLECTIVES[noun];
  if (!kinds || k > i + 3 || OF_SOMEBODY.has(next)) return null;
  return named(at, collective(memory, sentence, noun, kinds, registry), "nearest of its kind", registry);
}

/** "the Eritrean capital", "the capital of Togo"; "the Greek capital markets" is none. */
function capitalOf(draft: Draft, i: number, k: number, registry: Registry): Find | null {
  const { reading, owner } = draft;
  if (/^(?:NOUN|PROPN)$/.test(reading.words[k + 1]?.pos ?? "") && !owner[k + 1]) return null;
  const behind = atomAt(reading, k + 1) === "of" ? owner[k + 2] : undefined;
  const state = behind?.kind === "state" && behind.form === "name" ? behind.country : ownAdjective(draft, i + 1, k);
  const known = state === null ? null : registry.canon.get(state)?.capital;
  if (known == null) return null;
  const at = { first: i + 1, last: k + 1, kind: "place" } as const;
  const key = registerName(registry, find({ ...at, form: "name", rule: "knowledge", known: [known], country: state }));
  return description({ ...at, rule: "capital of a state", entities: [key] });
}

/** Behind "the council", words that say which. */
const OF_SOMEBODY = new Set(["of", "for", "on", "between", "to"]);

/** The noun behind an article and up to four modifiers, no part of a name and nobody's; null for none. */
function nounBehind(draft: Draft, i: number): number | null {
  const { reading } = draft;
  let k = i + 1;
  while (k < i + 5 && (/^[-‐‑]$/.test(reading.tokens[k]?.text ?? "") || isModifier(draft, k))) k++;
  return together(reading, i, k) && !draft.owner[k] && atomAt(reading, k - 1) !== "s" ? k : null;
}

/** A description of the one with this key, of its kind. */
function named(
  at: { readonly first: number; readonly last: number },
  key: string | null,
  rule: string,
  { entities }: Registry,
): Find | null {
  return key === null ? null : description({ ...at, kind: entities.get(key)!.kind, rule, entities: [key] });
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
  const places = near.filter((t) => t.kind === "place" && !isTown(t.key, registry));
  const special = near.find((t) => t.kind === "state" && registry.canon.get(t.key)?.special === true);
  const place = noun === "island" ? (special ?? places[0]) : (places[0] ?? special);
  return place?.key ?? null;
}

const isTown = (key: string, { canon }: Registry): boolean => canon.get(key)?.town === true;

function isModifier(draft: Draft, k: number): boolean {
  const { reading, owner } = draft;
  if (owner[k]) return owner[k]!.kind === "place" || owner[k]!.kind === "concept" || owner[k]!.form === "adjective";
  const word = reading.words[k];
  return (
    word !== undefined &&
    /^(?:ADJ|NOUN|PROPN|NUM)$/.test(word.pos) &&
    !COUNTRY.has(atomAt(reading, k)) &&
    !WITH_ADJECTIVE.has(atomAt(reading, k)) &&
    !TERRITORY.has(atomAt(reading, k)) &&
    atomAt(reading, k) !== "capital" &&
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

function isFirm({ known, country }: { readonly known: string | null; readonly country: string | null }): boolean {
  return known === null || country !== null;
}

const PACTS = new Set(["pact", "treaty", "accord", "agreement"]);

/** Nouns that mean the one of their kinds named last, whatever its name. */
const SAYS_ENOUGH = new Set([
  "grouping",
  "bloc",
  "ministry",
  "newspaper",
  "paper",
  "website",
  "broadcaster",
  "alliance",
]);

/** Key of the one of these kinds that the noun means: the one instrument of late, the last with the noun in its name, the last one. */
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
  if (PACTS.has(noun) && lately.size === 1) return [...lately][0]!;
  if (FIRMS.has(noun)) return near.find((t) => isFirm(registry.entities.get(t.key)!))?.key ?? null;
  const named = near.find((t) => registry.entities.get(t.key)!.name.toLowerCase().includes(noun));
  if (named) return named.key;
  return SAYS_ENOUGH.has(noun) ? (near[0]?.key ?? null) : null;
}

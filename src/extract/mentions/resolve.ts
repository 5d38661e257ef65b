import type { LocalEntity, Mention, Mentions } from "../../document/layers.ts";
import type { Cluster, Scene } from "./calling.ts";
import { describedAt } from "./described.ts";
import { type Draft, description, type Find, inOrder } from "./find.ts";
import { floorOf } from "./floor.ts";
import { isSubject, type Memory } from "./memory.ts";
import { partiesOf } from "./parties.ts";
import { type Genders, genderOf } from "./pronouns.ts";
import { atomAt, type Reading } from "./reading.ts";
import { referenceAt } from "./references.ts";
import { type Canon, type Registry, register, registerName, registerPerson } from "./registry.ts";
import { relationalAt } from "./relational.ts";
import { holdersOf } from "./several.ts";
import { textOf } from "./text-of.ts";
import { type Cast, holderOf } from "./unnamed.ts";
import { isVoice, ourStateAt, quotationsOf } from "./voice.ts";

interface Settled {
  readonly find: Find;
  readonly entities: readonly string[];
  readonly rule: string;
}

/** Settles whom every find means, in the order of reading, and adds pronouns and descriptions. */
export function resolve(
  draft: Draft,
  clusters: readonly Cluster[],
  scene: Scene,
  canon: Canon,
  home: string | null,
): Mentions {
  const { reading } = draft;
  const registry: Registry = { entities: new Map(), canon: canon.entries, reading };
  const { named, genders } = namedPeople(clusters, registry, scene);
  const weight = weights(draft, canon.ended);
  const finds = inOrder(draft);
  const memory: Memory = {
    traces: [],
    weight,
    group: null,
    pronoun: null,
    called: new Map(),
    pairs: new Map(),
    parties: partiesOf(draft, clusters, scene),
    floor: floorOf(reading, finds, named),
    quoted: quotationsOf(reading),
    named,
    home,
  };
  const cast: Cast = { clusters, answers: new Map(), scene, registry, memory, home };
  const laid = Map.groupBy(finds, ({ first }) => first);
  const out: Settled[] = [];
  // behind the last office or description: no other begins inside it
  let free = 0;
  for (let i = 0; i < reading.tokens.length; i++) {
    for (const find of laid.get(i) ?? referencesAt(draft, i, cast, genders, i >= free)) {
      const settled = settle(find, named, cast, reading);
      if (!settled) continue;
      out.push(settled);
      if (find.form === "office" || find.form === "description") free = Math.max(free, find.last);
      remember(memory, settled, reading, registry);
    }
  }
  return { entities: entitiesOf(registry, out, reading), mentions: out.map((s) => mentionOf(s, reading)) };
}

/** The people of the text, entered in the registry: whom each name means, and the genders that titles tell, by key. */
function namedPeople(clusters: readonly Cluster[], registry: Registry, scene: Scene) {
  const named = new Map<Find, { key: string; rule: string }>();
  const genders = new Map<string, "m" | "f">();
  for (const cluster of clusters) {
    const key = registerPerson(registry, cluster, scene);
    for (const { find, rule } of cluster.finds) {
      named.set(find, { key, rule });
      const gender = genderOf(registry.reading, find);
      if (gender) genders.set(key, gender);
    }
  }
  return { named, genders };
}

/** What a token without a find refers to: a pronoun or "the two sides"; "his host" and "the envoy" only where the place is free. */
function referencesAt(draft: Draft, i: number, cast: Cast, genders: Genders, isFree: boolean): readonly Find[] {
  const { reading, owner } = draft;
  const described = () =>
    isFree && !owner[i] ? (relationalAt(cast, reading, i, owner) ?? describedAt(cast, reading, i)) : null;
  const reference =
    referenceAt(draft, i, cast.memory, cast.registry, genders) ??
    ourStateAt(draft, i, cast, genders) ??
    countryOfAt(draft, i, cast) ??
    described();
  return reference ? [reference] : [];
}

/** "his country", "her government": the state of the one whom the pronoun means. */
function countryOfAt({ reading }: Draft, i: number, { memory, registry }: Cast): Find | null {
  if (memory.pronoun?.end !== i || !/^(?:country|nation|homeland|government)$/.test(atomAt(reading, i))) return null;
  const countries = memory.pronoun.keys.map((key) => registry.entities.get(key)?.country ?? null);
  const [country] = countries;
  if (countries.length !== 1 || !country) return null;
  return description({ first: i, last: i + 1, kind: "state", rule: "state of the one before", entities: [country] });
}

function weights(draft: Draft, ended: ReadonlyMap<string, string>): Map<string, number> {
  const weight = new Map<string, number>();
  const date = draft.reading.doc.published;
  for (const f of draft.finds) {
    if (f.kind !== "state" || !f.country) continue;
    const end = ended.get(f.country);
    if (end !== undefined && (date === null || date.slice(0, 4) > end)) continue;
    weight.set(f.country, (weight.get(f.country) ?? 0) + 1);
  }
  return weight;
}

function settle(
  f: Find,
  named: ReadonlyMap<Find, { key: string; rule: string }>,
  cast: Cast,
  reading: Reading,
): Settled | null {
  const sentence = reading.sentenceOf[f.first]!;
  if (f.same) {
    const key = f.same.kind === "person" ? named.get(f.same)?.key : registerName(cast.registry, f.same);
    if (key === undefined) return null;
    call(cast.memory, key, reading, f.last - 1);
    return { find: f, entities: [key], rule: f.rule };
  }
  if (f.kind === "person" && f.form === "name") {
    const person = named.get(f);
    return person ? { find: f, entities: [person.key], rule: person.rule } : null;
  }
  if (f.form === "office") {
    const { keys, rule } = holderOf(cast, ofPossessor(f, cast, reading), sentence, besides(f, cast, reading));
    return { find: f, entities: keys, rule };
  }
  if (f.form === "description" && f.office) {
    const { keys, rule } = holdersOf(cast, f, sentence, reading);
    if (keys.length > 1) {
      cast.memory.group = { keys, sentence };
      cast.memory.pairs.set(f.office.title.toLowerCase(), keys);
    }
    return keys.length > 0 || f.office.rank <= 2 ? { find: f, entities: keys, rule } : null;
  }
  if (f.form === "name" || (f.form === "description" && (f.name !== null || f.known.length > 0)))
    return { find: f, entities: [registerName(cast.registry, f)], rule: f.rule };
  if (f.form === "adjective")
    return { find: f, entities: [registerName(cast.registry, { ...f, name: null })], rule: f.rule };
  for (const key of f.entities) ensureState(cast, key);
  if (f.form === "pronoun") cast.memory.pronoun = { end: f.last, keys: f.entities };
  return { find: f, entities: f.entities, rule: f.rule };
}

/** "the Secretary and | the Foreign Minister": the one just named, who is not the second too. */
function besides(f: Find, { memory }: Cast, reading: Reading): string | null {
  const from = atomAt(reading, f.first - 1) === "the" ? f.first - 2 : f.first - 1;
  const last = memory.traces.at(-1);
  return atomAt(reading, from) === "and" && last?.kind === "person" && last.end === from ? last.key : null;
}

/** "his foreign minister", "Tokayev's foreign minister": of the state of the one whose it is. */
function ofPossessor(f: Find, { memory, registry }: Cast, reading: Reading): Find {
  const before = memory.traces.at(-1);
  const last = atomAt(reading, f.first - 1) === "s" ? before : undefined;
  // "Chad, | whose | premier": of what the clause tells
  const isRelative = atomAt(reading, f.first - 1) === "whose" && before?.kind === "state" && f.first - before.end <= 2;
  const owner = (last?.kind === "person" && last.end === f.first - 1) || isRelative ? before?.key : undefined;
  const key = memory.pronoun?.end === f.first ? memory.pronoun.keys[0] : owner;
  const country = key === undefined ? null : (registry.entities.get(key)?.country ?? null);
  return country && f.office && f.office.of === null ? { ...f, country, office: { ...f.office, of: country } } : f;
}

/** Notes that the text calls somebody by a noun. */
function call(memory: Memory, key: string, reading: Reading, i: number): void {
  const nouns = memory.called.get(key) ?? new Set<string>();
  memory.called.set(key, nouns.add(atomAt(reading, i)));
}

function ensureState(cast: Cast, key: string): void {
  const state = cast.registry.canon.get(key);
  if (state && !cast.registry.entities.has(key))
    register(cast.registry, { key, kind: "state", name: state.name, country: state.country, known: key, office: null });
}

function remember(memory: Memory, { find: f, entities }: Settled, reading: Reading, registry: Registry): void {
  // "I", and the label of a turn, are nobody of whom "he" goes on to tell
  if (entities.length !== 1 || isVoice(f) || reading.tokens[f.last]?.text === ":") return;
  const entity = registry.entities.get(entities[0]!);
  if (!entity) return;
  const head = headOf(f, reading);
  memory.traces.push({
    key: entity.key,
    kind: entity.kind,
    at: f.first,
    end: f.last,
    sentence: reading.sentenceOf[f.first]!,
    subject: isSubject(reading, head, f.office !== null),
    main: reading.words[reading.words[head]?.head ?? head]?.relation === "root",
    governor: reading.words[head]?.head ?? head,
    country: entity.kind === "state" || entity.kind === "person" || entity.kind === "body" ? entity.country : null,
    adjective: f.form === "adjective",
  });
}

/** The token of the find whose governor lies outside it; the last that is so. */
function headOf(f: Find, reading: Reading): number {
  for (let i = f.last - 1; i >= f.first; i--) {
    const head = reading.words[i]?.head ?? i;
    if (head < f.first || head >= f.last || head === i) return i;
  }
  return f.last - 1;
}

function mentionOf({ find: f, entities, rule }: Settled, reading: Reading): Mention {
  const start = reading.tokens[f.first]!.start;
  const end = reading.tokens[f.last - 1]!.end;
  return { start, end, kind: f.kind, form: f.form, head: headOf(f, reading), entities, rule };
}

function entitiesOf(registry: Registry, settled: readonly Settled[], reading: Reading): LocalEntity[] {
  const used = new Set<string>();
  for (const { find: f, entities } of settled) {
    for (const key of entities) used.add(key);
    const only = entities.length === 1 ? registry.entities.get(entities[0]!) : undefined;
    if (only && (f.form === "name" || f.form === "adjective")) only.names.add(textOf(reading, f));
  }
  return [...registry.entities.values()]
    .filter((e) => used.has(e.key))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map((e) => ({ ...e, names: [...e.names].sort() }));
}

import { distance } from "fastest-levenshtein";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf, remembering } from "../../knowledge/once.ts";
import { byText, sorted } from "../fold.ts";
import type { Entity, Testimony } from "../merged.ts";
import { partsOf } from "../naming.ts";
import { type Finding, type Findings, finding, type Quoted } from "./finding.ts";
import type { Stories } from "./stories.ts";

/** Two names taken as one person, by spelling or by another reading of the same characters: shown with both, explained. Who is only alike: open. */
export function differingIdentities(findings: Findings, stories: Stories): readonly Finding[] {
  const { entities, knowledge } = findings;
  const people = entities.list.filter(({ kind }) => kind === "person");
  const unsure = alike(entities);
  return [...people.flatMap((person) => namesOf(person, knowledge)), ...unsure, ...spelledOtherwise(findings, stories)];
}

/** An entity with its mentions in the order of documents, or the first of each form. */
export type Called = Pick<Entity, "id" | "kind" | "name" | "known" | "mentions">;

const misleading = onceOf(
  ({ aliases }: Knowledge): ReadonlyMap<string, string> =>
    new Map(
      aliases
        .filter(({ kind }) => MISLEADING.has(kind))
        .map((alias) => [`${alias.of} ${key(alias.name)}`, alias.kind] as const),
    ),
);

/** Kinds of other names that look like the name of somebody else. */
const MISLEADING = new Set(["reading", "spelling", "mistranslation"]);

function key(name: string): string {
  return partsOf(name).major.toSorted().join(" ");
}

/** The names of somebody that look like those of another. */
export function namesOf(person: Called, knowledge: Knowledge): readonly Finding[] {
  const aliases = misleading(knowledge);
  const firsts = [...Map.groupBy(person.mentions, ({ exact }) => exact).values()].map(([first]) => first!);
  const byName = Map.groupBy(
    firsts.filter(({ exact }) => partsOf(exact).major.length > 1),
    ({ exact }) => key(exact),
  );
  const own = key(person.name);
  const usual = byName.get(own)?.[0];
  return sorted(byName.keys()).flatMap((other) => {
    const kind = aliases.get(`${person.known} ${other}`) ?? (isVariant(own, other) ? "spelling" : null);
    if (other === own || kind === null) return [];
    const first = byName.get(other)![0]!;
    const evidence = [first, usual].filter((one): one is Quoted => one !== undefined);
    const note = `"${first.exact}" is taken as ${person.name} (${kind})`;
    return [finding("identity", "name", { claims: [], evidence, note, explanation: "other reading of a name" })];
  });
}

/** Not the same parts in another number ("Phuc", "Nguyen Xuan Phuc"): one of them written otherwise. */
function isVariant(a: string, b: string): boolean {
  const [x, y] = [a.split(" "), b.split(" ")];
  if (x.length !== y.length) return false;
  const left = x.filter((part) => !y.includes(part));
  const right = y.filter((part) => !x.includes(part));
  return left.length > 0 && left.length < x.length && left.every((part, i) => distance(part, right[i]!) <= 2);
}

function alike({ judgements, list }: Findings["entities"]): readonly Finding[] {
  const byMember = new Map<string, Entity>(
    list.flatMap((one) => one.members.map(({ document, key: of }) => [`${document}#${of}`, one] as const)),
  );
  const pairs = judgements.filter(({ verdict }) => verdict === "unsure");
  return pairs
    .toSorted((a, b) => byText(a.id, b.id))
    .flatMap(({ left, right, why }) => {
      const [a, b] = [byMember.get(left), byMember.get(right ?? "")];
      return a === undefined || b === undefined ? [] : mayBeOne([a, b], why);
    });
}

/** Two who may be one, and why. */
export function mayBeOne([a, b]: readonly [Called, Called], why: string): readonly Finding[] {
  if (a.id === b.id) return [];
  const evidence = [nameIn(a), nameIn(b)].filter((one): one is Quoted => one !== undefined);
  const note = `${a.name} and ${b.name} may be one person: ${why}; not joined`;
  return evidence.length < 2 ? [] : [finding("identity", "name", { claims: [], evidence, note })];
}

/** Two people of one state in one story, of one office as far as the texts tell, whose names are spellings of one: not joined; explained where state and office are told alike. */
function spelledOtherwise({ entities, documents }: Findings, { pairs }: Stories): readonly Finding[] {
  const told = new Map(documents.map((doc) => [doc.id, spelledIn(doc, entities)]));
  const together = [
    ...documents.map(({ id }) => [id, id] as const),
    ...pairs.map(([a, b]) => [a.doc.id, b.doc.id] as const),
  ];
  const byId = new Map(entities.list.map((one) => [one.id, one]));
  const found = Map.groupBy(
    together.flatMap(([a, b]) => spellingsOf(told.get(a)!, told.get(b)!)),
    ({ pair }) => pair.join(" "),
  );
  return sorted(found.keys()).map((key) => {
    const own = found.get(key)!;
    const [a, b] = own[0]!.pair.map((id) => byId.get(id)!) as [Entity, Entity];
    return areSpelled(
      [a, b],
      own.some(({ isClear }) => isClear),
    );
  });
}

/** Two of whom names in two documents may be spellings of one, by entity id in order; whether state and office are told alike. */
export interface Spelling {
  readonly pair: readonly [string, string];
  readonly isClear: boolean;
}

/** The people of one document whose names may be spellings of those of another; for each the first. */
export function spellingsOf(mine: readonly Spelled[], theirs: readonly Spelled[]): readonly Spelling[] {
  return mine.flatMap((one) => {
    const other = theirs.find((two) => maySpellOne(one, two));
    if (other === undefined) return [];
    const pair = [one.entity.id, other.entity.id].toSorted(byText) as [string, string];
    return [
      { pair, isClear: areTold(one.country, other.country) === true && areTold(one.office, other.office) === true },
    ];
  });
}

/** Two whose names are spellings of one. */
export function areSpelled([a, b]: readonly [Called, Called], isClear: boolean): Finding {
  const evidence = [nameIn(a), nameIn(b)].filter((one): one is Quoted => one !== undefined);
  const note = `${a.name} and ${b.name} may be one person: spellings of one name; not joined`;
  const explanation = isClear ? "other reading of a name" : null;
  return finding("identity", "name", { claims: [], evidence, note, explanation });
}

/** How a document calls somebody. */
export interface Spelled {
  readonly entity: Entity;
  readonly country: string | null;
  readonly office: string | null;
  readonly parts: readonly string[];
}

/** Where the name stands, sooner than "the two presidents": most of its parts, first of all. */
function nameIn({ name, mentions }: Called): Quoted | undefined {
  const parts = partsOf(name).major;
  const told = (one: Quoted) => partsOf(one.exact).major.filter((part) => parts.includes(part)).length;
  return mentions.reduce<Quoted | undefined>(
    (best, one) => (best === undefined || told(one) > told(best) ? one : best),
    undefined,
  );
}

/** The people whom a document names in full. */
export function spelledIn(doc: Testimony, entities: Pick<Findings["entities"], "of">): readonly Spelled[] {
  return doc.entities.flatMap(({ kind, key: local, name, country, office }) => {
    const entity = kind !== "person" || /\(unnamed\)/.test(name) ? null : entities.of(doc.id, local);
    const parts = soundsOf(name);
    if (entity === null || parts.length < 2) return [];
    return [{ entity, country, office: office?.toLowerCase() ?? null, parts }];
  });
}

/** The words of a name by their sound. */
const soundsOf = remembering((name) => partsOf(name).major.map(sounds));

/** "Sarkissian", "Sargsyan": letters that spellings write for each other are one. */
function sounds(part: string): string {
  return part
    .replace(/y/g, "i")
    .replace(/(?:kh|q|k|c)/g, "g")
    .replace(/zh|j/g, "z")
    .replace(/w/g, "v")
    .replace(/(.)\1/g, "$1");
}

/** How many letters may differ: fewer where a text tells neither state nor office. */
const LETTERS = { toldAlike: 4, untold: 2 };

function maySpellOne(a: Spelled, b: Spelled): boolean {
  if (a.entity.id === b.entity.id || a.parts.length !== b.parts.length) return false;
  if (a.entity.known !== null && b.entity.known !== null) return false;
  const [state, office] = [areTold(a.country, b.country), areTold(a.office, b.office)];
  if (state === false || office === false) return false;
  const off = a.parts.map((part, i) => (part[0] === b.parts[i]![0] ? distance(part, b.parts[i]!) : Infinity));
  const all = off.reduce((sum, one) => sum + one, 0);
  return off.every((one) => one <= 2) && all <= (state && office ? LETTERS.toldAlike : LETTERS.untold);
}

/** Whether both are told, and alike; null where one is not. */
function areTold(a: string | null, b: string | null): boolean | null {
  return a === null || b === null ? null : a === b;
}

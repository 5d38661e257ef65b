import { distance } from "fastest-levenshtein";
import { byText, sorted } from "../fold.ts";
import type { Entity, Testimony } from "../merged.ts";
import { partsOf } from "../naming.ts";
import { type Finding, type Findings, finding, type Quoted } from "./finding.ts";
import type { Stories } from "./stories.ts";

/** Two names taken as one person, by spelling or by another reading of the same characters: shown with both, explained. Who is only alike: open. */
export function differingIdentities(findings: Findings, stories: Stories): readonly Finding[] {
  const { entities, knowledge } = findings;
  const aliases = new Map(
    knowledge.aliases
      .filter(({ kind }) => MISLEADING.has(kind))
      .map((alias) => [`${alias.of} ${key(alias.name)}`, alias.kind]),
  );
  const people = entities.list.filter(({ kind }) => kind === "person");
  const unsure = alike(entities);
  return [...people.flatMap((person) => namesOf(person, aliases)), ...unsure, ...spelledOtherwise(findings, stories)];
}

/** Kinds of other names that look like the name of somebody else. */
const MISLEADING = new Set(["reading", "spelling", "mistranslation"]);

function key(name: string): string {
  return partsOf(name).major.toSorted().join(" ");
}

function namesOf(person: Entity, aliases: ReadonlyMap<string, string>): readonly Finding[] {
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
      if (a === undefined || b === undefined || a.id === b.id) return [];
      const evidence = [nameIn(a), nameIn(b)].filter((one): one is Quoted => one !== undefined);
      const note = `${a.name} and ${b.name} may be one person: ${why}; not joined`;
      return evidence.length < 2 ? [] : [finding("identity", "name", { claims: [], evidence, note })];
    });
}

/** Two people of one state in one story, of one office as far as the texts tell, whose names are spellings of one: not joined; explained where state and office are told alike. */
function spelledOtherwise({ entities, documents }: Findings, { pairs }: Stories): readonly Finding[] {
  const told = new Map(documents.map((doc) => [doc.id, peopleIn(doc, entities)]));
  const together = [
    ...documents.map(({ id }) => [id, id] as const),
    ...pairs.map(([a, b]) => [a.doc.id, b.doc.id] as const),
  ];
  const found = together.flatMap(([a, b]) =>
    told.get(a)!.flatMap((one) => {
      const other = told.get(b)!.find((two) => maySpellOne(one, two));
      if (other === undefined) return [];
      const pair = [one.entity, other.entity].toSorted((x, y) => byText(x.id, y.id)) as [Entity, Entity];
      return [
        { pair, isClear: areTold(one.country, other.country) === true && areTold(one.office, other.office) === true },
      ];
    }),
  );
  const inOrder = found.toSorted((a, b) => Number(a.isClear) - Number(b.isClear));
  const distinct = new Map(inOrder.map((one) => [one.pair.map(({ id }) => id).join(" "), one]));
  return sorted(distinct.keys()).map((key) => {
    const {
      pair: [a, b],
      isClear,
    } = distinct.get(key)!;
    const evidence = [nameIn(a), nameIn(b)].filter((one): one is Quoted => one !== undefined);
    const note = `${a.name} and ${b.name} may be one person: spellings of one name; not joined`;
    const explanation = isClear ? "other reading of a name" : null;
    return finding("identity", "name", { claims: [], evidence, note, explanation });
  });
}

interface Spelled {
  readonly entity: Entity;
  readonly country: string | null;
  readonly office: string | null;
  readonly parts: readonly string[];
}

/** Where the name stands, sooner than "the two presidents": most of its parts, first of all. */
function nameIn({ name, mentions }: Entity): Quoted | undefined {
  const parts = partsOf(name).major;
  const told = (one: Quoted) => partsOf(one.exact).major.filter((part) => parts.includes(part)).length;
  return mentions.reduce<Quoted | undefined>(
    (best, one) => (best === undefined || told(one) > told(best) ? one : best),
    undefined,
  );
}

function peopleIn(doc: Testimony, entities: Findings["entities"]): readonly Spelled[] {
  return doc.entities.flatMap(({ kind, key: local, name, country, office }) => {
    const entity = kind !== "person" || /\(unnamed\)/.test(name) ? null : entities.of(doc.id, local);
    const parts = partsOf(name).major.map(sounds);
    if (entity === null || parts.length < 2) return [];
    return [{ entity, country, office: office?.toLowerCase() ?? null, parts }];
  });
}

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

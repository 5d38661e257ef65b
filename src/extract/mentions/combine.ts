import type { EntityKind } from "../../document/layers.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type LabelledName, namesOf } from "../reader/names.ts";
import { stateBeside } from "./bodies.ts";
import { overBrackets } from "./bracketed.ts";
import { type Draft, drop, type Find, find, lay } from "./find.ts";
import { HONORIFICS } from "./heads.ts";
import { atomAt, capital, type Reading, wordAt } from "./reading.ts";

/** What each type of the reader is in the record. Nationalities and states are the knowledge's alone: it has them all. */
const KINDS: Readonly<Record<string, EntityKind>> = {
  person: "person",
  organisation: "organisation",
  body: "body",
  place: "place",
  event: "forum",
  instrument: "instrument",
  equipment: "equipment",
};

/** Whether the reader in use tells names at all. */
export function tellsNames(reading: Reading): boolean {
  return reading.words[0]?.name != null;
}

/**
 * People that the reader finds. A name of the knowledge stands unless the reader's is longer and more than it: "Ban Ki" in "Ban Ki Tae",
 * "Jordan" in "Michael Jordan". The words of titles and honorifics are no part of it.
 */
export function learntPeople(draft: Draft, titles: ReadonlySet<string>): void {
  const names = learnt(draft.reading).map((name) => trimmed(draft, name));
  const parts = new Set(names.flatMap((name) => (name.type === "person" ? partsOf(draft.reading, name) : [])));
  for (const name of names)
    if ((name.type === "person" || isPart(draft.reading, name, parts)) && !isTitle(draft.reading, name, titles)) {
      if (isTitled(draft.reading, name, titles)) yieldTo(draft, name);
      layLearnt(draft, { ...name, type: "person" });
    }
}

/** All words that the forms of offices are made of: "prime", "minister", "president". */
export function wordsOfOffices(knowledge: Knowledge): ReadonlySet<string> {
  const forms = knowledge.offices.flatMap((office) => office.forms.map((form) => form.split("@")[0]!));
  return new Set(forms.flatMap((form) => form.split(/[^\p{L}]+/u)));
}

/** "Prime Minister | Holland", "President Lagos": one word right behind the capitals of an office. */
function isTitled(reading: Reading, { first, last }: LabelledName, titles: ReadonlySet<string>): boolean {
  return (
    last - first === 1 &&
    capital(reading, first - 1) &&
    OFFICES.test(wordAt(reading, first - 1)) &&
    titles.has(atomAt(reading, first - 1))
  );
}

const OFFICES = /^(President|Minister|Premier|Chancellor|Secretary|King|Queen)$/;

/** A place or people of the knowledge that bears the same name. */
function yieldTo(draft: Draft, { first, last }: LabelledName): void {
  const own = draft.owner[first];
  if (own && own.first === first && own.last === last && /^(place|state)$/.test(own.kind)) drop(draft, own);
}

/** "the President's trip": an office is nobody's name; "Prime Minister | Major" is one. */
function isTitle(reading: Reading, name: LabelledName, titles: ReadonlySet<string>): boolean {
  if (isTitled(reading, name, titles) && /^(Major|Marshal|King|Prince|Pope|Sultan)$/.test(wordAt(reading, name.first)))
    return false;
  return rangeOf(name).every((i) => titles.has(atomAt(reading, i)) || HONORIFICS.has(atomAt(reading, i)));
}

/** The first and the last word of a person's whole name, by which the text may call the person later. */
function partsOf(reading: Reading, { first, last }: LabelledName): readonly string[] {
  return last - first < 2 ? [] : [wordAt(reading, first), wordAt(reading, last - 1)];
}

/** "Phiri Bows Out": a single word that the reader is unsure of is the person whose name it is a part of. */
function isPart(reading: Reading, { first, last, type }: LabelledName, parts: ReadonlySet<string>): boolean {
  return last - first === 1 && (type === "organisation" || type === "place") && parts.has(wordAt(reading, first));
}

/** Without the titles before a person ("Major Tunç") and the small words behind a name. */
function trimmed({ reading, title, owner }: Draft, { first, last, type }: LabelledName): LabelledName {
  let from = first;
  let to = last;
  const isStyle = (i: number) => title[i] === 1 || HONORIFICS.has(atomAt(reading, i));
  if (type === "person") while (from < to - 1 && (isStyle(from) || wordAt(reading, from) === ".")) from++;
  // "Nassau, Bahamas": a place and its state are two names
  const comma = rangeOf({ first: from, last: to }).findLast((i) => wordAt(reading, i) === ",");
  if (comma !== undefined && comma > from && isWhole(owner[comma + 1], comma + 1, to)) to = comma;
  // "the Treaty of Trade between Chad | and Niger": the second party is not left outside
  const between = rangeOf({ first: from, last: to }).findLast((i) => wordAt(reading, i) === "between");
  if (between !== undefined && between > from && atomAt(reading, to) === "and") to = between;
  while (to > from + 1 && /^(of|and|or|the|in|for|to|by|at|from|with|,)$/.test(wordAt(reading, to - 1))) to--;
  return { first: from, last: to, type };
}

function isWhole(own: Find | undefined, first: number, last: number): boolean {
  return (own?.kind === "state" || own?.kind === "place") && own.first === first && own.last === last;
}

/**
 * All other names that the reader finds. What the knowledge or a rule has stands where it is as long; inside a longer name a state or
 * place gives way ("Indonesia" in "Garuda Indonesia"), save one that stands before a body of its own ("U.S. Navy"), and so does a part.
 */
export function learntNames(draft: Draft, families: ReadonlySet<string>): void {
  for (const name of learnt(draft.reading))
    if (name.type !== "person" && !isPlaceAndPerson(draft, name, families))
      layLearnt(draft, trimmed(draft, asEvent(draft.reading, name)));
}

/** "in Tashkent | Tokayev and Mirziyoyev signed": a known place and the family name of somebody who acts. */
function isPlaceAndPerson({ reading, owner }: Draft, name: LabelledName, families: ReadonlySet<string>): boolean {
  const own = owner[name.first];
  const i = name.last - 1;
  const next = reading.words[name.last];
  return (
    name.type === "place" &&
    own?.kind === "place" &&
    own.last === i &&
    families.has(atomAt(reading, i)) &&
    next !== undefined &&
    (/^(?:VERB|AUX)$/.test(next.pos) || atomAt(reading, name.last) === "and")
  );
}

/** "the second Ghana-Togo Summit": a meeting with a name is an event, whatever else it is taken for. */
function asEvent(reading: Reading, name: LabelledName): LabelledName {
  const isMeeting =
    name.type === "organisation" && /^(?:summit|conference|dialogue)$/.test(atomAt(reading, name.last - 1));
  return isMeeting && name.last - name.first > 1 ? { ...name, type: "event" } : name;
}

function layLearnt(draft: Draft, { first, last, type }: LabelledName): void {
  const kind = KINDS[type];
  while (first < last && draft.title[first]) first++;
  const isLetter = last - first === 1 && wordAt(draft.reading, first).length < 2;
  // "countries", "second": a name has a capital or a figure somewhere
  const isName = rangeOf({ first, last }).some((i) => /[\p{Lu}\p{Lo}\d]/u.test(wordAt(draft.reading, i)));
  // "the Sides agreed": a joint statement writes what it calls its parties in capitals
  const isSide =
    last - first === 1 &&
    /^(Sides?|Parties|Party|Participants|Presidents|Ministers|Leaders|Governments|Heads|Delegations)$/.test(
      wordAt(draft.reading, first),
    );
  if (!kind || isSide || first === last || isLetter || !isName || !/\p{L}/u.test(wordAt(draft.reading, first))) return;
  const inside = rangeOf({ first, last }).flatMap((i) => draft.owner[i] ?? []);
  if (inside.some((own) => !givesWay(own, first, last, kind)) || isJoined(draft, first, last)) return;
  const country = kind === "body" ? stateBeside(draft, first, last) : null;
  lay(draft, find({ first, last, kind, form: "name", rule: "reader", country }));
}

/** "Moscow-Kyiv talks", "Exercise Malabar | 2020": names of the knowledge, joined or with a year, are no other name. */
function isJoined({ reading, owner }: Draft, first: number, last: number): boolean {
  const others = rangeOf({ first, last }).filter((i) => !owner[i]?.known.length);
  const owned = last - first - others.length;
  return (
    owned > 0 &&
    others.length > 0 &&
    others.every((i) => /^(?:[-–/]|(?:19|20)\d\d|[’']?\d\d)$/.test(wordAt(reading, i)))
  );
}

function givesWay(own: Find, first: number, last: number, kind: EntityKind): boolean {
  if (own.first < first || own.last > last || own.last - own.first === last - first) return false;
  // "Thủ tướng Phạm Minh Chính": what stands before a whole known name is a title that no list has; "Ban Ki Tae" is not "Ban Ki"
  if (kind === "person") return own.kind !== "person" || own.last < last || own.last - own.first < 2;
  if (own.kind === "state" || own.kind === "place") return !(kind === "body" && own.first === first);
  // "Sultan Qaboos University", "World Economic Forum Annual Meeting", and a name that a rule found only a part of
  return own.kind === "person" || kind === "forum" || own.known.length === 0;
}

function rangeOf({ first, last }: Pick<LabelledName, "first" | "last">): readonly number[] {
  return Array.from({ length: last - first }, (_, k) => first + k);
}

/** The names of the reader's labels, each with the type that most of the same words have in the document (one sense a document: Gale, Church and Yarowsky 1992). */
function learnt(reading: Reading): readonly LabelledName[] {
  const out = overBrackets(reading, namesOf(reading.words.map(({ name }) => name)));
  const wordsOf = ({ first, last }: LabelledName) =>
    rangeOf({ first, last })
      .map((i) => wordAt(reading, i))
      .join(" ");
  const counts = new Map<string, Map<string, number>>();
  for (const name of out) {
    const types = counts.get(wordsOf(name)) ?? new Map<string, number>();
    counts.set(wordsOf(name), types.set(name.type, (types.get(name.type) ?? 0) + 1));
  }
  return out.map((name) => ({ ...name, type: usual(name.type, counts.get(wordsOf(name))!) }));
}

/** The commonest type; its own where others are as common, and where the name is a capital, now a place and now its government. */
function usual(own: string, counts: ReadonlyMap<string, number>): string {
  if (own === "state" || own === "place") return own;
  const most = Math.max(...counts.values());
  return counts.get(own) === most ? own : [...counts].find(([, n]) => n === most)![0];
}

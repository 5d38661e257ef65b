import { firstDay, lastDay } from "../knowledge/dates.ts";
import type { Knowledge, Person } from "../knowledge/knowledge.ts";
import { callingWords } from "../knowledge/names/calling.ts";
import { strong } from "../knowledge/names/conflicts.ts";
import { isHeldByOne, otherOffices, otherSexes } from "../knowledge/names/context.ts";
import type { NameLexicon } from "../knowledge/names/lexicon.ts";
import type { NameParts } from "../knowledge/names/parts.ts";
import { soundOf } from "../knowledge/names/sound.ts";
import { onceOf } from "../knowledge/once.ts";
import { type Companies, type SharedCompany, sharedCompany, weightOf } from "./company.ts";
import { byText, sorted } from "./fold.ts";
import type { Identities } from "./identities.ts";
import type { Testimony } from "./merged.ts";
import type { Named } from "./naming.ts";
import { comparison, peopleIn, type Someone } from "./someone.ts";

/** More than so many who bear a name in one state, and nobody asks which of them is meant. */
export const MANY = 12;
/** Of the documents that name a candidate, so many nearest in time are looked at. */
const NEAR = 40;
/** What the documents must share: two states and something else, or a person and a state; for a name that only one may bear, two states. */
export const ENOUGH = 3;
export const SURELY = 2;

/**
 * "Davutoğlu" in an analysis of later years, of whom that text tells no more: the one full name of other documents that he may be, when his state
 * is spoken of and the documents share people, papers or states. With two whom it may be, in the record or in the knowledge, it is nobody's.
 */
export function joinSurnames(
  named: readonly Named[],
  knowledge: Knowledge,
  identities: Identities,
  scene: Scene,
): void {
  const people = peopleIn(named, knowledge, identities);
  const full = fullByName(people, scene.lexicon);
  const found = people.flatMap((short) => {
    const word = aloneIn(short);
    if (word === null) return [];
    const meant = meantBy(short, word, full.get(soundOf(word)) ?? [], scene);
    return meant === null ? [] : [{ short, ...meant }];
  });
  for (const { short, one, sure, why } of found) {
    if (sure) identities.meant(one.item, short.item, why, 0.7);
    else identities.unsure(one.item, short.item, why, 0.4);
  }
}

export interface Scene {
  readonly knowledge: Knowledge;
  readonly lexicon: NameLexicon;
  readonly companyOf: Companies;
  /** Whom a local entity (by number) is taken for by its name. */
  readonly nameOf: (item: number) => string;
}

/** The one word by which a person is called wherever the cluster is named; null for fuller names, and for who is known. */
export function aloneIn({ known, said }: Someone): string | null {
  const words = sorted(said.flatMap((one) => strong(one.words).map(({ text }) => text)));
  return known === null && words.length === 1 && words[0]!.length > 1 ? words[0]! : null;
}

/** People with full names, by the sound of each word by which they may be called alone. */
function fullByName(people: readonly Someone[], lexicon: NameLexicon): ReadonlyMap<string, readonly Someone[]> {
  const found = new Map<string, Someone[]>();
  for (const one of people) {
    for (const word of new Set(callsOf(one, lexicon).map(soundOf))) {
      const list = found.get(word);
      if (list === undefined) found.set(word, [one]);
      else list.push(one);
    }
  }
  return found;
}

/** The words by which one with a full name may be called alone. */
export function callsOf({ known, said, country }: Someone, lexicon: NameLexicon): readonly string[] {
  const own = (known !== null && lexicon.names.get(known)) || [];
  // "Jokowi"
  const alone = own.flatMap(({ words }) => (strong(words).length === 1 ? strong(words).map(({ text }) => text) : []));
  return [...alone, ...[...said, ...own].flatMap((name) => calledBy(name, country))];
}

function calledBy(said: NameParts, country: string | null): readonly string[] {
  if (strong(said.words).length < 2) return [];
  const words = callingWords(said, country, false);
  return country === null
    ? [
        ...words,
        ...strong(said.words)
          .slice(-1)
          .map(({ text }) => text),
      ]
    : words;
}

interface Fit {
  readonly one: Someone;
  readonly shared: SharedCompany;
}

/** Whom a word alone means, if anybody: surely, where no other bears it. */
export function meantBy(short: Someone, word: string, full: readonly Someone[], scene: Scene) {
  const fits = full.length > MANY ? [] : full.flatMap((one) => fitOf(short, one, scene) ?? []);
  const [fit] = fits.toSorted(
    (a, b) => weightOf(b.shared) - weightOf(a.shared) || byText(nameOf(a.one), nameOf(b.one)),
  );
  if (fit === undefined) return null;
  const rivals = fits.length > 1 || isBorneByOthers(short, word, fit.one, scene);
  const why = `surname alone; the documents share ${told(fit.shared)}`;
  return { one: fit.one, sure: !rivals, why: rivals ? `${why}; others bear the name` : why };
}

function nameOf({ said, reference }: Someone): string {
  return `${said[0]!.name} ${reference}`;
}

function told({ people, things, realms }: SharedCompany): string {
  const parts = [
    [people, "people"],
    [things, "bodies or papers"],
    [realms, "states"],
  ] as const;
  return parts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`])).join(", ");
}

/** What the documents share, when nothing speaks against the two being one and it is enough. */
function fitOf(short: Someone, one: Someone, scene: Scene): Fit | null {
  const named = comparison(short, one, scene.lexicon);
  if (named.verdict === "different" || !mayBe(short, one)) return null;
  const isRare = named.verdict === "same";
  if (short.docs.some((doc) => isNamedIn(one, doc, scene))) return null;
  const shared = companyOf(short, one, scene);
  if (shared === null || weightOf(shared) < (isRare ? SURELY : ENOUGH)) return null;
  // of whom no state is told: only among the same people
  return realmsOf(one, scene.knowledge).length === 0 && shared.people === 0 && !isRare ? null : { one, shared };
}

/** How much the documents of the two share at best; null where his state is not spoken of. */
export function sharedBest(a: Someone, b: Someone, scene: Scene): number | null {
  const shared = companyOf(a, b, scene);
  return shared === null ? null : weightOf(shared);
}

/** The most that a document of one shares with a document of the other; null where a state or body of the other is not spoken of. */
function companyOf(short: Someone, one: Someone, scene: Scene): SharedCompany | null {
  const { knowledge, companyOf, nameOf } = scene;
  const realms = realmsOf(one, knowledge);
  const both = [...short.items, ...one.items].map(nameOf);
  let best: SharedCompany | null = null;
  for (const [doc, others] of comparedDocs(short, one)) {
    const own = companyOf(doc.id);
    if (one.known === null && isNamedIn(one, doc, scene)) return null;
    if (realms.length > 0 && !realms.some((realm) => own.realms.has(realm))) continue;
    for (const other of others) {
      const shared = sharedCompany(own, companyOf(other.id), both);
      if (best === null || weightOf(shared) > weightOf(best)) best = shared;
    }
  }
  return best;
}

function isNamedIn({ items }: Someone, doc: Testimony, { companyOf, nameOf }: Scene): boolean {
  const { people } = companyOf(doc.id);
  return items.some((item) => people.has(nameOf(item)));
}

/** Whether neither state, nor sex, nor leading offices tell the two apart. */
export function mayBe(short: Someone, one: Someone): boolean {
  if (short.country !== null && one.country !== null && short.country !== one.country) return false;
  const pairs = short.said.flatMap((a) => one.said.map((b) => [a, b] as const));
  const isOther = (offices: readonly string[]) => offices.length > 0 && offices.every(isHeldByOne);
  if (pairs.some(([a, b]) => otherSexes(a, b))) return false;
  return !pairs.every(([a, b]) => isOther(a.offices) && isOther(b.offices) && otherOffices(a, b));
}

/** The states and organisations of which the person may be named: the own, and those of offices. */
function realmsOf({ known, country }: Someone, knowledge: Knowledge): readonly string[] {
  const person = known === null ? undefined : personOf(known, knowledge);
  // the offices of organisations have their ids in capitals
  const served = (person?.tenures ?? []).flatMap(({ of }) => [of, of.toLowerCase()]);
  return sorted([country, ...served].filter((id) => id !== null));
}

function personOf(id: string, knowledge: Knowledge): Person | undefined {
  return peopleById(knowledge).get(id);
}

const peopleById = onceOf(({ people }: Knowledge) => new Map(people.map((person) => [person.id, person])));

/** Of the documents that name two, those that are compared: in pairs. */
export function comparedDocs(short: Someone, one: Someone): readonly (readonly [Testimony, readonly Testimony[]])[] {
  return nearest(short.docs, one.docs[0]!).map((doc) => [doc, nearest(one.docs, doc)] as const);
}

function nearest(docs: readonly Testimony[], to: Testimony): readonly Testimony[] {
  if (docs.length <= NEAR) return docs;
  const away = (doc: Testimony) => Math.abs(dayOf(doc) - dayOf(to));
  return docs.toSorted((a, b) => away(a) - away(b) || byText(a.id, b.id)).slice(0, NEAR);
}

/** When a document was published or written, in milliseconds since 1970; 0 where that is not told. */
export function dayOf(
  doc: Pick<Testimony, "published"> & { readonly written: { readonly edtf: string | null } },
): number {
  const day = Date.parse((doc.published ?? doc.written.edtf ?? "").slice(0, 10));
  return Number.isNaN(day) ? 0 : day;
}

/** Whether the knowledge has others of that name whom the text may mean: of a state of which it speaks, in office in those years. */
function isBorneByOthers(short: Someone, word: string, one: Someone, { lexicon, companyOf }: Scene): boolean {
  const known = one.known === null ? undefined : personOf(one.known, lexicon.knowledge);
  const isLeader = (person: Person | undefined) => (person?.tenures ?? []).some(({ office }) => LEADERS.has(office));
  const realms = short.docs.map(({ id }) => companyOf(id).realms);
  const years = [...short.docs, ...one.docs].map(dayOf).filter((day) => day !== 0);
  return (lexicon.bearers.get(word) ?? []).some(
    (person) =>
      person.id !== one.known &&
      person.country !== null &&
      realms.some((own) => own.has(person.country!)) &&
      isCalled(person, word, lexicon) &&
      servedIn(person, Math.min(...years), Math.max(...years)) &&
      // "Obama" is the president, not his wife
      (isLeader(person) || !isLeader(known)),
  );
}

const LEADERS = new Set(["head_of_state", "head_of_government", "monarch"]);

function isCalled(person: Person, word: string, lexicon: NameLexicon): boolean {
  return lexicon.names.get(person.id)!.some((name) => callingWords(name, person.country, false).includes(word));
}

const YEAR = 366 * 24 * 3600 * 1000;

function servedIn({ tenures }: Person, from: number, to: number): boolean {
  return tenures.some(
    (tenure) =>
      (tenure.from === null || Date.parse(firstDay(tenure.from)) <= to) &&
      (tenure.to === null || Date.parse(lastDay(tenure.to)) >= from - YEAR),
  );
}

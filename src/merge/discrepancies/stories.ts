import type { Act } from "../act.ts";
import { daysOf } from "../days.ts";
import { byText, shared, sorted } from "../fold.ts";
import type { Testimony } from "../merged.ts";
import { type ContentReader, contentReader } from "./content.ts";
import type { Findings } from "./finding.ts";

/** A document of a story with its acts, in order. */
export interface Teller {
  readonly doc: Testimony;
  /** All but statements. */
  readonly acts: readonly Act[];
  readonly statements: readonly Act[];
  /** Entity ids of the people whom it names. */
  readonly people: ReadonlySet<string>;
  /** Entity ids of all that it names but states and places. */
  readonly named: ReadonlySet<string>;
  /** What its acts are told with, without names of states and words that all texts of relations between them use. */
  readonly words: ReadonlySet<string>;
  readonly writtenBy: number;
}

/** Two documents that tell one story, by id in order. */
export type Told = readonly [Teller, Teller];

/** The pairs of documents that tell one story, and what their claims were joined into. */
export interface Stories {
  /** All documents. */
  readonly tellers: readonly Teller[];
  readonly pairs: readonly Told[];
  readonly contentOf: ContentReader;
  areOne(document: string, other: string): boolean;
  /** Whether two acts are of one event or one agreement. */
  areJoined(a: Act, b: Act): boolean;
}

/** What more documents than this tell of makes no story of them. */
const MANY = 12;
/** Pairs of acts of two documents that are looked at; a book is not held against a book. */
const LOOKS = 40_000;
/** Days between texts on one matter of a state, on the same people, and on one matter between the same states, that are of one story. */
const NEWS = 3;
const WEEK = 7;
const MATTER = 45;
/** Words in common by which two texts are on one matter. */
const ENOUGH = 5;
/** Names in common by which they are. */
const NAMES = 2;
/** A text between more states than these is on no pair of them. */
const STATES = 6;
/** A document is held against so many of the next that name a person, or tell of two states. */
const NEXT = 8;

/**
 * Two documents tell one story when they share an event or an agreement, or when they are of one week and name two people alike, or of some weeks
 * and on one matter between the same two states, or when the one is a correction of the outlet of the other that names somebody alike. Decided of each pair by itself: costs a look at the documents of each event, and at the next ones that name each
 * person or tell of the two states.
 */
export function storiesIn(findings: Findings): Stories {
  const contentOf = contentReader(findings.knowledge);
  const tellers = tellersIn(findings, contentOf);
  const groups = joinedIn(findings);
  const pairs = new Map<string, Told>();
  const add = (a: string, b: string) => {
    const [x, y] = [a, b].toSorted(byText).map((id) => tellers.get(id)!) as [Teller, Teller];
    if (x !== y && x.acts.length * y.acts.length <= LOOKS) pairs.set(`${x.doc.id} ${y.doc.id}`, [x, y]);
  };
  for (const group of groups) {
    const documents = sorted(group.map(({ doc }) => doc.id));
    if (documents.length <= MANY) for (const a of documents) for (const b of documents) add(a, b);
  }
  for (const [a, b] of nearOnes([...tellers.values()])) add(a, b);
  const groupsOf = new Map<Act, Set<number>>();
  for (const [i, group] of groups.entries())
    for (const act of group) groupsOf.set(act, (groupsOf.get(act) ?? new Set()).add(i));
  return {
    tellers: [...tellers.values()],
    pairs: sorted(pairs.keys()).map((key) => pairs.get(key)!),
    contentOf,
    areOne: (a, b) => pairs.has([a, b].toSorted(byText).join(" ")),
    areJoined: (a, b) => [...(groupsOf.get(a) ?? [])].some((group) => groupsOf.get(b)?.has(group)),
  };
}

/** The acts of each event, and of each agreement. */
export function joinedIn({ events, agreements, acts }: Findings): readonly (readonly Act[])[] {
  const byClaim = new Map(acts.map((act) => [act.claim.id, act]));
  const ofAgreements = agreements.claims.map((claims) => claims.flatMap((claim) => byClaim.get(claim) ?? []));
  return [...events.list.map(({ id }) => events.acts.get(id)!), ...ofAgreements];
}

function tellersIn({ documents, acts, entities }: Findings, contentOf: ContentReader): ReadonlyMap<string, Teller> {
  const byDocument = Map.groupBy(acts, ({ doc }) => doc.id);
  return new Map(
    documents.map((doc) => {
      const own = byDocument.get(doc.id) ?? [];
      const named = doc.entities.flatMap(({ key, name }) =>
        /\(unnamed\)/.test(name) ? [] : (entities.of(doc.id, key) ?? []),
      );
      const ids = (some: typeof named) => new Set(some.map(({ id }) => id));
      const teller: Teller = {
        doc,
        acts: own.filter(({ family }) => family !== "statement"),
        statements: own.filter(({ family }) => family === "statement"),
        people: ids(named.filter(({ kind }) => kind === "person")),
        named: ids(named.filter(({ kind }) => kind !== "state" && kind !== "place" && kind !== "outlet")),
        words: new Set(own.flatMap((act) => [...contentOf(act)])),
        writtenBy: daysOf(doc.published ?? doc.written.edtf)?.to ?? -Infinity,
      };
      return [doc.id, teller];
    }),
  );
}

/** A pair of documents by their ids. */
type Pair = readonly [string, string];

function nearOnes(tellers: readonly Teller[]): readonly Pair[] {
  return [
    ...nextOnes(tellers, ({ people }) => [...people], areOfOneWeek),
    ...nextOnes(tellers, pairsOf, areOfOneMatter),
    ...nextOnes(tellers, statesOf, areOfOneNews),
    ...nextOnes(tellers, outletsOf, isCorrected),
  ];
}

/** Documents with a key in common, each with the next ones in time, that are of one story. */
function nextOnes(
  tellers: readonly Teller[],
  keysOf: (teller: Teller) => readonly string[],
  areOne: (a: Teller, b: Teller) => boolean,
): readonly Pair[] {
  const blocks = new Map<string, Teller[]>();
  for (const teller of tellers.filter(({ writtenBy }) => Number.isFinite(writtenBy)))
    for (const key of keysOf(teller)) {
      if (!blocks.has(key)) blocks.set(key, []);
      blocks.get(key)!.push(teller);
    }
  return [...blocks.values()].flatMap((own) => {
    const inTime = own.toSorted((a, b) => a.writtenBy - b.writtenBy || byText(a.doc.id, b.doc.id));
    return inTime.flatMap((a, i) =>
      inTime
        .slice(i + 1, i + 1 + NEXT)
        .filter((b) => areOne(a, b))
        .map((b) => [a.doc.id, b.doc.id] as const),
    );
  });
}

function areOfOneWeek(a: Teller, b: Teller): boolean {
  return tells(a) && tells(b) && b.writtenBy - a.writtenBy <= WEEK && shared(a.people, b.people) >= 2;
}

function tells({ acts, statements }: Teller): boolean {
  return acts.length + statements.length > 0;
}

function areOfOneMatter(a: Teller, b: Teller): boolean {
  return b.writtenBy - a.writtenBy <= MATTER && shared(a.words, b.words) >= ENOUGH;
}

function areOfOneNews(a: Teller, b: Teller): boolean {
  if (b.writtenBy - a.writtenBy > NEWS) return false;
  return shared(a.words, b.words) >= ENOUGH || shared(a.named, b.named) >= NAMES;
}

/** An outlet takes back what it told of somebody. */
function isCorrected(a: Teller, b: Teller): boolean {
  return b.writtenBy - a.writtenBy <= MATTER && (b.doc.print?.corrections ?? []).length > 0;
}

function outletsOf({ doc, people }: Teller): readonly string[] {
  return doc.publisher === null ? [] : [...people].map((person) => `${doc.publisher} ${person}`);
}

function statesOf({ acts }: Teller): readonly string[] {
  const states = sorted(acts.flatMap((act) => [...act.states]));
  return states.length > STATES ? [] : states;
}

/** The pairs of states between which acts are told. */
function pairsOf(teller: Teller): readonly string[] {
  const states = statesOf(teller);
  return states.flatMap((a, i) => states.slice(i + 1).map((b) => `${a}+${b}`));
}

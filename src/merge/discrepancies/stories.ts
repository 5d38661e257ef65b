import { onceOf } from "../../knowledge/once.ts";
import type { Act } from "../act.ts";
import { daysOf } from "../days.ts";
import { byText, sorted } from "../fold.ts";
import type { Testimony } from "../merged.ts";
import { agreementId } from "../papers/line.ts";
import { type ContentReader, contentReader } from "./content.ts";
import type { Findings } from "./finding.ts";
import { aboutOf, areOfOneStory, few, isRare, type Likeness, MATTERS, type Matter, statesIn } from "./matter.ts";

/** A document of a story with its acts, in order. */
export interface Teller extends Matter {
  readonly doc: Testimony;
  /** All but statements. */
  readonly acts: readonly Act[];
  readonly statements: readonly Act[];
}

/** Two documents that tell one story, by id in order. */
export type Told = readonly [Teller, Teller];

/** The pairs of documents that tell one story, and what their claims were joined into. */
export interface Stories {
  /** All documents. */
  readonly tellers: readonly Teller[];
  readonly pairs: readonly Told[];
  readonly contentOf: ContentReader;
  /** What a search finds in the texts, one after the other: of each what it alone tells. */
  inTexts<T>(search: Search, find: (teller: Teller) => readonly T[]): readonly T[];
  /** What a search finds in the pairs, one after the other: of each what these two tell. With what is remembered of other pairs. */
  inPairs<T>(search: Search, find: (told: Told) => readonly T[]): readonly T[];
  /** The documents that tell one story with a document. */
  besides(document: string): ReadonlySet<string>;
  /** Whether two acts are of one event or one agreement. */
  areJoined(a: Act, b: Act): boolean;
}

/** The name of a search that looks at one text, or at two, by themselves. */
export type Search =
  | "dates"
  | "days"
  | "times"
  | "seats"
  | "places"
  | "sums"
  | "figures"
  | "doers"
  | "lists"
  | "steps"
  | "outcomes"
  | "voices";

/** What each search found of texts and of pairs of them, by their ids: the same as often as it is looked for, as long as what is told stays as it is. */
export type Memory = Map<Search, Map<string, readonly unknown[]>>;

/** What more documents than this tell of makes no story of them. */
export const MANY = 12;
/** Pairs of acts of two documents that are looked at; a book is not held against a book. */
const LOOKS = 40_000;
/** A document is held against so many of the next that name a person, or tell of two states. */
export const NEXT = 8;

/**
 * Two documents tell one story when they share an event or an agreement, or when they are of one week and name two people alike, or of some weeks
 * and on one matter between the same two states, or when the one is a correction of the outlet of the other that names somebody alike. Decided of each pair by itself: costs a look at the documents of each event, and at the next ones that name each
 * person or tell of the two states.
 */
export function storiesIn(findings: Findings): Stories {
  const tellers = tellersIn(findings);
  const inGroups = [...joinedIn(findings).values()].flatMap((group) => together(group.map(({ doc }) => doc.id)));
  return storiesOf(findings, tellers, [...inGroups, ...nearOnes([...tellers.values()])]);
}

/** The pairs of the documents of an event or agreement; none where they are many. */
export function together(documents: readonly string[]): readonly Pair[] {
  const own = sorted(documents);
  return own.length > MANY ? [] : own.flatMap((a, i) => own.slice(i + 1).map((b) => [a, b] as const));
}

/** The stories of documents of which these pairs tell one. What the memory has is not looked for again. */
export function storiesOf(
  findings: Findings,
  tellers: ReadonlyMap<string, Teller>,
  together: readonly Pair[],
  memory: Memory = new Map(),
): Stories {
  const pairs = new Map<string, Told>();
  for (const pair of together) {
    const [x, y] = pair.toSorted(byText).map((id) => tellers.get(id)!) as [Teller, Teller];
    if (areShort(x, y)) pairs.set(`${x.doc.id} ${y.doc.id}`, [x, y]);
  }
  const besides = new Map<string, Set<string>>();
  for (const [{ doc: a }, { doc: b }] of pairs.values())
    for (const [id, other] of [
      [a.id, b.id],
      [b.id, a.id],
    ] as Pair[])
      besides.set(id, (besides.get(id) ?? new Set()).add(other));
  const groupsOf = new Map<Act, Set<string>>();
  for (const [id, group] of joinedIn(findings))
    for (const act of group) groupsOf.set(act, (groupsOf.get(act) ?? new Set()).add(id));
  const recalled = <T>(search: Search, key: string, find: () => readonly T[]): readonly T[] => {
    const own = foundBy(search, memory);
    if (!own.has(key)) own.set(key, find());
    return own.get(key) as readonly T[];
  };
  const inOrder = sorted(pairs.keys());
  return {
    tellers: [...tellers.values()],
    pairs: inOrder.map((key) => pairs.get(key)!),
    inTexts: (search, find) => [...tellers].flatMap(([id, teller]) => recalled(search, id, () => find(teller))),
    inPairs: (search, find) => {
      const others = [...foundBy(search, memory).keys()].filter((key) => !pairs.has(key));
      const all = others.length === 0 ? inOrder : sorted([...inOrder, ...others]);
      return all.flatMap((key) => recalled(search, key, () => find(pairs.get(key)!)));
    },
    contentOf: contentReader(findings.knowledge),
    besides: (document) => besides.get(document) ?? new Set(),
    areJoined: (a, b) => [...(groupsOf.get(a) ?? [])].some((group) => groupsOf.get(b)?.has(group)),
  };
}

/** What a search found, by the ids of a text or of two. */
export function foundBy(search: Search, memory: Memory): Map<string, readonly unknown[]> {
  if (!memory.has(search)) memory.set(search, new Map());
  return memory.get(search)!;
}

/** Whether two documents are held against each other, act by act. */
export function areShort(a: Matter, b: Matter): boolean {
  return a.size * b.size <= LOOKS;
}

/** The acts of each event, and of each agreement, by its id. */
export const joinedIn = onceOf(({ events, agreements, acts }: Findings): ReadonlyMap<string, readonly Act[]> => {
  const byClaim = new Map(acts.map((act) => [act.claim.id, act]));
  const papers = agreements.claims.map((claims) => claims.flatMap((claim) => byClaim.get(claim) ?? []));
  return new Map([
    ...events.list.map(({ id }) => [id, events.acts.get(id)!] as const),
    ...papers.map((group) => [agreementId(group), group] as const),
  ]);
});

/** Each document with what it tells. */
export function tellersIn({ documents, acts, entities, knowledge }: Findings): ReadonlyMap<string, Teller> {
  const contentOf = contentReader(knowledge);
  const byDocument = Map.groupBy(acts, ({ doc }) => doc.id);
  return new Map(
    documents.map((doc) => {
      const own = byDocument.get(doc.id) ?? [];
      const named = doc.entities.flatMap(({ key, name }) =>
        /\(unnamed\)/.test(name) ? [] : (entities.of(doc.id, key) ?? []),
      );
      const ids = (some: typeof named) => new Set(some.map(({ id }) => id));
      const told = own.filter(({ family }) => family !== "statement");
      const teller: Teller = {
        doc,
        acts: told,
        statements: own.filter(({ family }) => family === "statement"),
        people: ids(named.filter(({ kind }) => kind === "person")),
        named: ids(named.filter(({ kind }) => kind !== "state" && kind !== "place" && kind !== "outlet")),
        rare: new Set(named.filter(isRare).map(({ id }) => id)),
        lands: few([...ids(named.filter(({ kind }) => kind === "state"))]),
        about: aboutOf(doc, knowledge),
        words: new Set(own.flatMap((act) => [...contentOf(act)])),
        writtenBy: daysOf(doc.published ?? doc.written.edtf)?.to ?? -Infinity,
        states: statesIn(told),
        ...{ size: told.length, isMute: own.length === 0, publisher: doc.publisher },
        isCorrection: (doc.print?.corrections ?? []).length > 0,
      };
      return [doc.id, teller];
    }),
  );
}

/** A pair of documents by their ids. */
export type Pair = readonly [string, string];

function nearOnes(tellers: readonly Teller[]): readonly Pair[] {
  const dated = tellers.filter(({ writtenBy }) => Number.isFinite(writtenBy));
  return MATTERS.flatMap((likeness) => nextOnes(dated, likeness));
}

/** Documents with a key in common, each with the next ones in time, that are of one story. */
function nextOnes(tellers: readonly Teller[], likeness: Likeness): readonly Pair[] {
  const blocks = new Map<string, Teller[]>();
  for (const teller of tellers)
    for (const key of likeness.keysOf(teller)) {
      if (!blocks.has(key)) blocks.set(key, []);
      blocks.get(key)!.push(teller);
    }
  return [...blocks.values()].flatMap((own) => {
    const inTime = own.toSorted((a, b) => a.writtenBy - b.writtenBy || byText(a.doc.id, b.doc.id));
    return inTime.flatMap((a, i) =>
      inTime
        .slice(i + 1, i + 1 + NEXT)
        .filter((b) => areOfOneStory(likeness, a, b))
        .map((b) => [a.doc.id, b.doc.id] as const),
    );
  });
}

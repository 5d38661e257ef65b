import { basename } from "node:path";
import type { Count } from "../../../extract/counts/counts.ts";
import type { Discrepancy, Event } from "../../../merge/merged.ts";
import type { DocumentRow, KeptClaim } from "../../kept.ts";
import type { Store } from "../../store.ts";
import { belongs, type ChronologyEntry, entriesOf, type Source } from "../chronology.ts";
import { byId } from "../filter.ts";
import type { Column, Row } from "./row.ts";
import { type Compared, memberRows, rowsOf } from "./rows.ts";
import { positionOf, topicsOf } from "./values.ts";
import { memberVerdict } from "./verdict.ts";

/** One act as several documents tell it. */
export interface EventComparison {
  readonly entry: ChronologyEntry;
  /** Events that the record keeps apart from it, and that a discrepancy tells to be the same act told otherwise ("on 4 April", "on 5 April"). */
  readonly apart: readonly Event[];
  /** Those that tell it, by date of publication. */
  readonly documents: readonly DocumentRow[];
  readonly rows: readonly Row[];
  /** Those that the rows name. */
  readonly discrepancies: readonly Discrepancy[];
}

/** Two documents: what both tell, what only one tells. */
export interface DocumentComparison {
  readonly documents: readonly [DocumentRow, DocumentRow];
  readonly joined: readonly EventComparison[];
  /** Acts that only the first tells, and only the second. */
  readonly only: readonly [readonly ChronologyEntry[], readonly ChronologyEntry[]];
  /** Topics and positions of all that they say. */
  readonly rows: readonly Row[];
}

/** Either of the two. */
export type Comparison =
  | ({ readonly kind: "event" } & EventComparison)
  | ({ readonly kind: "documents" } & DocumentComparison);

/**
 * The readouts of an event, or two documents, compared. Documents are named by id, the beginning of one, or file name, with or without its folder.
 * Throws when there are none or several of that name, or an event that only one document tells.
 */
export async function compare(store: Store, names: readonly string[]): Promise<Comparison> {
  const [first = "", second] = names;
  const a = await named(store, first, second === undefined ? "event" : "document");
  if (second === undefined) return { kind: "event", ...(await compareEvent(store, a)) };
  const b = await named(store, second, "document");
  if (a === b) throw new Error(`wanted two documents, found ${a} twice`);
  return { kind: "documents", ...(await compareDocuments(store, a, b)) };
}

async function named(store: Store, name: string, kind: "event" | "document"): Promise<string> {
  const files =
    kind === "document" ? (await store.documents()).filter(({ file }) => file === name || file === basename(name)) : [];
  if (files.length === 1) return files[0]?.id ?? "";
  const ids = name === "" ? [] : await store.ids(name);
  const found = ids.filter((one) => one.kind === kind);
  const exact = found.find(({ id }) => id === name) ?? (found.length === 1 ? found[0] : undefined);
  if (exact !== undefined) return exact.id;
  const wanted = kind === "event" ? "the id of an event (or two documents)" : "a document by its id or file name";
  const other = ids.find(({ id }) => id === name);
  const many = found.map(({ id }) => id).join(", ");
  throw new Error(`wanted ${wanted}, found ${other ? `the id of one ${other.kind}` : many || `"${name}"`}`);
}

/** The readouts of the event with this id; one alone where only one document tells it. */
export async function readoutsOf(store: Store, id: string): Promise<EventComparison> {
  const entries = await entriesOf(store, await eventsAround(store, id));
  const entry = entries.find(({ event }) => event.id === id) as ChronologyEntry;
  const known = {
    merged: byId(await store.entities({ ids: namedIn(entries), bare: true })),
    counts: await countsIn(store, documentsOf(entries)),
  };
  return compareEntry(entry, entries, known);
}

/** The entities that are named by what the entries are told from. */
function namedIn(entries: readonly ChronologyEntry[]): readonly string[] {
  const sources = entries.flatMap((entry) => entry.sources);
  return [...new Set(sources.flatMap(({ entities }) => [...entities.values()].flatMap(({ entity }) => entity ?? [])))];
}

function documentsOf(entries: readonly ChronologyEntry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ sources }) => sources.map(({ document }) => document.id)))];
}

/** What the sentences of each document count. */
type Counts = ReadonlyMap<string, readonly Count[]>;

async function countsIn(store: Store, documents: readonly string[]): Promise<Counts> {
  const testimonies = await store.testimonies(documents);
  return new Map(testimonies.map(({ id, print }) => [id, print?.counts ?? []]));
}

interface Known {
  readonly merged: Compared["merged"];
  readonly counts: Counts;
}

/** The event, those that discrepancies tell to be the same, and all that lies in them, in the order of the record. */
async function eventsAround(store: Store, id: string): Promise<readonly Event[]> {
  const own = await store.events({ ids: [id] });
  const disputed = await store.discrepancies({ claims: own.flatMap(({ claims }) => claims) });
  const told = await store.claims({ ids: disputed.flatMap(({ claims }) => claims) });
  const ids = new Set([id, ...told.flatMap(({ event }) => event ?? [])]);
  for (const outer of ids) for (const inner of await store.events({ within: outer })) ids.add(inner.id);
  return store.events({ ids: [...ids] });
}

async function compareEvent(store: Store, id: string): Promise<EventComparison> {
  const compared = await readoutsOf(store, id);
  const [first, ...others] = compared.documents;
  if (others.length === 0)
    throw new Error(`wanted an event that several documents tell, found one that only ${first?.file} tells`);
  return compared;
}

function compareEntry(
  own: ChronologyEntry,
  entries: readonly ChronologyEntry[],
  { merged, counts }: Known,
  only?: readonly DocumentRow[],
): EventComparison {
  const apart = toldApart(own, entries);
  const entry = { ...own, sources: [own, ...apart].flatMap(({ sources }) => sources) };
  const columns = columnsOf(entry.sources, counts, only);
  const documents = columns.map(({ document }) => document);
  const ids = new Set([own, ...apart].map(({ event }) => event.id));
  const inside = within(entries, ids).filter((one) => documents.some(({ id }) => tells(one, id)));
  const discrepancies = [own, ...apart, ...inside].flatMap((one) => one.discrepancies);
  const rows = rowsOf({ columns, merged, inside, discrepancies, isWhole: only === undefined });
  const named = new Set(rows.flatMap((row) => row.discrepancies));
  const kept = new Map(discrepancies.filter(({ id }) => named.has(id)).map((one) => [one.id, one]));
  return { entry, apart: apart.map(({ event }) => event), documents, rows, discrepancies: [...kept.values()] };
}

/** Discrepancies of which both sides tell one act. */
const OF_ONE: ReadonlySet<Discrepancy["kind"]> = new Set<Discrepancy["kind"]>([
  ...(["date", "place", "number", "participant", "occurrence", "status"] as const),
]);

function toldApart(
  { event, discrepancies }: ChronologyEntry,
  entries: readonly ChronologyEntry[],
): readonly ChronologyEntry[] {
  const claims = new Set(discrepancies.filter(({ kind }) => OF_ONE.has(kind)).flatMap((one) => one.claims));
  return entries.filter(
    (other) =>
      other.event.id !== event.id && other.event.type === event.type && other.event.claims.some((id) => claims.has(id)),
  );
}

/** The events in those with `ids`, those in them too. */
function within(entries: readonly ChronologyEntry[], ids: ReadonlySet<string>): readonly ChronologyEntry[] {
  const inner = entries.filter(({ event }) => event.within !== null && ids.has(event.within) && !ids.has(event.id));
  if (inner.length === 0) return [];
  return [...inner, ...within(entries, new Set(inner.map(({ event }) => event.id)))];
}

function tells({ sources }: ChronologyEntry, document: string): boolean {
  return sources.some((source) => source.document.id === document);
}

/** A column a document, by date of publication, then by file; or those of `only`, in their order. */
function columnsOf(sources: readonly Source[], counts: Counts, only?: readonly DocumentRow[]): readonly Column[] {
  const countsOf = ({ id }: DocumentRow) => counts.get(id) ?? [];
  const groups = Map.groupBy(sources.toReversed(), ({ document }) => document.id);
  if (only !== undefined)
    return only.map((document) => ({ document, counts: countsOf(document), sources: groups.get(document.id) ?? [] }));
  const columns = [...groups.values()].map((own) => {
    const { document } = own[0] as Source;
    return { document, counts: countsOf(document), sources: own };
  });
  const key = ({ document }: Column) => `${document.published ?? "9999"} ${document.file} ${document.id}`;
  return columns.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

async function compareDocuments(store: Store, a: string, b: string): Promise<DocumentComparison> {
  const rows = await store.documents();
  const documents = [a, b].map((id) => rows.find((row) => row.id === id) as DocumentRow) as [DocumentRow, DocumentRow];
  const merged = byId(await store.entities({ bare: true }));
  const counts = await countsIn(store, [a, b]);
  const entries = await entriesOf(store, await store.events());
  const joined = bothTell(entries, a, b).map((entry) => compareEntry(entry, entries, { merged, counts }, documents));
  const shown = new Set(joined.flatMap(({ entry, apart }) => [entry.event.id, ...apart.map(({ id }) => id)]));
  const rest = entries.filter((entry) => belongs(entry, {}, merged) && !shown.has(entry.event.id));
  const claims = [await claimsOf(store, a), await claimsOf(store, b)];
  return {
    documents,
    joined,
    only: [rest.filter((entry) => tells(entry, a)), rest.filter((entry) => tells(entry, b))],
    rows: wholeRows(claims),
  };
}

/** What a document says, without what people rejected. */
async function claimsOf(store: Store, document: string): Promise<readonly KeptClaim[]> {
  return (await store.claims({ document })).filter(({ decision }) => decision?.verdict !== "reject");
}

/** Events that both documents tell; of an act that the record keeps as two for a discrepancy, the first. */
function bothTell(entries: readonly ChronologyEntry[], a: string, b: string): readonly ChronologyEntry[] {
  const taken = new Set<string>();
  return entries.filter((entry) => {
    if (taken.has(entry.event.id)) return false;
    const apart = toldApart(entry, entries);
    const all = [entry, ...apart];
    if (![a, b].every((id) => all.some((one) => tells(one, id)))) return false;
    for (const { event } of apart) taken.add(event.id);
    return true;
  });
}

/** By topic and by position, over all that each document says. */
function wholeRows(claims: readonly (readonly KeptClaim[])[]): readonly Row[] {
  const columns = claims.map((sources) => ({ sources }));
  const topics = ({ claim, ...rest }: KeptClaim) => (claim.kind === "event" ? topicsOf({ claim, ...rest }) : []);
  return [
    ...memberRows("topic", columns, topics, memberVerdict),
    ...memberRows("position", columns, positionOf, memberVerdict),
  ];
}

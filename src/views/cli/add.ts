import type { Document, Metadata } from "../../document/document.ts";
import type { ModelReading } from "../../extract/llm/model.ts";
import type { Added, Extractor } from "../../record/add.ts";
import type { Maker } from "../../record/kept.ts";
import type { Store } from "../../record/store.ts";
import type { AddSummary } from "../text/add.ts";
import { modelSummary } from "../text/model.ts";
import { bringUpToDate, type Context } from "./context.ts";
import { type InputFile, inputFiles } from "./inputs.ts";
import { memoryKeeper } from "./memory.ts";
import type { Problem } from "./problem.ts";
import { progressBar } from "./progress.ts";
import { extraction, readInput, unreadable } from "./reading.ts";

/** Options of `add`. */
export interface AddOptions {
  readonly published?: string;
  readonly publisher?: string;
  readonly title?: string;
}

/** What became of one file. */
export interface FileOutcome {
  readonly documents: readonly { readonly id: string; readonly added: Added }[];
  readonly problems: readonly Problem[];
}

/** Who follows an `add`: is asked before each file, and told after it. */
export interface Follower {
  readonly before: (file: InputFile, done: number, total: number) => Promise<void>;
  readonly after: (file: InputFile, outcome: FileOutcome) => void;
}

interface Adding {
  readonly store: Store;
  readonly extractor: Extractor;
  readonly maker: Maker;
  readonly defaults: Partial<Metadata>;
}

interface Count {
  read: number;
  new: number;
  copies: number;
  known: number;
  uncoded: number;
  refusedClaims: number;
  readonly refused: Problem[];
}

/**
 * Reads all files that `paths` name into the record, brings everything together and says what came of it.
 * What cannot be read is in `refused`, and the rest goes on. Throws when --published is no EDTF date, or the record cannot be opened.
 */
export async function addPaths(
  context: Context,
  paths: readonly string[],
  options: AddOptions,
  follower?: Follower,
): Promise<AddSummary> {
  const defaults = await defaultsOf(options);
  const { files, problems } = inputFiles(paths);
  const { openStore } = await import("../../record/open.ts");
  const readings = new Map<string, ModelReading>();
  // before the record is opened: what fails here leaves no empty record behind
  const extracting = await extraction(context, (reading) => void readings.set(reading.document, reading));
  const store = await openStore(context.options.record);
  try {
    const adding = { store, defaults, ...extracting };
    const before = await standing(store);
    const none = { read: 0, new: 0, copies: 0, known: 0, uncoded: 0, refusedClaims: 0 };
    const count: Count = { ...none, refused: [...problems] };
    const refreshed = await addFiles(context, adding, files, count, follower);
    const { mergedOf } = await store.particulars();
    await bringUpToDate(context, store);
    const { facesBeforehand } = await import("../../record/queries/faces/beforehand.ts");
    await facesBeforehand(store, mergedOf);
    const model = context.options.llm && modelSummary(context.options.llm.model, [...readings.values()]);
    const told = { ...count, refreshed, ...(model ? { model } : {}), record: context.options.record };
    return { ...told, ...(await changes(store, before)) };
  } finally {
    await store.close();
  }
}

async function defaultsOf({ published, publisher, title }: AddOptions): Promise<Partial<Metadata>> {
  if (published !== undefined) {
    const { dayRange } = await import("../../record/edtf-range.ts");
    const { min, max } = dayRange(published);
    if (min === null && max === null)
      throw new Error(`wanted --published as 2020-10-18, 2020-10 or 2020 (EDTF), found "${published}"`);
  }
  return {
    ...(published === undefined ? {} : { published, publishedBasis: "option" }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(title === undefined ? {} : { title }),
  };
}

async function addFiles(
  context: Context,
  adding: Adding,
  files: readonly InputFile[],
  count: Count,
  follower: Follower | undefined,
): Promise<number> {
  const { refresh } = await import("../../record/add.ts");
  const progress = await progressBar(context.options.quiet);
  try {
    const keep = memoryKeeper();
    for (const [index, file] of files.entries()) {
      progress.step(index, files.length, file.name);
      await follower?.before(file, index, files.length);
      const { size, ...outcome } = await addFile(adding, file, count);
      follower?.after(file, outcome);
      keep(size);
    }
    return await refresh(adding.store, adding.extractor, adding.maker, (index, total) =>
      progress.step(index, total, "reading again"),
    );
  } finally {
    progress.stop();
  }
}

/** Reads one file into the record. `size` in bytes. */
async function addFile(
  adding: Adding,
  file: InputFile,
  count: Count,
): Promise<FileOutcome & { readonly size: number }> {
  const { documents, problems, size } = await readInput(file, adding.defaults);
  const added: FileOutcome["documents"][number][] = [];
  const refused = [...problems];
  try {
    for (const one of documents) added.push({ id: one.doc.id, added: await addOne(adding, one, count) });
  } catch (error) {
    refused.push(unreadable(file, error));
  }
  count.refused.push(...refused);
  return { documents: added, problems: refused, size };
}

async function addOne(adding: Adding, one: { doc: Document; bytes: Uint8Array }, count: Count): Promise<Added> {
  const { addDocument } = await import("../../record/add.ts");
  const { isCoded } = await import("../../extract/pipelines.ts");
  const { added, refusedClaims } = await addDocument(adding.store, adding.extractor, adding.maker, one);
  count.read += 1;
  count.refusedClaims += refusedClaims;
  if (added === "new" && !isCoded(one.doc)) count.uncoded += 1;
  if (added === "new") count.new += 1;
  else if (added === "copy") count.copies += 1;
  else count.known += 1;
  return added;
}

/** What the record held: to tell what is new. */
interface Standing {
  readonly claims: ReadonlySet<string>;
  /** The signs of the events, by id. */
  readonly events: ReadonlyMap<string, string>;
  readonly discrepancies: ReadonlySet<string>;
  readonly vanished: ReadonlySet<string>;
}

async function standing(store: Store): Promise<Standing> {
  return {
    claims: new Set(await store.claimIds()),
    events: new Map([...(await store.eventSigns())].map(([id, { sign }]) => [id, sign])),
    discrepancies: new Set((await store.discrepancies()).map((one) => one.id)),
    vanished: await vanishedIn(store),
  };
}

/** Ids of judgements that are about nothing in the record. */
async function vanishedIn(store: Store): Promise<ReadonlySet<string>> {
  const gone = (await store.judgements()).filter(({ effect }) => effect?.state === "vanished");
  return new Set(gone.map(({ id }) => id));
}

async function changes(
  store: Store,
  before: Standing,
): Promise<Pick<AddSummary, "claims" | "events" | "discrepancies" | "documents" | "judgements">> {
  const claims = (await store.claimIds()).filter((id) => !before.claims.has(id)).length;
  const events = [...(await store.eventSigns())];
  const others = events.filter(([, { claims: own }]) => own.some((claim) => before.claims.has(claim)));
  const changed = others.filter(([id, { sign }]) => before.events.get(id) !== sign);
  const discrepancies = await store.discrepancies();
  return {
    claims: { new: claims },
    events: { all: events.length, new: events.length - others.length, changed: changed.length },
    discrepancies: {
      all: discrepancies.length,
      new: discrepancies.filter((one) => !before.discrepancies.has(one.id)).length,
    },
    documents: (await store.documents()).length,
    judgements: { vanished: [...(await vanishedIn(store))].filter((id) => !before.vanished.has(id)).length },
  };
}

import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { type ChronologyEntry, entriesOf } from "../../../record/queries/chronology.ts";
import { readoutsOf } from "../../../record/queries/compare/compare.ts";
import { withSources } from "../../../record/queries/discrepancies.ts";
import { show } from "../../../record/queries/show.ts";
import { rowJson } from "../../compare/json.ts";
import { documentJson } from "../../export/json.ts";
import { claimsJson } from "../../text/claims.ts";
import { discrepanciesJson } from "../../text/discrepancies.ts";
import { showJson } from "../../text/show.ts";
import type { Desk, Look } from "../desk.ts";
import { refused } from "../problems.ts";
import { reading } from "../reading.ts";
import { ID, STATUS, TYPE } from "../schemas/any.ts";
import { CLAIM, DISCREPANCY, DOCUMENT, ENTRY, JUDGEMENT } from "../schemas/records.ts";
import { linesOf } from "./chronology.ts";

const ROW = z.looseObject({ field: z.string(), of: z.string().nullable(), verdict: z.string() });

const EVENT = z.looseObject({
  id: ID,
  type: TYPE,
  status: STATUS,
  line: ENTRY,
  sources: z.array(CLAIM),
  documents: z.array(DOCUMENT),
  fields: z.object({
    documents: z.array(ID),
    undisputed: z.array(ROW),
    disputed: z.array(ROW),
    claimed: z.array(z.object({ document: ID, rows: z.array(ROW) })),
    silent: z.array(z.object({ document: ID, fields: z.array(z.string()) })),
  }),
  outer: z.union([ENTRY, z.null()]),
  inside: z.array(ENTRY),
  discrepancies: z.array(DISCREPANCY),
  judgements: z.array(JUDGEMENT),
});

/** One event: what is undisputed, what only some say, and where they differ. */
export function eventRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/events/{id}",
    tag: "events",
    summary: "Everything about one event",
    params: { id: z.string() },
    query: {},
    answer: EVENT,
    read: async (look, { params }) => eventOf(look, params.id),
  });
}

async function eventOf(look: Look, id: string): Promise<unknown> {
  const { store } = look;
  const shown = await show(store, id);
  if (shown.kind !== "event") throw refused(404, `wanted an event, found ${id} (${shown.kind})`);
  const { entry } = shown;
  const { within } = entry.event;
  const above = within === null ? [] : await store.events({ ids: [within] });
  const around = [...above, ...(await store.events({ within: entry.event.id }))];
  const near = await entriesOf(store, around);
  const outer = near.find(({ event }) => event.id === entry.event.within);
  const readouts = await readoutsOf(store, entry.event.id);
  return {
    ...(showJson(shown) as object),
    line: lines([entry], look)[0],
    sources: claimsJson(entry.sources),
    documents: documentsOf(entry).map(documentJson),
    fields: fieldsOf(readouts),
    outer: outer === undefined ? null : lines([outer], look)[0],
    inside: lines(
      near.filter((one) => one !== outer),
      look,
    ),
    discrepancies: discrepanciesJson(await withSources(store, entry.discrepancies)),
  };
}

function lines(entries: readonly ChronologyEntry[], look: Look): readonly unknown[] {
  return linesOf(entries, look).entries as readonly unknown[];
}

function documentsOf({ sources }: ChronologyEntry) {
  return [...new Map(sources.map(({ document }) => [document.id, document])).values()];
}

/** By what the documents that tell it have in common: what nobody disputes, what is disputed, what one alone claims, what each leaves out. */
function fieldsOf({ documents, rows }: Awaited<ReturnType<typeof readoutsOf>>): unknown {
  const json = (some: typeof rows) => some.map((row) => rowJson(row, documents));
  const of = (...verdicts: readonly string[]) => rows.filter(({ verdict }) => verdicts.includes(verdict));
  const said = (at: number) => of("only").filter(({ cells }) => (cells[at] ?? []).length > 0);
  const silent = (at: number) => rows.filter(({ cells }) => (cells[at] ?? []).length === 0);
  return {
    documents: documents.map(({ id }) => id),
    undisputed: json(of("both", "fits")),
    disputed: json(of("conflict", "change")),
    claimed: documents.map(({ id }, at) => ({ document: id, rows: json(said(at)) })),
    silent: documents.map(({ id }, at) => ({
      document: id,
      fields: silent(at).map(({ field, of: member }) => (member === null ? field : `${field} ${member}`)),
    })),
  };
}

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { dayRange } from "../../../record/edtf-range.ts";
import type { DocumentRow } from "../../../record/kept.ts";
import { withSources } from "../../../record/queries/discrepancies.ts";
import type { Store } from "../../../record/store.ts";
import { checkedDate } from "../../cli/filter-options.ts";
import { csv } from "../../export/csv.ts";
import { documentJson, recordJson } from "../../export/json.ts";
import { TABLES } from "../../export/tables.ts";
import { discrepanciesJson } from "../../text/discrepancies.ts";
import type { Desk, Look } from "../desk.ts";
import { AS_OF } from "../parameters.ts";
import { refused } from "../problems.ts";
import { ifUnchanged, REFUSALS, reading } from "../reading.ts";
import { DISCREPANCY, DOCUMENT } from "../schemas/records.ts";
import { stateIn } from "../state.ts";

const NEWS = z.object({
  state: z.string().openapi({ description: "Of the record: for If-Match" }),
  counts: z.record(z.string(), z.number().int()),
  new: z.record(z.string(), z.number().int()),
  documents: z.array(DOCUMENT),
  open: z.array(DISCREPANCY),
});

/** The record as a whole: whether it is there, what is new, all of it. */
export function recordRoutes(app: OpenAPIHono, desk: Desk, version: string): void {
  reading(app, desk, {
    path: "/api/health",
    tag: "record",
    summary: "Whether the record answers",
    asOf: false,
    params: {},
    query: {},
    answer: z.looseObject({ status: z.literal("ok"), version: z.string(), state: z.string() }),
    read: async ({ store, state, today }) => ({ status: "ok", version, state, today, ...(await store.particulars()) }),
  });
  reading(app, desk, {
    path: "/api/summary",
    tag: "record",
    summary: "What is new since a day, where sources disagree; what is overdue is in /api/promises?state=overdue",
    params: {},
    query: {
      since: z.string().optional().openapi({ description: "New is what was published on that day or later" }),
      seen: z
        .string()
        .optional()
        .openapi({ description: "New is what was added after the record was in this state (see `state`)" }),
    },
    answer: NEWS,
    read: (look, { query }) => summaryOf(look, query),
  });
  exporting(app, desk);
}

const SHOWN = 10;

interface Since {
  readonly since?: string | undefined;
  readonly seen?: string | undefined;
}

async function summaryOf(look: Look, since: Since): Promise<unknown> {
  const { store, state } = look;
  const news = await newDocuments(store, since);
  const open = await store.discrepancies({ state: "open" });
  const fresh = await store.countsOf(news.map(({ id }) => id));
  return {
    state,
    counts: { ...(await store.counts()), open: open.length },
    new: { documents: news.length, ...fresh },
    documents: (isAsked(since) ? news : newestFirst(await store.documents())).slice(0, SHOWN).map(documentJson),
    open: discrepanciesJson(await withSources(store, open.slice(0, SHOWN))),
  };
}

function isAsked({ since, seen }: Since): boolean {
  return since !== undefined || seen !== undefined;
}

/** Documents published since a day, or added since a state of the record. */
async function newDocuments(store: Store, { since, seen }: Since): Promise<readonly DocumentRow[]> {
  const from = since === undefined ? null : dayRange(checkedDate("--since", since.slice(0, 10))).min;
  const state = seen === undefined ? null : stateIn(seen);
  if (seen !== undefined && state === null) throw refused(400, `wanted seen as a state of the record, found "${seen}"`);
  const added = state === null ? null : new Set(await store.addedSince(state));
  if (from === null && added === null) return [];
  const all = newestFirst(await store.documents());
  return all.filter(
    ({ id, published }) =>
      (added === null || added.has(id)) && (from === null || (dayRange(published).max ?? "") >= from),
  );
}

function newestFirst(rows: readonly DocumentRow[]): readonly DocumentRow[] {
  return rows.toSorted((a, b) => ((b.published ?? "") > (a.published ?? "") ? 1 : -1));
}

function exporting(app: OpenAPIHono, desk: Desk): void {
  const route = createRoute({
    method: "get",
    path: "/api/export",
    tags: ["record"],
    summary: "The whole record as JSON (docs/record.schema.json), or a table of it as CSV",
    request: {
      query: z.strictObject({
        format: z.enum(["json", "csv"]).default("json"),
        table: z
          .string()
          .optional()
          .openapi({ description: `Of CSV: ${Object.keys(TABLES).join(", ")}` }),
        text: z
          .enum(["true", "false"])
          .default("false")
          .openapi({ description: "With the text of every document (json)" }),
        ...AS_OF,
      }),
    },
    responses: {
      200: {
        description: "The record",
        content: { "application/json": { schema: z.looseObject({}) }, "text/csv": { schema: z.string() } },
      },
      ...REFUSALS,
    },
  });
  app.openapi(route, (async (c: Context) => {
    const query = c.req.valid("query" as never) as { format: string; table?: string; text: string; as_of?: string };
    const look = await desk.look(query.as_of);
    return ifUnchanged(c, look) ?? exported(c, look, query);
  }) as never);
}

async function exported(
  c: Context,
  { store, asOf }: Look,
  query: { format: string; table?: string; text: string },
): Promise<Response> {
  if (query.format === "json") {
    c.header("Content-Disposition", 'attachment; filename="record.json"');
    return c.body(await recordJson(store, { text: query.text === "true", asOf }), 200, {
      "Content-Type": "application/json; charset=utf-8",
    });
  }
  const table = query.table === undefined || !Object.hasOwn(TABLES, query.table) ? undefined : TABLES[query.table];
  if (table === undefined)
    throw refused(400, `wanted table as one of ${Object.keys(TABLES).join(", ")}, found "${query.table ?? ""}"`);
  c.header("Content-Disposition", `attachment; filename="${query.table}.csv"`);
  return c.body(csv(await table(store)), 200, { "Content-Type": "text/csv; charset=utf-8" });
}

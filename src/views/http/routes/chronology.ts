import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { type ChronologyEntry, chronology } from "../../../record/queries/chronology.ts";
import { chronologyJson } from "../../chronology/formats.ts";
import { chronologyLines } from "../../chronology/lines.ts";
import type { Desk, Look } from "../desk.ts";
import { narrowed } from "../narrowed.ts";
import { pageOf } from "../pages.ts";
import { filterIn, NARROWING, PAGE } from "../parameters.ts";
import { reading } from "../reading.ts";
import { listOf } from "../schemas/any.ts";
import { ENTRY, FOOTNOTE } from "../schemas/records.ts";

/** The chronology: one dated line an event, the undated last. */
export function chronologyRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/chronology",
    tag: "chronology",
    summary: "What happened, was planned or was denied, one dated line an event",
    params: {},
    query: { ...NARROWING, ...PAGE },
    answer: listOf(ENTRY, { footnotes: z.array(FOOTNOTE), asOf: z.string().optional() }),
    read: async (look, { query }) => {
      const all = narrowed(await chronology(look.store, filterIn(query, look)), query);
      const { items, next, total } = pageOf(inReadingOrder(all), query, ({ event }) => event.id);
      const { entries, ...rest } = linesOf(items, look);
      return { items: entries, next, total, ...rest };
    },
  });
}

/** As lines, with the footnotes of these alone. */
export function linesOf(entries: readonly ChronologyEntry[], { gazetteer, asOf }: Look): Record<string, unknown> {
  return chronologyJson(chronologyLines(entries, gazetteer), asOf);
}

function inReadingOrder(entries: readonly ChronologyEntry[]): readonly ChronologyEntry[] {
  const dated = entries.filter(({ event }) => event.date !== null);
  return [...dated, ...entries.filter(({ event }) => event.date === null)];
}

import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { type ChronologyEntry, entriesOf } from "../../../record/queries/chronology.ts";
import { chronologyJson } from "../../chronology/formats.ts";
import { chronologyLines } from "../../chronology/lines.ts";
import type { Desk, Look } from "../desk.ts";
import { pageOf } from "../pages.ts";
import { choiceIn, NARROWING, PAGE } from "../parameters.ts";
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
    of: "lists",
    read: async (look, { query }) => {
      const { limit: _limit, cursor: _cursor, ...narrowing } = query;
      const lists = await look.lists();
      const { items, next, total } = pageOf(lists.ids(choiceIn(narrowing, look)), query, (id) => id);
      const { entries, ...rest } = linesOf(await entriesIn(look, items), look);
      return { items: entries, next, total, ...rest };
    },
  });
}

/** The entries of events, in their order; those that are not there any more are left out. */
export async function entriesIn({ store }: Look, ids: readonly string[]): Promise<readonly ChronologyEntry[]> {
  const events = new Map((await store.events({ ids })).map((event) => [event.id, event]));
  return entriesOf(
    store,
    ids.flatMap((id) => events.get(id) ?? []),
  );
}

/** As lines, with the footnotes of these alone. */
export function linesOf(entries: readonly ChronologyEntry[], { gazetteer, asOf }: Look): Record<string, unknown> {
  return chronologyJson(chronologyLines(entries, gazetteer), asOf);
}

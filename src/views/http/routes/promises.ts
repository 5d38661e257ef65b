import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { newestDay } from "../../../record/as-of.ts";
import { PROMISE_STATES, promises } from "../../../record/queries/promises/promises.ts";
import { lastDayOf } from "../../cli/filter-options.ts";
import { promisesCalendar } from "../../promises/calendar.ts";
import { promisesJson } from "../../promises/formats.ts";
import { type Told, toldPromises } from "../../promises/told.ts";
import type { Desk, Look } from "../desk.ts";
import { narrowed } from "../narrowed.ts";
import { type Asked, pageOf } from "../pages.ts";
import { AS_OF, filterIn, NARROWING, PAGE } from "../parameters.ts";
import { ifUnchanged, REFUSALS, reading } from "../reading.ts";
import { listOf } from "../schemas/any.ts";
import { PROMISE } from "../schemas/records.ts";

const { status: _status, ...narrowing } = NARROWING;
const QUERY = {
  ...narrowing,
  state: z.enum(PROMISE_STATES).optional(),
  on: z.string().optional().openapi({ description: "What is due and overdue on that day; today, or the day of as_of" }),
};
type Query = z.output<z.ZodObject<typeof QUERY>>;

/** What is promised, and what came of it. */
export function promiseRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/promises",
    tag: "promises",
    summary: "What is scheduled, announced or expected, and what came of it",
    params: {},
    query: { ...QUERY, ...PAGE },
    answer: listOf(PROMISE, { on: z.string(), asOf: z.string().optional() }),
    of: "merged",
    read: async (look, { query }) => {
      const { told, on } = await toldOn(look, query);
      const { items, next, total } = pageOf(told, query, ({ promised }) => promised.entry.event.id);
      const { promises: shown, ...rest } = promisesJson(items, { on, asOf: look.asOf }) as { promises: unknown };
      return { items: shown, next, total, ...rest };
    },
  });
  calendar(app, desk);
}

function calendar(app: OpenAPIHono, desk: Desk): void {
  const route = createRoute({
    method: "get",
    path: "/api/promises.ics",
    tags: ["promises"],
    summary: "The same as a calendar (RFC 5545)",
    request: { query: z.strictObject({ ...QUERY, ...AS_OF }) },
    responses: {
      200: { description: "A calendar", content: { "text/calendar": { schema: z.string() } } },
      ...REFUSALS,
    },
  });
  const handler = async (c: Context) => {
    const { as_of, ...query } = c.req.valid("query" as never) as Query & { as_of?: string };
    const look = await desk.look(as_of);
    const unchanged = ifUnchanged(c, look, look.merged);
    if (unchanged !== null) return unchanged;
    const { told } = await toldOn(look, query);
    c.header("Content-Disposition", 'attachment; filename="promises.ics"');
    return c.body(promisesCalendar(told, await newestDay(look.store)).text, 200, {
      "Content-Type": "text/calendar; charset=utf-8",
    });
  };
  app.openapi(route, handler as never);
}

/** The promises asked for, in words, and the day they are of. */
export async function toldOn(
  look: Look,
  query: Query,
): Promise<{ readonly told: readonly Told[]; readonly on: string }> {
  const on = query.on === undefined ? (look.asOf ?? look.today) : lastDayOf("--on", query.on);
  const {
    state: _state,
    on: _on,
    limit: _limit,
    cursor: _cursor,
    area: _area,
    source: _source,
    ...filters
  } = query as Query & Partial<Asked>;
  const found = await look.once(`promises ${on} ${JSON.stringify(filters)}`, () =>
    promises(look.store, on, filterIn(query, look)),
  );
  const kept = new Set(
    narrowed(
      found.map(({ entry }) => entry),
      query,
    ),
  );
  const wanted = found.filter((one) => kept.has(one.entry) && (query.state === undefined || one.state === query.state));
  return { told: toldPromises(wanted, look.gazetteer), on };
}

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type StandingRow, standingOn } from "../../../record/queries/promises/choose.ts";
import { promisedIn } from "../../../record/queries/promises/promises.ts";
import type { PromiseRow } from "../../../record/queries/promises/row.ts";
import { PROMISE_STATES } from "../../../record/queries/promises/state.ts";
import { lastDayOf } from "../../cli/filter-options.ts";
import { promisesCalendar } from "../../promises/calendar.ts";
import { promisesJson } from "../../promises/formats.ts";
import { type Told, toldPromises } from "../../promises/told.ts";
import type { Desk, Look } from "../desk.ts";
import { pageOf } from "../pages.ts";
import { AS_OF, choiceIn, filterIn, NARROWING, type Narrowing, PAGE } from "../parameters.ts";
import { ifUnchanged, REFUSALS, reading } from "../reading.ts";
import { listOf } from "../schemas/any.ts";
import { PROMISE } from "../schemas/records.ts";
import { newestDayOf, promisesOf } from "../whole.ts";

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
      const { rows, on } = await standing(look, query);
      const { items, next, total } = pageOf(rows, query, ({ event }) => event);
      const told = await toldOf(look, items);
      const { promises: shown, ...rest } = promisesJson(told, { on, asOf: look.asOf }) as { promises: unknown };
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
    const told = await toldOf(look, (await standing(look, query)).rows);
    c.header("Content-Disposition", 'attachment; filename="promises.ics"');
    return c.body(promisesCalendar(told, await newestDayOf(look)).text, 200, {
      "Content-Type": "text/calendar; charset=utf-8",
    });
  };
  app.openapi(route, handler as never);
}

/** The promises asked for, and the day they are of. */
async function standing(
  look: Look,
  query: Query,
): Promise<{ readonly rows: readonly StandingRow[]; readonly on: string }> {
  const on = query.on === undefined ? (look.asOf ?? look.today) : lastDayOf("--on", query.on);
  const { between, about, by, type, area, source, state, since, until } = query;
  const all = await promisesOf(look);
  const passes = await among(look, { between, about, by, type });
  const told = standingOn(all.filter(passes), on, filterIn({ since, until }, look));
  const further = area === undefined && source === undefined ? null : await among(look, { area, source, type });
  return { rows: told.filter((row) => (state === undefined || row.state === state) && (further?.(row) ?? true)), on };
}

/** Whether the event of a promise passes. */
async function among(look: Look, narrowing: Narrowing): Promise<(row: PromiseRow) => boolean> {
  const ids = (await look.lists()).ids(choiceIn(narrowing, look));
  const wanted = new Set(ids);
  return ({ event }) => wanted.has(event);
}

/** In words. */
async function toldOf({ store, gazetteer }: Look, rows: readonly StandingRow[]): Promise<readonly Told[]> {
  return toldPromises(await promisedIn(store, rows), gazetteer);
}

import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { FACETS } from "../../../record/queries/faces/facets.ts";
import type { Desk } from "../desk.ts";
import { choiceIn, NARROWING } from "../parameters.ts";
import { reading } from "../reading.ts";
import { COUNTS } from "../schemas/any.ts";

/** The counts beside a list. */
export function facetRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/facets",
    tag: "chronology",
    summary: "How many entries of the chronology there are by type, status, area, state, publisher, year and month",
    params: {},
    query: NARROWING,
    answer: z.object({
      ...Object.fromEntries(FACETS.map((name) => [name, COUNTS])),
      ...{ total: z.number().int(), undated: z.number().int(), disputed: z.number().int() },
    }),
    of: "lists",
    read: async (look, { query }) => (await look.lists()).facets(choiceIn(query, look)),
  });
}

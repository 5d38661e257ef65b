import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { tiesOf } from "../../../record/queries/faces/ties.ts";
import type { Desk } from "../desk.ts";
import { choiceIn, NARROWING } from "../parameters.ts";
import { reading } from "../reading.ts";
import { COUNTS, ID } from "../schemas/any.ts";

const LIMIT = z.coerce.number().int().min(1).max(2000).default(300);
const NODE = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  country: z.string().nullable(),
  events: z.number().int(),
});
const EDGE = z.object({
  a: z.string(),
  b: z.string(),
  count: z.number().int(),
  types: COUNTS,
  newest: z.array(ID).openapi({ description: "The newest events of the two, at most twelve" }),
});

/** Who acts with whom. */
export function networkRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/network",
    tag: "pictures",
    summary: "Who acts with whom: actors, and edges with counts and their newest events",
    params: {},
    query: {
      ...NARROWING,
      of: z.enum(["states", "actors"]).default("states").openapi({ description: "States, or people and bodies" }),
      limit: LIMIT.openapi({ description: "At most so many edges, the heaviest" }),
    },
    answer: z.object({
      nodes: z.array(NODE),
      edges: z.array(EDGE),
      total: z.number().int().openapi({ description: "How many edges there are in all" }),
    }),
    of: "lists",
    read: async (look, { query }) => {
      const { of, limit, ...narrowing } = query;
      const { faces, all, places } = await look.lists();
      const chosen = places(choiceIn(narrowing, look));
      const { knots, ties, total } = tiesOf(faces, all, chosen, { of, limit });
      const nodes = knots.map(({ actor, events }) => ({
        ...{ ...actor, events },
        name: (actor.kind === "state" ? look.gazetteer.stateName(actor.country ?? "") : null) ?? actor.name,
      }));
      return { nodes, edges: ties, total };
    },
  });
}

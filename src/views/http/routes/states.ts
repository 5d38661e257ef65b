import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Desk } from "../desk.ts";
import { reading } from "../reading.ts";
import { listOf } from "../schemas/any.ts";

const STATE = z.object({ id: z.string().openapi({ description: "ISO 3166 alpha-3" }), name: z.string() });

/** What the codes of states stand for. */
export function stateRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/states",
    tag: "states",
    summary: "The states of the knowledge files: code and name",
    asOf: false,
    params: {},
    query: {},
    answer: listOf(STATE),
    read: async ({ knowledge }) => {
      const items = knowledge.states.map(({ id, name }) => ({ id, name }));
      return { items, next: null, total: items.length };
    },
  });
}

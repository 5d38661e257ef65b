import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { compare } from "../../../record/queries/compare/compare.ts";
import { comparisonJson } from "../../compare/json.ts";
import { eventLines } from "../../compare/lines.ts";
import type { Desk } from "../desk.ts";
import { refused } from "../problems.ts";
import { reading } from "../reading.ts";
import { DOCUMENT } from "../schemas/records.ts";

/** Readouts compared. */
export function compareRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/compare",
    tag: "compare",
    summary: "Readouts compared: what all say, only one says, where they conflict, where one is silent",
    params: {},
    query: {
      event: z.string().optional().openapi({ description: "An event that several documents tell" }),
      documents: z.string().optional().openapi({ description: "Two documents, by id or file name: a,b" }),
    },
    answer: z.looseObject({ kind: z.enum(["event", "documents"]), documents: z.array(DOCUMENT) }),
    read: async ({ store, gazetteer }, { query }) => {
      const found = await compare(store, namesIn(query));
      return comparisonJson(found, eventLines(found, gazetteer));
    },
  });
}

function namesIn(query: { readonly event?: string | undefined; readonly documents?: string | undefined }): string[] {
  const names =
    query.event === undefined ? (query.documents ?? "").split(",").map((name) => name.trim()) : [query.event];
  if (query.event === undefined ? names.length !== 2 || names.includes("") : query.documents !== undefined)
    throw refused(400, `wanted event=ID or documents=ID,ID, found ${JSON.stringify(query)}`);
  return names;
}

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { chronologyCsv, chronologyMarkdown } from "../../chronology/formats.ts";
import { type Chronology, chronologyLines } from "../../chronology/lines.ts";
import type { Desk } from "../desk.ts";
import { AS_OF, choiceIn, NARROWING } from "../parameters.ts";
import { ifUnchanged, REFUSALS } from "../reading.ts";
import { entriesIn } from "./chronology.ts";

type Written = (told: Chronology, asOf: string | null) => string | Promise<string>;

const QUERY = { ...NARROWING, ...AS_OF };
type Query = z.output<z.ZodObject<typeof QUERY>>;

/** The chronology as a file to keep: Markdown with footnotes, or CSV. The same filters; all of it. */
export function chronologyFiles(app: OpenAPIHono, desk: Desk): void {
  file(app, desk, "md", "text/markdown", chronologyMarkdown);
  file(app, desk, "csv", "text/csv", (told) => chronologyCsv(told));
}

function file(app: OpenAPIHono, desk: Desk, ending: string, type: string, written: Written): void {
  const route = createRoute({
    method: "get",
    path: `/api/chronology.${ending}`,
    tags: ["chronology"],
    summary: `The chronology as ${ending}`,
    request: { query: z.strictObject(QUERY) },
    responses: { 200: { description: "A file", content: { [type]: { schema: z.string() } } }, ...REFUSALS },
  });
  const handler = async (c: Context) => {
    const { as_of, ...query } = c.req.valid("query" as never) as Query;
    const look = await desk.look(as_of);
    const unchanged = ifUnchanged(c, look);
    if (unchanged !== null) return unchanged;
    const ids = (await look.lists()).ids(choiceIn(query, look));
    const text = await written(chronologyLines(await entriesIn(look, ids), look.gazetteer), look.asOf);
    c.header("Content-Disposition", `attachment; filename="chronology.${ending}"`);
    return c.body(text, 200, { "Content-Type": `${type}; charset=utf-8` });
  };
  app.openapi(route, handler as never);
}

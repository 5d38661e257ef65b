import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { sha256 } from "../../document/ids.ts";
import type { Desk, Look } from "./desk.ts";
import { AS_OF } from "./parameters.ts";
import { ERROR } from "./schemas/error.ts";

type Shape = Readonly<Record<string, z.ZodType>>;
type Of<S extends Shape> = z.output<z.ZodObject<S>>;

/** What can be asked of the record, and how it is answered. */
export interface Reading<P extends Shape, Q extends Shape> {
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  /** The schema of the answer. */
  readonly answer: z.ZodType;
  /** Whether the record can be asked as of a day; it can unless told otherwise. */
  readonly asOf?: boolean;
  readonly read: (look: Look, asked: { readonly params: Of<P>; readonly query: Of<Q> }) => Promise<unknown>;
}

/** A route that reads: its answer has an ETag of the record's state and the address, and 304 where the client has it. */
export function reading<P extends Shape, Q extends Shape>(app: OpenAPIHono, desk: Desk, one: Reading<P, Q>): void {
  const isDated = one.asOf ?? true;
  const route = createRoute({
    method: "get",
    path: one.path,
    tags: [one.tag],
    summary: one.summary,
    request: { params: z.object(one.params), query: z.strictObject({ ...one.query, ...(isDated ? AS_OF : {}) }) },
    responses: {
      200: { description: one.summary, content: { "application/json": { schema: one.answer } } },
      304: { description: "As the ETag in If-None-Match says" },
      ...REFUSALS,
    },
  });
  const handler = async (c: Context) => {
    const params = c.req.valid("param" as never) as Of<P>;
    const { as_of, ...query } = c.req.valid("query" as never) as Of<Q> & { as_of?: string };
    const look = await desk.look(as_of);
    const unchanged = ifUnchanged(c, look);
    if (unchanged !== null) return unchanged;
    return c.json((await one.read(look, { params, query: query as Of<Q> })) as object);
  };
  app.openapi(route, handler as never);
}

/** Sets the ETag; the answer 304 where the client has what there is. */
export function ifUnchanged(c: Context, { state, today }: Pick<Look, "state" | "today">): Response | null {
  const { pathname, search } = new URL(c.req.url);
  const etag = `"${state}.${sha256(`${today} ${pathname}${search}`).slice(0, 12)}"`;
  c.header("ETag", etag);
  c.header("Cache-Control", "private, no-cache");
  const had = (c.req.header("If-None-Match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return had.includes(etag) ? c.body(null, 304) : null;
}

/** A refusal among the answers of a route. */
export const refusal = (description: string) => ({ description, content: { "application/json": { schema: ERROR } } });

/** What any route may refuse with. */
export const REFUSALS = {
  400: refusal("Not as wanted"),
  401: refusal("A token is wanted"),
  403: refusal("Not with this token, or not from there"),
  404: refusal("Not there"),
  429: refusal("Too many"),
};

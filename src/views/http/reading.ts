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
  /** What the answer changes with: the record, what was brought together, or what lists are made of. */
  readonly of?: "record" | "merged" | "lists";
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
    const unchanged = ifUnchanged(c, look, await versionOf(look, one.of ?? "record"));
    if (unchanged !== null) return unchanged;
    return c.json((await one.read(look, { params, query: query as Of<Q> })) as object);
  };
  app.openapi(route, handler as never);
}

/** What tells one version of an answer from the other. */
async function versionOf(look: Look, of: "record" | "merged" | "lists"): Promise<string> {
  if (of === "record") return look.state;
  return of === "merged" ? look.merged : (await look.lists()).faces.mergedOf;
}

/** Sets the ETag: the state of the record (for If-Match), then of the answer. The answer 304 where the client has what there is. */
export function ifUnchanged(c: Context, { state, today }: Look, version: string = state): Response | null {
  const { pathname, search } = new URL(c.req.url);
  const content = sha256(`${version} ${today} ${pathname}${search}`).slice(0, 16);
  const etag = `"${state}.${content}"`;
  c.header("ETag", etag);
  c.header("Cache-Control", "private, no-cache");
  return isHeld(c, etag) ? c.body(null, 304) : null;
}

/** Whether the client has the answer; by its content alone, since another state of the record may give the same. */
export function isHeld(c: Context, etag: string): boolean {
  const content = etag.slice(etag.lastIndexOf("."));
  const had = (c.req.header("If-None-Match") ?? "").split(",").map((tag) => tag.trim());
  return had.some((tag) => tag.endsWith(content));
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

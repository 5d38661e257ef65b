import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { type Admission, bearerFor, COOKIE, checked } from "../guard/admission.ts";
import { ROLES } from "../guard/tokens.ts";
import { REFUSALS } from "../reading.ts";

const SESSION = z.object({
  name: z.string().nullable(),
  role: z.enum(ROLES),
  tokens: z.boolean().openapi({ description: "Whether this server wants tokens" }),
});

/** Who one is here, and a cookie in place of a token. */
export function sessionRoutes(app: OpenAPIHono, admission: Admission): void {
  const isWanted = admission.tokens.length > 0;
  const answers = {
    200: { description: "Who one is", content: { "application/json": { schema: SESSION } } },
    ...REFUSALS,
  };
  const get = createRoute({
    method: "get",
    path: "/api/session",
    tags: ["session"],
    summary: "Who one is here, and may do what",
    responses: answers,
  });
  app.openapi(get, ((c: Context) => {
    const bearer = bearerFor(c);
    c.header("Cache-Control", "no-store");
    return c.json({ name: bearer?.name ?? null, role: bearer?.role ?? "admin", tokens: isWanted }, 200);
  }) as never);
  const post = createRoute({
    method: "post",
    path: "/api/session",
    tags: ["session"],
    summary: "Give a token once: a cookie that scripts cannot read stands for it, for twelve hours",
    request: {
      body: {
        required: true,
        content: { "application/json": { schema: z.strictObject({ token: z.string().min(1).max(200) }) } },
      },
    },
    responses: answers,
  });
  app.openapi(post, ((c: Context) => {
    const { token } = c.req.valid("json" as never) as { token: string };
    c.header("Cache-Control", "no-store");
    if (!isWanted) return c.json({ name: null, role: "admin", tokens: false }, 200);
    const bearer = checked(c, token, admission);
    setCookie(c, COOKIE, admission.sessions.open(bearer), {
      httpOnly: true,
      sameSite: "Strict",
      path: "/api",
      maxAge: 12 * 3600,
    });
    return c.json({ ...bearer, tokens: true }, 200);
  }) as never);
  const end = createRoute({
    method: "delete",
    path: "/api/session",
    tags: ["session"],
    summary: "End the session",
    responses: { 204: { description: "Ended" }, ...REFUSALS },
  });
  app.openapi(end, ((c: Context) => {
    admission.sessions.close(getCookie(c, COOKIE) ?? "");
    deleteCookie(c, COOKIE, { path: "/api" });
    return c.body(null, 204);
  }) as never);
}

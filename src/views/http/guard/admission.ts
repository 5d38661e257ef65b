import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { refused } from "../problems.ts";
import type { Guesses } from "./guesses.ts";
import type { Sessions } from "./sessions.ts";
import { type Bearer, bearerOf, may, type Role, type Token } from "./tokens.ts";

/** The cookie of a session. */
export const COOKIE = "chancery";

/** Who is let in. */
export interface Admission {
  /** Empty: everybody on this machine may do everything. */
  readonly tokens: readonly Token[];
  readonly guesses: Guesses;
  readonly sessions: Sessions;
}

/** Lets in who has a token, or the cookie that stands for it, with a role that may do what is asked. */
export function onlyBearers(admission: Admission): MiddlewareHandler {
  return async (c, next) => {
    if (admission.tokens.length === 0 || isOpen(c)) return next();
    const bearer = bearerIn(c, admission);
    const wanted = roleFor(c.req.method, c.req.path);
    if (!may(bearer.role, wanted))
      throw refused(403, `wanted a token for ${wanted}, found one for ${bearer.role}`, { code: "other_role" });
    c.set("bearer" as never, bearer as never);
    return next();
  };
}

/** Whom the token of a request names; null where none is wanted. */
export function bearerFor(c: Context): Bearer | null {
  return (c.get("bearer" as never) as Bearer | undefined) ?? null;
}

/** To give a token one needs none. */
function isOpen(c: Context): boolean {
  return c.req.path === "/api/session" && (c.req.method === "POST" || c.req.method === "DELETE");
}

function roleFor(method: string, path: string): Role {
  if (method === "GET" || method === "HEAD") return "read";
  return path.startsWith("/api/judgements") ? "review" : "admin";
}

function bearerIn(c: Context, admission: Admission): Bearer {
  const [, secret] = /^Bearer\s+(\S+)$/i.exec(c.req.header("Authorization") ?? "") ?? [];
  if (secret !== undefined) return checked(c, secret, admission);
  const bearer = admission.sessions.bearer(getCookie(c, COOKIE) ?? "");
  if (bearer !== null) return bearer;
  c.header("WWW-Authenticate", 'Bearer realm="chancery"');
  throw refused(401, "wanted a token (Authorization: Bearer …), found none");
}

/** Whose token it is. Throws when it is nobody's, and when this address tried too many. */
export function checked(c: Context, secret: string, { tokens, guesses }: Admission): Bearer {
  const address = addressOf(c);
  const seconds = guesses.wait(address);
  if (seconds > 0) {
    c.header("Retry-After", String(seconds));
    throw refused(429, `too many wrong tokens: wait ${seconds} s`);
  }
  const bearer = bearerOf(secret, tokens);
  if (bearer === null) {
    guesses.failed(address);
    throw refused(401, "wanted a token of this server, found another");
  }
  guesses.succeeded(address);
  return bearer;
}

function addressOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? "unknown";
}

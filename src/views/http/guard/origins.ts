import type { MiddlewareHandler } from "hono";
import { refused } from "../problems.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** The header that every request that writes carries; a form of another page cannot. */
export const OWN_HEADER = "X-Chancery";

/** Refuses requests that write and come from pages of others (CSRF): they need a header of ours, and the origin that is asked. */
export function onlyOwnPages(): MiddlewareHandler {
  return async (c, next) => {
    if (!READING.has(c.req.method)) {
      const { host } = new URL(c.req.url);
      const origin = c.req.header("Origin");
      if (origin !== undefined && hostOf(origin) !== (c.req.header("Host") ?? host))
        throw refused(403, `wanted a request from ${host}, found one from "${origin}"`, { code: "other_origin" });
      const site = c.req.header("Sec-Fetch-Site");
      if (site !== undefined && site !== "same-origin" && site !== "none")
        throw refused(403, `wanted a request of our own pages, found one that is ${site}`, { code: "other_origin" });
      if (c.req.header(OWN_HEADER) === undefined)
        throw refused(403, `wanted the header ${OWN_HEADER} with a request that writes, found none`, {
          code: "header_wanted",
        });
    }
    await next();
  };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

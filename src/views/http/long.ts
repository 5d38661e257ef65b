import type { Context, MiddlewareHandler } from "hono";
import { isHeld } from "./reading.ts";
import type { Answer } from "./reading-thread/messages.ts";
import type { Reader } from "./reading-thread/reader.ts";

/** Routes that look through the whole record, or through all of one kind. */
const LONG =
  /^\/api\/(summary|chronology\.(md|csv)|promises|promises\.ics|agreements(\/.*)?|claims|positions|discrepancies|documents|entities(\/.*)?|dyads\/.*|compare|review|map(\/events)?|network|search|export)$/;

/** Whether the answer to a request may take long: then the reading thread gives it, and nobody waits for it but who asked. */
export function isLong(url: URL): boolean {
  return LONG.test(url.pathname) || url.searchParams.has("as_of");
}

/** Has the reading thread answer what takes long. */
export function answeredByReader(reader: Reader): MiddlewareHandler {
  return async (c, next) => {
    const url = new URL(c.req.url);
    if ((c.req.method !== "GET" && c.req.method !== "HEAD") || !isLong(url)) return next();
    return responseOf(c, await reader.answer(`${url.pathname}${url.search}`));
  };
}

function responseOf(c: Context, { status, headers, body }: Answer): Response {
  for (const [name, value] of headers) c.header(name, value);
  const etag = headers.find(([name]) => name === "etag")?.[1];
  return etag !== undefined && isHeld(c, etag) ? c.body(null, 304) : c.body(body, status as 200);
}

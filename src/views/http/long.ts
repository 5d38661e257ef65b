import type { Context, MiddlewareHandler } from "hono";
import type { Look } from "./desk.ts";
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

/** What changes with each document that is added; all else only when the record is brought together. */
const WITH_DOCUMENTS = /^\/api\/(summary|documents|search|export)$/;

/** What an answer changes with. */
export function versionFor({ pathname, searchParams }: URL, { state, merged }: Pick<Look, "state" | "merged">): string {
  return WITH_DOCUMENTS.test(pathname) || searchParams.has("as_of") ? state : merged;
}

/** So many bytes of answers are kept. */
const KEPT = 64 * 2 ** 20;

/** Has the reading thread answer what takes long; an answer is kept as long as what it changes with stays what it was. */
export function answeredByReader(reader: Reader, look: () => Promise<Look>): MiddlewareHandler {
  const kept = new Map<string, Answer>();
  let size = 0;
  const keep = (key: string, answer: Answer) => {
    kept.set(key, answer);
    size += answer.body.byteLength;
    for (const [old, { body }] of kept) {
      if (size <= KEPT) break;
      kept.delete(old);
      size -= body.byteLength;
    }
  };
  return async (c, next) => {
    const url = new URL(c.req.url);
    if ((c.req.method !== "GET" && c.req.method !== "HEAD") || !isLong(url)) return next();
    const address = `${url.pathname}${url.search}`;
    const seen = await look();
    const key = `${versionFor(url, seen)} ${seen.today} ${address}`;
    const known = kept.get(key);
    const answer = known ?? (await reader.answer(address));
    if (known === undefined && answer.status === 200) keep(key, answer);
    return responseOf(c, answer);
  };
}

function responseOf(c: Context, { status, headers, body }: Answer): Response {
  for (const [name, value] of headers) c.header(name, value);
  const etag = headers.find(([name]) => name === "etag")?.[1];
  return etag !== undefined && isHeld(c, etag) ? c.body(null, 304) : c.body(body, status as 200);
}

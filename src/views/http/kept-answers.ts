import type { Context, MiddlewareHandler } from "hono";
import type { Look } from "./desk.ts";
import { isLong } from "./long.ts";
import { packingFor, TINY } from "./packing.ts";
import { isHeld } from "./reading.ts";

/** An answer as it went out. */
interface Kept {
  readonly headers: readonly (readonly [string, string])[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What changes with each document that is added; all else only when the record is brought together. */
const WITH_DOCUMENTS = /^\/api\/(summary|documents|search|export)$/;

/** What is made of the faces. */
const OF_LISTS = /^\/api\/(chronology|facets)$/;

/** What an answer changes with; null for one that is not kept. */
async function versionFor(url: URL, look: Look): Promise<string | null> {
  if (WITH_DOCUMENTS.test(url.pathname) || url.searchParams.has("as_of")) return look.state;
  if (OF_LISTS.test(url.pathname)) return (await look.lists()).faces.mergedOf;
  return isLong(url) ? look.merged : null;
}

/** So many bytes of answers are kept, and of one at most so many: an export of all is made when it is asked for. */
const MOST = 64 * 2 ** 20;
const LARGE = 8 * 2 ** 20;

/** Keeps answers, packed as they went out, as long as what they change with stays what it was: they are made once for all who ask. */
export function keptAnswers(look: () => Promise<Look>): MiddlewareHandler {
  const { get, put } = newAnswers();
  return async (c, next) => {
    const url = new URL(c.req.url);
    if (c.req.method !== "GET" || !(isLong(url) || OF_LISTS.test(url.pathname))) return next();
    const seen = await look();
    const packing = packingFor(c, "application/json", TINY);
    const key = `${await versionFor(url, seen)} ${seen.today} ${packing} ${url.pathname}${url.search}`;
    const known = get(key);
    if (known !== undefined) return again(c, known, seen);
    await next();
    if (c.res.status !== 200) return;
    const headers = new Headers(c.res.headers);
    const bytes = new Uint8Array(await c.res.arrayBuffer());
    put(key, { headers: [...headers], bytes });
    c.res = undefined;
    c.res = new Response(bytes, { headers });
  };
}

function newAnswers() {
  const all = new Map<string, Kept>();
  let size = 0;
  return {
    get: (key: string): Kept | undefined => {
      const found = all.get(key);
      if (found === undefined) return undefined;
      all.delete(key);
      all.set(key, found);
      return found;
    },
    /** The longest unused are forgotten. */
    put: (key: string, answer: Kept): void => {
      if (answer.bytes.length > LARGE) return;
      size += answer.bytes.length - (all.get(key)?.bytes.length ?? 0);
      all.set(key, answer);
      for (const [old, { bytes }] of all) {
        if (size <= MOST) break;
        all.delete(old);
        size -= bytes.length;
      }
    },
  };
}

/** The answer again: another state of the record may give the same, and who decides on it says which state was seen. */
function again(c: Context, { headers, bytes }: Kept, { state }: Look): Response {
  const told = new Headers(headers as [string, string][]);
  const content = told.get("ETag")?.replace(/^(W\/)?".*\./, `$1"${state}.`);
  if (content === undefined) return new Response(bytes, { headers: told });
  told.set("ETag", content);
  if (!isHeld(c, content)) return new Response(bytes, { headers: told });
  for (const name of ["Content-Encoding", "Content-Type", "Content-Length"]) told.delete(name);
  return new Response(null, { status: 304, headers: told });
}

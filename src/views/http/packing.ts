import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";
import type { Context, MiddlewareHandler } from "hono";
import { accepts } from "hono/accepts";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/utils/compress";

type Bytes = Uint8Array<ArrayBuffer>;

/** In which ways bytes are made smaller, the best first. */
const PACKINGS = ["br", "gzip"] as const;
export type Packing = (typeof PACKINGS)[number];

/** Below this (bytes) nothing is won: it goes in one packet anyway. */
export const TINY = 1024;

/** How hard it is tried: an answer that is made now, or a file that is packed once. */
const TRIES = { br: { answer: 3, file: 9 }, gzip: { answer: 3, file: 9 } } as const;

/** What the client takes, that is worth it for so many bytes of this type; null where the bytes go as they are. */
export function packingFor(c: Context, type: string | null, size: number): Packing | null {
  if (size < TINY || type === null || !COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)) return null;
  const found = accepts(c, {
    ...{ header: "Accept-Encoding", supports: [...PACKINGS], default: "identity" },
    match: (given, { supports }) =>
      supports.find((one) => (given.find(({ type: name }) => name === one)?.q ?? 0) > 0) ?? "identity",
  });
  return found === "identity" ? null : (found as Packing);
}

/** Below this (bytes) an answer is packed sooner than another thread is asked to. */
const QUICK = 256 * 1024;

/** The bytes made smaller; what takes long in another thread. */
export async function packed(bytes: Bytes, packing: Packing, what: "answer" | "file"): Promise<Bytes> {
  const quality = TRIES[packing][what];
  const isQuick = what === "answer" && bytes.length < QUICK;
  if (packing === "gzip")
    return whole(isQuick ? gzipSync(bytes, { level: quality }) : await promisify(gzip)(bytes, { level: quality }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return whole(isQuick ? brotliCompressSync(bytes, { params }) : await promisify(brotliCompress)(bytes, { params }));
}

function whole(buffer: Buffer): Bytes {
  return new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.byteLength);
}

/** Sets the headers of packed bytes: the ETag is of what they say, not of how they are packed. */
export function tellPacking(headers: Headers, packing: Packing): void {
  headers.set("Content-Encoding", packing);
  headers.delete("Content-Length");
  const etag = headers.get("ETag");
  if (etag !== null && !etag.startsWith("W/")) headers.set("ETag", `W/${etag}`);
}

/** Makes answers smaller for clients that take it. */
export function packedAnswers(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.append("Vary", "Accept-Encoding");
    if (c.req.method === "HEAD" || c.res.body === null || headers.has("Content-Encoding")) return;
    // whether the client takes it is seen before the bytes are looked at
    if (packingFor(c, headers.get("Content-Type"), TINY) === null) return;
    const bytes = new Uint8Array(await c.res.arrayBuffer());
    const packing = packingFor(c, headers.get("Content-Type"), bytes.length);
    const told = new Headers(headers);
    if (packing !== null) tellPacking(told, packing);
    const body = packing === null ? bytes : await packed(bytes, packing, "answer");
    const { status } = c.res;
    c.res = undefined;
    c.res = new Response(body, { status, headers: told });
  };
}

import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, sep } from "node:path";
import type { Context, Handler } from "hono";
import { sha256 } from "../../document/ids.ts";
import { type Packing, packed, packingFor, tellPacking } from "./packing.ts";
import { refused } from "./problems.ts";

/** A file of the built application. */
interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same made smaller, once. */
  readonly packed: (packing: Packing) => Promise<Uint8Array<ArrayBuffer>>;
  readonly type: string;
  readonly etag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/**
 * The browser application of a folder, read once: what is asked for is looked up among its files, so that no address leads out of it. Addresses that are no
 * files are pages of the application. Without a folder a page says how to build it.
 */
export function application(folder: string): Handler {
  let built = builtAt(folder);
  let assets = built === null ? null : assetsIn(folder);
  return (c) => {
    const now = builtAt(folder);
    if (now !== built) [built, assets] = [now, now === null ? null : assetsIn(folder)];
    if (c.req.method !== "GET" && c.req.method !== "HEAD") throw refused(405, `wanted GET, found ${c.req.method}`);
    if (assets === null)
      return c.body(NOT_BUILT, 503, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
    const path = c.req.path === "/" ? "/index.html" : decoded(c.req.path);
    const asset = assets.get(path);
    if (asset !== undefined)
      return served(c, asset, isHashed(path) ? "public, max-age=31536000, immutable" : "no-cache");
    const index = assets.get("/index.html");
    if (index === undefined || path.startsWith("/assets/") || extname(path) in TYPES)
      throw refused(404, `wanted a page or file of the application, found "${path}"`);
    return served(c, index, "no-cache");
  };
}

const NOT_BUILT =
  "The reading room is not built: run  npm run build  in the folder of Chancery, then reload this page.\nThe API answers at /api (see /api/openapi.json).\n";

/** When the application was built; null when it was not. */
function builtAt(folder: string): number | null {
  return statSync(join(folder, "index.html"), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function assetsIn(folder: string): ReadonlyMap<string, Asset> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => extname(name) in TYPES && statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [`/${name.split(sep).join("/")}`, assetAt(join(folder, name))]));
}

function assetAt(path: string): Asset {
  const bytes = new Uint8Array(readFileSync(path));
  const made = new Map<Packing, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    bytes,
    packed: (packing) => {
      const known = made.get(packing) ?? packed(bytes, packing, "file");
      made.set(packing, known);
      return known;
    },
    type: TYPES[extname(path)] ?? "application/octet-stream",
    etag: `"${sha256(bytes).slice(0, 16)}"`,
  };
}

/** Vite puts a hash of the content into the names of what it makes: "assets/index-BdqYxAbC.js". */
function isHashed(path: string): boolean {
  return /^\/assets\/.*-[\w-]{8,}\.\w+$/.test(path);
}

async function served(c: Context, asset: Asset, caching: string): Promise<Response> {
  const { bytes, type, etag } = asset;
  const headers = new Headers({ ETag: etag, "Cache-Control": caching, Vary: "Accept-Encoding" });
  if ((c.req.header("If-None-Match") ?? "").includes(etag)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", type);
  const packing = packingFor(c, type, bytes.length);
  if (packing === null) return new Response(bytes, { headers });
  tellPacking(headers, packing);
  return new Response(await asset.packed(packing), { headers });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw refused(400, `wanted an address, found "${path}"`);
  }
}

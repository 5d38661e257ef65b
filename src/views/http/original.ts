import type { Context } from "hono";
import type { Copy } from "../../record/kept.ts";

/** What a browser may show in a frame: all else is handed out as plain text or kept. */
const SHOWN = new Set(["text/plain", "text/html", "application/pdf", "text/markdown"]);

/**
 * The bytes of a file, as nobody can make them run: in a sandbox without scripts, of no origin, loading nothing. What is not known to be shown safely is an
 * attachment of bytes.
 */
export function originalAnswer(
  c: Context,
  { file, mediaType }: Copy,
  bytes: Uint8Array,
  how: "inline" | "attachment",
): Response {
  const type = mediaType.split(";")[0]?.trim() ?? "";
  const isShown = how === "inline" && SHOWN.has(type);
  c.header("Content-Disposition", `${isShown ? "inline" : "attachment"}; ${fileName(file)}`);
  c.header("Content-Security-Policy", isShown && type === "application/pdf" ? IN_VIEWER : `sandbox; ${NOTHING}`);
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Cross-Origin-Resource-Policy", "same-origin");
  c.header("Cache-Control", "private, no-cache");
  const shown = type === "application/pdf" || type === "text/html" ? type : "text/plain; charset=utf-8";
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    "Content-Type": isShown ? shown : "application/octet-stream",
  });
}

/** A frame of our own pages may hold it; nothing in it runs, loads, or is sent. */
const NOTHING =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/** A browser shows no PDF in a sandbox; its viewer, which is of another origin than we, runs what is in it. */
const IN_VIEWER =
  "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/** RFC 6266: plain letters for old clients, UTF-8 for the others. */
function fileName(file: string): string {
  const plain = file.replace(/[^\w. -]/g, "_");
  const encoded = encodeURIComponent(file.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}

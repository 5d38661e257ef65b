import { createHash } from "node:crypto";

/** sha256 of bytes or text, in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * A content-hash id: `prefix` and the first 16 hex digits of the sha256 of the parts.
 * Parts are separated so that ("ab", "c") and ("a", "bc") differ; null and "" differ too.
 */
export function contentId(prefix: string, ...parts: readonly (string | number | null)[]): string {
  return `${prefix}_${sha256(JSON.stringify(parts)).slice(0, 16)}`;
}

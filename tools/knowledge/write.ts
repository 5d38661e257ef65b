import { join } from "node:path";
import anyAscii from "any-ascii";

/** The folder of the knowledge files. */
export const data = join(import.meta.dirname, "../../data");

/** The folder of public sources that every developer has at hand. */
export const shared = join(process.env.CHANCERY_SHARED ?? join(import.meta.dirname, "../../../shared"), "knowledge");

/** A tab-separated file: comment lines, header (names between spaces), rows. */
export function tsv(header: string, rows: readonly (readonly string[])[], comments: readonly string[] = []): string {
  const lines = [...comments.map((comment) => `# ${comment}`), header.split(" ").join("\t")];
  return `${[...lines, ...rows.map((row) => row.join("\t"))].join("\n")}\n`;
}

/** The parts as one lower-case ASCII id with hyphens: ("JPN", "Suga", "Yoshihide") → "jpn-suga-yoshihide". */
export function asciiId(...parts: readonly string[]): string {
  const ascii = anyAscii(
    parts
      .join(" ")
      .normalize("NFC")
      .replace(/['’ʻ‘`]/g, ""),
  );
  return ascii
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { refused } from "../problems.ts";
import type { JobFile } from "./job.ts";

/** How much one upload may hold. */
export interface Limits {
  readonly files: number;
  /** Bytes of one file, and of the whole request. */
  readonly file: number;
  readonly request: number;
}

export const LIMITS: Limits = { files: 500, file: 64 * 2 ** 20, request: 256 * 2 ** 20 };

/** Files that came in, each in a folder of its own making. */
export interface Received {
  /** To be read; the others are refused already. */
  readonly paths: readonly string[];
  readonly files: readonly JobFile[];
  /** Which of the files lies at a path, and the name that the user gave it; -1 for none of them. */
  readonly placeOf: (path: string) => number;
  readonly nameOf: (path: string) => string;
  readonly remove: () => void;
}

/** Keeps the files of a form in a folder of the system for temporary files. Throws when there are none, or too many. */
export async function received(files: readonly File[], limits: Limits): Promise<Received> {
  if (files.length === 0) throw refused(400, "wanted files in the form, found none");
  if (files.length > limits.files) throw refused(413, `wanted at most ${limits.files} files, found ${files.length}`);
  const folder = mkdtempSync(join(tmpdir(), "chancery-upload-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const kept: { name: string; path: string | null; why: string | null }[] = [];
    for (const [index, file] of files.entries()) kept.push(await keep(folder, file, index, kept, limits));
    const placeOf = (path: string) => kept.findIndex((one) => one.path === path);
    return {
      paths: kept.flatMap(({ path }) => path ?? []),
      files: kept.map(({ name, why }) => ({
        ...{ name, state: why === null ? ("waiting" as const) : ("refused" as const), documents: [] },
        problems: why === null ? [] : [{ file: name, wanted: "a file that can be read", found: why }],
      })),
      placeOf,
      nameOf: (path) => kept[placeOf(path)]?.name ?? basename(path),
      remove,
    };
  } catch (error) {
    remove();
    throw error;
  }
}

type Kept = { readonly name: string; readonly path: string | null; readonly why: string | null };

/** Files of one name lie in folders of their own; NAME.json stays beside the file that it is about. */
async function keep(folder: string, file: File, index: number, before: readonly Kept[], limits: Limits): Promise<Kept> {
  const name = plainName(file.name, index);
  if (file.size > limits.file) return { name, path: null, why: `${file.size} bytes; at most ${limits.file} are read` };
  if (file.size === 0) return { name, path: null, why: "an empty file" };
  const same = before.filter((one) => one.name === name).length;
  const place = join(folder, String(same));
  await mkdir(place, { recursive: true });
  const path = join(place, name);
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
  return { name, path, why: null };
}

/** The last part of a name, without what a file system could take for more than a name. */
export function plainName(name: string, index: number): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/^\.+/, "")
    .trim();
  return plain === "" ? `document-${index + 1}` : shortened(plain);
}

/** Most file systems take 255 bytes. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= 200) return name;
  const end = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  let start = name.slice(0, name.length - end.length);
  while (Buffer.byteLength(start) + end.length > 200) start = [...start].slice(0, -1).join("");
  return `${start}${end}`;
}

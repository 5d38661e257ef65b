import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Problem } from "./problem.ts";

/** A file to read, with its side file where one lies beside it. */
export interface InputFile {
  /** Base name. */
  readonly name: string;
  /** "-" for standard input. */
  readonly path: string;
  readonly sidePath: string | null;
}

/** What the paths of `add` come to. */
export interface Inputs {
  readonly files: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/** Files of a record and its companions, and those that begin with a dot, are no documents. */
const NOT_READ = /^\.|\.db(-wal|-shm|-journal)?$|\.knowledge$|\.answers$/;

/**
 * All files that `paths` name: files as given, folders with everything in them in the order of names, "-" once.
 * `NAME.json` beside another `NAME.*` is that file's side file. What is not there becomes a problem.
 */
export function inputFiles(paths: readonly string[]): Inputs {
  const found: string[] = [];
  const problems: Problem[] = [];
  for (const path of paths) collect(path, { found, problems, seen: new Set(), named: true });
  const files = [...new Set(found)];
  const sides = new Set(files.filter((path) => isSideFile(path)));
  const documents = files.filter((path) => !sides.has(path));
  return { files: documents.map(inputFile), problems };
}

interface Collecting {
  readonly found: string[];
  readonly problems: Problem[];
  /** Real paths of the folders above, against links that go round. */
  readonly seen: ReadonlySet<string>;
  /** Given by the user, not found in a folder. */
  readonly named: boolean;
}

function collect(path: string, collecting: Collecting): void {
  if (path === "-") {
    collecting.found.push(path);
    return;
  }
  try {
    const kind = statSync(path);
    if (kind.isDirectory()) collectFolder(path, collecting);
    else if (kind.isFile()) collecting.found.push(path);
    else if (collecting.named)
      collecting.problems.push({ file: path, wanted: "a file or a folder", found: "something else" });
  } catch (error) {
    collecting.problems.push({ file: path, wanted: "a file or a folder", found: reason(error) });
  }
}

function collectFolder(path: string, collecting: Collecting): void {
  const real = realpathSync(path);
  if (collecting.seen.has(real)) return;
  const inside = { ...collecting, seen: new Set([...collecting.seen, real]), named: false };
  const names = readdirSync(path).filter((name) => !NOT_READ.test(name));
  for (const name of names.sort()) collect(join(path, name), inside);
}

function isSideFile(path: string): boolean {
  if (path === "-" || extname(path) !== ".json") return false;
  return siblings(path).some((name) => name !== basename(path) && stem(name) === stem(basename(path)));
}

function inputFile(path: string): InputFile {
  if (path === "-") return { name: "standard input", path, sidePath: null };
  const name = basename(path);
  const side = `${stem(name)}.json`;
  const sidePath = name !== side && siblings(path).includes(side) ? join(path, "..", side) : null;
  return { name, path, sidePath };
}

const folders = new Map<string, readonly string[]>();

function siblings(path: string): readonly string[] {
  const folder = join(path, "..");
  const known = folders.get(folder);
  if (known !== undefined) return known;
  const names = readdirSync(folder).filter((name) => !NOT_READ.test(name));
  folders.set(folder, names);
  return names;
}

function stem(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}

/** The bytes of a file, or of standard input. Throws what the system says. */
export function bytesOf(file: InputFile): Uint8Array {
  return readFileSync(file.path === "-" ? 0 : file.path);
}

/** The side file of `file`, read; a side file that is no JSON is a problem, and the document is read without it. */
export function sideOf(file: InputFile): { side: unknown; problem: Problem | null } {
  if (file.sidePath === null) return { side: undefined, problem: null };
  try {
    return { side: JSON.parse(readFileSync(file.sidePath, "utf8").replace(/^\uFEFF/, "")), problem: null };
  } catch (error) {
    return { side: undefined, problem: { file: file.sidePath, wanted: "a side file in JSON", found: reason(error) } };
  }
}

/** What an error says, in words for the user. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === "ENOENT") return "nothing of that name";
  if (code === "EACCES" || code === "EPERM") return "no permission to read it";
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}

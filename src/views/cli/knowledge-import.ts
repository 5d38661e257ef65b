import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ImportInput, ImportOptions, KnowledgeImport } from "../../knowledge/import/import.ts";
import type { KnowledgeProblem } from "../../knowledge/problem.ts";
import type { Context } from "./context.ts";
import { bytesOf, reason } from "./inputs.ts";

/**
 * Imports `paths` into the user's own knowledge folder: the last of --knowledge, else the one beside the record; it is made when it is not there.
 * Throws when the knowledge files that are there cannot be read.
 */
export async function importFiles(
  { options }: Context,
  paths: readonly string[],
  wanted: ImportOptions,
): Promise<{ folder: string; imported: KnowledgeImport }> {
  const { importKnowledge } = await import("../../knowledge/import/import.ts");
  const { loadKnowledge } = await import("../../knowledge/load.ts");
  const { readFiles } = await import("../../knowledge/files.ts");
  const { shipped, own } = options.knowledge;
  const folder = own.at(-1) as string;
  if (shipped === null) mkdirSync(own[0] as string, { recursive: true });
  const [first, ...over] = [...(shipped === null ? [] : [shipped]), ...own.filter((one) => existsSync(one))];
  const knowledge = loadKnowledge(first as string, ...over);
  const { inputs, refused } = await readInputs(paths);
  const imported = importKnowledge(inputs, existsSync(folder) ? readFiles(folder) : new Map(), knowledge, wanted);
  for (const [name, text] of imported.texts) write(join(folder, name), text);
  return { folder, imported: { ...imported, refused: [...refused, ...imported.refused] } };
}

async function readInputs(paths: readonly string[]): Promise<{ inputs: ImportInput[]; refused: KnowledgeProblem[] }> {
  const { decode } = await import("../../document/text/encoding.ts");
  const inputs: ImportInput[] = [];
  const refused: KnowledgeProblem[] = [];
  for (const path of paths) {
    const file = path === "-" ? "standard input" : path;
    try {
      const bytes = bytesOf({ name: file, path, sidePath: null });
      inputs.push({ file, text: (await decode(bytes)).text });
    } catch (error) {
      refused.push({ file, line: 0, wanted: "a table or results in JSON", found: reason(error) });
    }
  }
  return { inputs, refused };
}

/** The file is there as it was, or whole. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

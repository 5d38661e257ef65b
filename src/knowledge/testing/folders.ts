import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

/** Makes folders with the given files, for as long as the tests of a file run; in their contents ";" stands for a tab. */
export function foldersOf(name: string): (files: Readonly<Record<string, string>>) => string {
  const root = mkdtempSync(join(tmpdir(), `${name}-`));
  afterAll(() => rmSync(root, { recursive: true }));
  let count = 0;
  return (files) => {
    const path = join(root, String(count++));
    mkdirSync(path);
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), content.replaceAll(";", "\t"));
    }
    return path;
  };
}

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "chancery-pack-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const npm = (cwd: string, ...args: readonly string[]): string =>
  execFileSync("npm", args, { cwd, encoding: "utf8", stdio: "pipe" });

test("the package, packed and installed in an empty folder, reads a document", { timeout: 300_000 }, () => {
  npm(ROOT, "pack", "--pack-destination", folder);
  const archive = readdirSync(folder).find((file) => file.endsWith(".tgz"))!;
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  // the script of onnxruntime-node would fetch libraries for a GPU, which nothing here uses
  npm(
    folder,
    "install",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    "--loglevel=error",
    `./${archive}`,
  );
  const main = join(folder, "node_modules/chancery/dist/views/cli/main.js");
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [main, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" });

  writeFileSync(join(folder, "note.txt"), "Peruvian President Dina Boluarte visited Chile on 3 May 2024.\n");
  run("add", "note.txt", "--published", "2024-05-04");
  expect(run("chronology")).toMatch(/May 3, 2024 — .*Boluarte.* visits Chile/);
  expect(run("verify")).toMatch(/^All in place/);
});

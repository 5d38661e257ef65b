import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** The folder with seeds, gold and benches: CHANCERY_SHARED, else ../shared beside the checkout; null when it is not there. */
export function sharedFolder(): string | null {
  const folder = resolve(process.env.CHANCERY_SHARED ?? join(ROOT, "..", "shared"));
  return existsSync(folder) ? folder : null;
}

/** The shared folder. Throws NeedsShared where it is not there. */
export function needShared(what: string): string {
  const folder = sharedFolder();
  if (folder !== null) return folder;
  throw new NeedsShared(`${what}: skipped, it needs the folder ../shared (or set CHANCERY_SHARED)`);
}

/** What is wanted lies in ../shared, which is not there: no failure, the run is skipped. */
export class NeedsShared extends Error {}

/** What results were made on. */
export const MACHINE = `${cpus().length} cores, Node ${process.versions.node}`;

/** Whether a path lies in a test half of the project's own gold: measured, and never looked at. */
export function isOwnTest(path: string): boolean {
  const [kind, half] = relative(join(ROOT, "eval", "gold"), resolve(path)).split(sep);
  return kind !== ".." && half === "test";
}

import { realpathSync } from "node:fs";
import type { KnowledgeCheck } from "../../knowledge/check/check.ts";
import type { Context } from "./context.ts";
import { existing } from "./knowledge-folders.ts";

/** What was checked, and what was found in it. */
export interface FoldersChecked extends KnowledgeCheck {
  readonly folders: readonly string[];
}

/**
 * Checks `folder`, or the user's own folders, or where there are none the files that come with Chancery. What they point to may stand
 * in the folders before them. Throws when a folder is not there.
 */
export async function checkFolders({ options }: Context, folder: string | undefined): Promise<FoldersChecked> {
  const { checkKnowledge } = await import("../../knowledge/check/check.ts");
  const { shipped } = options.knowledge;
  const wanted = folder === undefined ? options.knowledge : { shipped, own: [folder], named: true };
  const all = existing(wanted).filter((one, at) => at === 0 || shipped === null || !isSame(one, shipped));
  const since = shipped === null || all.length === 1 ? 0 : 1;
  return { folders: all.slice(since), ...checkKnowledge(all, since) };
}

function isSame(a: string, b: string): boolean {
  return realpathSync(a) === realpathSync(b);
}

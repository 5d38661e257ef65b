import type { Verified } from "../../record/verify.ts";
import { oneLine } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./wrap.ts";

/** What was checked, and each that is not in its place. */
export function verifyText({ documents, claims, mentions, unplaced }: Verified, screen: Screen): string {
  const checked = `${documents} documents, ${claims} claims, ${mentions} mentions`;
  if (unplaced.length === 0) return `${screen.colour.green("All in place")}: ${checked}.\n`;
  const lines = unplaced.map((one) =>
    wrap(
      `${one.file} ${one.of} ${one.field} ${one.start}–${one.end}: wanted “${oneLine(one.wanted)}”, found “${oneLine(one.found)}”`,
      { width: screen.width, rest: "  " },
    ),
  );
  return `${lines.join("\n")}\n${screen.colour.red(`${unplaced.length} not in place`)}: ${checked}.\n`;
}

import type { Tree } from "../syntax/tree.ts";
import { declining, neither } from "./declined.ts";
import { keeping } from "./mute.ts";
import { referring } from "./referred.ts";
import type { Silent } from "./silent.ts";
import { giving } from "./ungiven.ts";
import { unheard } from "./unheard.ts";
import { negated, unwilling } from "./unsaid.ts";

/** The silence that a verb tells: "declined to comment", "would not say", "kept silent", "gave no details", "could not be reached". Null for any other. */
export function silentAt(tree: Tree, v: number): Silent | null {
  return (
    neither(tree, v) ??
    referring(tree, v) ??
    declining(tree, v) ??
    negated(tree, v) ??
    unwilling(tree, v) ??
    keeping(tree, v) ??
    giving(tree, v) ??
    unheard(tree, v)
  );
}

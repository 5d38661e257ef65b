import type { Tree } from "../syntax/tree.ts";
import type { Context } from "./context.ts";
import type { Cues } from "./cues.ts";
import type { Quotable } from "./quotations.ts";
import type { Speakers } from "./speakers.ts";

/** One sentence, and all that its rules ask to tell who says what in it. */
export interface Hearing {
  readonly doc: Quotable;
  readonly tree: Tree;
  readonly speakers: Speakers;
  readonly cues: Cues;
  /** What the sentences before leave to it. */
  readonly context: Context;
}

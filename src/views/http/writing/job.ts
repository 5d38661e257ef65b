import type { Problem as FileProblem } from "../../cli/problem.ts";
import type { Problem } from "../problems.ts";

/** One file of an upload. */
export interface JobFile {
  readonly name: string;
  /** refused: nothing of it was kept; `problems` says why, also where only a part could not be read. side file: read with the file that it is about. */
  readonly state: "waiting" | "reading" | "new" | "copy" | "known" | "refused" | "side file";
  readonly documents: readonly { readonly id: string; readonly added: string }[];
  readonly problems: readonly FileProblem[];
}

/** Documents on their way into the record. */
export interface Job {
  readonly id: string;
  readonly state: "waiting" | "reading" | "done" | "failed";
  readonly done: number;
  readonly total: number;
  readonly files: readonly JobFile[];
  /** As `chancery add --json` prints it, when it is done. */
  readonly summary: unknown;
  readonly error: Problem | null;
}

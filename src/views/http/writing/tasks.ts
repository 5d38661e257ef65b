import type { AddOptions } from "../../cli/add.ts";
import type { Problem as FileProblem } from "../../cli/problem.ts";
import type { Problem, Refusal } from "../problems.ts";

/** What somebody decides; the words of `chancery judge`. */
export interface Deciding {
  readonly verdict: "same" | "different" | "unsure" | "accept" | "reject" | "set";
  /** One list of arguments a judgement: `accept` of several claims is several. */
  readonly args: readonly (readonly string[])[];
  readonly about?: "event" | "agreement" | undefined;
}

/** Who, why, when (ISO 8601), and the state of the record that they saw; null where they do not care. */
export interface Hand {
  readonly by: string;
  readonly why: string;
  readonly at: string;
  readonly seen: string | null;
}

/** What the writing thread is asked to do. */
export type Task =
  | { readonly do: "judge"; readonly deciding: Deciding; readonly hand: Hand }
  | { readonly do: "undo"; readonly judgement: string; readonly hand: Hand }
  | { readonly do: "add"; readonly paths: readonly string[]; readonly options: AddOptions };

/** How far an `add` is. */
export type Progress =
  | { readonly step: "reading"; readonly path: string; readonly done: number; readonly total: number }
  | {
      readonly step: "read";
      readonly path: string;
      readonly documents: readonly { readonly id: string; readonly added: string }[];
      readonly problems: readonly FileProblem[];
    };

/** What the writing thread says. */
export type Said =
  | { readonly task: number; readonly progress: Progress }
  | { readonly task: number; readonly done: unknown }
  | { readonly task: number; readonly refused: { readonly status: Refusal; readonly problem: Problem } };

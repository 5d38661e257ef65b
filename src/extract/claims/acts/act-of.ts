import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import { statusOf } from "../mode/frame-status.ts";
import { modeOfVerb } from "../mode/mode.ts";
import { modeOfNoun } from "../mode/mode-of-noun.ts";
import type { Reading } from "../reading.ts";
import type { Act, Coding } from "./acts.ts";
import { isAnother, isRepeated } from "./another.ts";
import type { Arguments } from "./arguments.ts";
import type { Filled } from "./fill.ts";

/** The act of a filled frame, with how sure the text is of it. */
export function actOf(
  reading: Reading,
  coding: Coding,
  tree: Tree,
  sentence: number,
  trigger: number,
  args: Arguments,
  filled: Filled,
): Omit<Act, "scene"> {
  const verbal = filled.frame.pos === "VERB";
  // "has been to Oslo": what the copula tells hangs on its predicate
  const told = isA(tree, trigger, "cop") ? tree.head(trigger)! : trigger;
  const predicate = !verbal && args.light === null && isPastOrAhead(tree, trigger);
  const mode =
    verbal || predicate ? modeOfVerb(tree, told, coding.modes) : modeOfNoun(tree, trigger, args.light, coding.modes);
  const headline = reading.doc.sentences[sentence]!.zone !== "paragraph";
  return {
    sentence,
    trigger,
    light: args.light,
    filled,
    args,
    mode,
    another: verbal ? isRepeated(tree, trigger) : isAnother(tree, trigger),
    status: statusOf(coding.modes, { tree, frame: filled.frame, trigger, mode, headline }),
  };
}

/** "it was the first visit by": the copula tells when; "it is his first visit" does not. */
function isPastOrAhead(tree: Tree, noun: number): boolean {
  const copula = tree.child(noun, "cop");
  return copula !== null && (tree.word(copula).tag === "VBD" || tree.child(noun, "aux") !== null);
}

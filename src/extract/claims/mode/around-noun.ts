import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import { handling } from "./handling.ts";
import type { Hedge, Modes } from "./modes.ts";
import { hedge, rowOf } from "./rows.ts";

/** "no date has been set for the visit", "the date of the visit": what is to have a date is promised. */
export function dateOver(tree: Tree, noun: number): Hedge | null {
  const up = tree.head(noun);
  if (up === null || !isA(tree, noun, "nmod", "obl") || !/^(for|of)$/.test(tree.caseOf(noun))) return null;
  const date = isA(tree, noun, "nmod") ? up : tree.child(up, "nsubj:pass", "obj");
  return date !== null && /^(dates?|day|venue|timing)$/i.test(tree.text(date)) && !isTimeOf(tree, date)
    ? hedge("announced", "date of it", date)
    : null;
}

/** "on the day of the visit" tells a time. */
function isTimeOf(tree: Tree, date: number): boolean {
  return isA(tree, date, "obl", "nmod") && tree.caseOf(date) !== "";
}

/** "a round of talks | was delayed", "the plan for a visit | was shelved": the noun that the verb handles, and what those between make of the act. */
export function subjectUnder(
  tree: Tree,
  noun: number,
  light: number,
  modes: Modes,
): { readonly subject: number; readonly between: readonly Hedge[] } {
  const between: Hedge[] = [];
  let at = noun;
  for (let up = tree.head(at); up !== null && up !== light && isA(tree, at, "nmod"); up = tree.head(at)) {
    const row = handling(tree, at, up, modes);
    if (row) between.push(row);
    at = up;
  }
  return tree.head(at) === light ? { subject: at, between } : { subject: noun, between: [] };
}

/** "ahead of the visit", "in the absence of an agreement", "flew to Oslo for talks": what the preposition makes of the act. */
export function prepositionRow(tree: Tree, noun: number, modes: Modes): Hedge | null {
  const preposition = tree.caseOf(noun).replace(/ (the|a|an) /g, " ");
  const up = tree.head(noun)!;
  if (preposition === "for" && isA(tree, noun, "obl", "nmod")) {
    // "for the summit", "for next week's summit": held whoever goes there
    if (isGiven(tree, noun)) return null;
    // "visited Oslo for talks": who has been there has held them
    if (tree.word(up).lemma === "visit" && tree.word(up).tag === "VBD") return hedge("occurred", "visited for", up);
    // "is due for talks" is told by the predicate, "is in Oslo for talks" by its copula
    const told = rowOf(modes, "preposition", `${tree.word(up).lemma} for`, noun);
    return told ?? stayedFor(tree, noun, up, modes);
  }
  return rowOf(modes, "preposition", preposition, noun);
}

/** "will be in Oslo for talks" is a plan; "is in Oslo for talks", "was there for talks" tell them as going on or done. */
function stayedFor(tree: Tree, noun: number, up: number, modes: Modes): Hedge | null {
  const copula = tree.child(up, "cop");
  if (copula === null) return null;
  const bare = tree.children(up).every((c) => !isA(tree, c, "aux"));
  const isThere = bare && tree.caseOf(up) !== "" && tree.word(up).pos !== "ADJ";
  const now = isThere && tree.word(copula).tag !== "VBD" ? hedge("ongoing", "there for", copula) : null;
  return now ?? (isThere ? hedge("occurred", "there for", copula) : rowOf(modes, "preposition", "be for", noun));
}

function isGiven(tree: Tree, noun: number): boolean {
  return tree.children(noun).some((c) => isA(tree, c, "nmod:poss") || /^(the|this|these)$/i.test(tree.text(c)));
}

/** "a visit once foreseen for May | is no longer on the calendar". */
export function goneRow(tree: Tree, noun: number, up: number): Hedge | null {
  if (!isA(tree, noun, "nsubj") || tree.child(up, "cop") === null) return null;
  const longer = tree.children(up).find((c) => /^longer$/i.test(tree.text(c)) && /^no$/i.test(tree.text(c - 1)));
  return longer === undefined ? null : hedge("cancelled", "no longer", longer);
}

import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import type { WordClasses } from "../classes.ts";
import type { Reading } from "../reading.ts";
import type { Arguments } from "./arguments.ts";
import type { Filler } from "./fill.ts";
import { impliedSides } from "./implied.ts";

/**
 * "Cuba released four dissidents", "two men were freed": what one side does to people, things or rules (the class "deed") counts
 * where the words before speak of two. Those who must be added so that somebody takes part; null where it is no such deed.
 */
export function deedAt(
  reading: Reading,
  tree: Tree,
  { verb, subject, object }: Arguments,
  agents: readonly Omit<Filler, "role">[],
  others: readonly Omit<Filler, "role">[],
  classes: WordClasses,
): readonly Filler[] | null {
  if (verb === null || !isDeed(tree, verb, classes) || isAside(tree, verb)) return null;
  const isDone = object.some((head) => /^(NOUN|PROPN|NUM|ADJ)$/.test(tree.word(head).pos));
  const isBySomebody = agents.length > 0 || tree.isPassive(verb) || subject.some((s) => isOrgan(tree, s, classes));
  if (!isDone || !isBySomebody) return null;
  const named = [...agents, ...others].map((one) => ({ role: "party" as const, ...one }));
  const implied = impliedSides(reading, tree, verb, named).filter((side) => isOfParagraph(reading, tree, side));
  if (implied.length < (named.length === 0 ? 2 : 1)) return null;
  return named.length === 0 ? implied : [];
}

/** "the report released by the ministry", "who had been jailed": what only tells which one is meant. */
function isAside(tree: Tree, verb: number): boolean {
  return isA(tree, verb, "acl") || (isA(tree, verb, "acl:relcl") && tree.isPassive(verb));
}

function isOfParagraph(reading: Reading, tree: Tree, { mention }: Filler): boolean {
  const { start } = reading.doc.tokens[tree.first]!;
  const zone = reading.doc.zones.find((one) => one.start <= start && start < one.end);
  return zone === undefined || reading.doc.mentions.mentions[mention]!.start >= zone.start;
}

/** "freed", "shut down". */
function isDeed(tree: Tree, verb: number, classes: WordClasses): boolean {
  const { lemma } = tree.word(verb);
  const particle = tree.child(verb, "compound:prt");
  const words = particle === null ? lemma : `${lemma} ${tree.text(particle).toLowerCase()}`;
  return classes.get("deed")?.has(words) === true;
}

/** "the junta", "police": they act for the state of which the text speaks. */
function isOrgan(tree: Tree, subject: number, classes: WordClasses): boolean {
  return classes.get("organ")?.has(tree.word(subject).lemma) === true;
}

import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isInfinitive } from "../../syntax/walk.ts";
import type { Modes } from "./modes.ts";

/** Time of a finite verb as its forms tell; null for infinitives, gerunds and bare participles. */
export type Tense = "past" | "present" | "progressive" | "future" | null;

/** The time a verb tells by its own forms and auxiliaries. */
export function tenseOf(tree: Tree, verb: number, modes: Modes): Tense {
  const auxiliaries = childrenAs(tree, verb, "aux", "aux:pass", "cop");
  const words = auxiliaries.map((c) => tree.text(c).toLowerCase());
  const tags = auxiliaries.map((c) => tree.word(c).tag);
  if (words.some((word) => modes.modal.has(word))) return "future";
  if (isInfinitive(tree, verb)) return null;
  const { tag } = tree.word(verb);
  // "having delivered the jets"
  if (words.some((word) => /^(had|was|were|did|having)$/.test(word))) return "past";
  if (words.some((word) => /^(have|has|'ve|’ve)$/.test(word))) return tag === "VBG" ? "progressive" : "past";
  if (tag === "VBG") return auxiliaries.length > 0 ? "progressive" : null;
  if (tag === "VBD") return "past";
  if (tag === "VBN")
    return tags.includes("VBZ") || tags.includes("VBP")
      ? "present"
      : auxiliaries.length > 0
        ? null
        : participleTense(tree, verb);
  if (tag === "VBZ" || tag === "VBP") return "present";
  return tags.includes("VBZ") || tags.includes("VBP") ? "present" : null;
}

/** "the pact signed in Oslo": a bare participle tells a finished act; after a conj it shares the auxiliaries. */
function participleTense(tree: Tree, verb: number): Tense {
  // "| Signed in Oslo, the pact will lapse in May"
  if (verb === tree.first && isA(tree, verb, "advcl") && tree.child(verb, "mark") === null) return "past";
  return isA(tree, verb, "acl", "amod", "root") ? "past" : null;
}

/** "looks forward to it when he visits": the present of a temporal clause has the time of its main clause. */
export function isTemporal(tree: Tree, clause: number, tense: Tense, modes: Modes): boolean {
  const up = tree.head(clause);
  // "will come into force once Chad has ratified it": so has the perfect.
  const perfect =
    childrenAs(tree, clause, "aux").some((c) => /^(has|have)$/i.test(tree.text(c))) &&
    up !== null &&
    (tenseOf(tree, up, modes) === "future" ||
      isInfinitive(tree, up) ||
      // "is expected to be sealed once they have signed"
      childrenAs(tree, up, "xcomp").some((c) => isInfinitive(tree, c)));
  const present = tense === "present" || tense === "progressive" || perfect;
  return (
    present &&
    isA(tree, clause, "advcl") &&
    tree.children(clause).some((c) => /^(when|once|while|as|before|until|after)$/i.test(tree.text(c)))
  );
}

/** "after signing", "following his visit", "since joining". */
export function isPrior(tree: Tree, clause: number): boolean {
  if (tree.word(clause).tag !== "VBG" && tree.word(clause).tag !== "VBD") return false;
  return childrenAs(tree, clause, "mark", "case").some((c) => /^(after|since|following|upon)$/i.test(tree.text(c)));
}

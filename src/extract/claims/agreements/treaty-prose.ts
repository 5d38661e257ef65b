import { childrenAs } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";
import type { Step } from "./treaty-steps.ts";

/** Whether a sentence tells with a verb of its own, as prose does: then the frames read it. `steps` are those found in it. */
export function isProse(reading: Reading, sentence: number, steps: readonly Step[]): boolean {
  const { first, last } = reading.doc.sentences[sentence]!;
  // "The treaty, signed at Oslo, entered into force …": prose
  if (steps.length > 0 && first < steps[0]!.first && /^(DT|PRP|PRP\$|WDT)$/.test(reading.doc.syntax[first]!.tag))
    return true;
  // "The following documents were signed:" opens a list and is of no agreement
  if (steps.length > 0 && reading.doc.tokens[last - 1]!.text === ":" && opensList(reading, first, last)) return true;
  if (steps.some((step) => isPassive(reading, first, step.first))) return true;
  for (let t = first; t < last; t++) {
    if (!steps.some((step) => t >= step.first && t < step.behind) && isFiniteVerb(reading, sentence, t)) return true;
  }
  return false;
}

/** "In Oslo the fishing treaty | was | signed": what was done is told of a subject. */
function isPassive({ doc }: Reading, first: number, step: number): boolean {
  return step - 1 > first && /^(was|were|been)$/i.test(doc.tokens[step - 1]!.text);
}

function opensList({ doc }: Reading, first: number, last: number): boolean {
  return doc.tokens.slice(first, last).some(({ text }) => /^(following|below|these)$/i.test(text));
}

/** What is done with instruments, in clauses that have no other verb: "Ratifications | exchanged 3 May". */
const OF_INSTRUMENTS =
  /^(deposited|exchanged|lodged|received|notified|registered|transmitted|reported|referred|submitted|approved|published)$/i;

function isFiniteVerb(reading: Reading, sentence: number, t: number): boolean {
  const { tag, pos } = reading.doc.syntax[t]!;
  const { text } = reading.doc.tokens[t]!;
  if (tag === "MD" || (tag === "VBZ" && pos !== "NOUN") || tag === "VBP")
    return /\p{Ll}/u.test(text[0] ?? "") || pos === "AUX";
  if (tag !== "VBD" || OF_INSTRUMENTS.test(text)) return false;
  return childrenAs(reading.trees[sentence]!, t, "nsubj", "nsubj:pass", "expl").length > 0;
}

import type { Word } from "../../document/layers.ts";
import type { Source } from "./counts.ts";

/** Lemma of the noun whose measure a noun is; null where there is none. */
export function nounOver({ syntax }: Source, noun: number): string | null {
  const { head, relation } = syntax[noun]!;
  const subject = measured(syntax, noun);
  if (subject !== null) return subject;
  // "worth $2 billion", "valid for 30 years"
  const over = syntax[head]?.pos === "ADJ" ? syntax[head]!.head : head;
  const quality = head === noun ? undefined : QUALITIES[syntax[head]!.lemma.toLowerCase()];
  if (quality !== undefined) return quality;
  if (isDeadline(syntax, noun)) return "deadline";
  const term = termOver(syntax, noun);
  if (term !== null) return term;
  const verb = syntax[head]!.pos === "VERB" ? syntax[head]!.lemma.toLowerCase() : "";
  if (LASTING.has(verb) || isSum(syntax, noun, verb)) return subjectOf(syntax, head);
  if (head === noun || !/^(compound|amod|nmod|appos|nummod|obl|obj|advmod|dep)/.test(relation)) return null;
  const { pos, lemma } = syntax[over]!;
  return pos === "NOUN" ? lemma.toLowerCase() : null;
}

/** "830 metres long". */
const QUALITIES: Readonly<Record<string, string>> = {
  ...{ long: "length", wide: "width", broad: "width", deep: "depth", high: "height", tall: "height" },
};

/** "the permits run for five years": what lasts. */
const LASTING: ReadonlySet<string> = new Set(["run", "last", "expire"]);

/** "have 180 days to sign", "within two months". */
function isDeadline(syntax: readonly Word[], noun: number): boolean {
  if (!/^(?:day|week|month|year|hour)$/i.test(syntax[noun]!.lemma)) return false;
  const isWithin = syntax
    .slice(Math.max(0, noun - 4), noun)
    .some(({ lemma, head }) => head === noun && /^within$/i.test(lemma));
  const [to, verb] = [syntax[noun + 1], syntax[noun + 2]];
  return (
    isWithin ||
    (/^to$/i.test(to?.lemma ?? "") && verb?.pos === "VERB" && (verb.head === noun || verb.head === syntax[noun]!.head))
  );
}

/** "the aid amounts to 50 million", "the road cost two billion": what comes to so much. */
const SUMS: ReadonlySet<string> = new Set(["amount", "total", "number", "come", "stand", "cost", "exceed"]);

function isSum(syntax: readonly Word[], noun: number, verb: string): boolean {
  if (!SUMS.has(verb)) return false;
  const prepositions = Array.from({ length: Math.min(noun, 4) }, (_, i) => syntax[noun - 1 - i]!.lemma.toLowerCase());
  return (verb !== "come" && verb !== "stand") || prepositions.includes(verb === "come" ? "to" : "at");
}

/** "valid for ten years", "remains in force for ten years", "concluded for ten years": the term of what was agreed, by its noun, or "agreement" for "it". */
function termOver(syntax: readonly Word[], noun: number): string | null {
  const isFor = syntax.slice(Math.max(0, noun - 4), noun).some(({ lemma }) => /^for$/i.test(lemma));
  if (!isFor) return null;
  for (let at = noun, steps = 0; steps < 3; steps++) {
    const { head } = syntax[at]!;
    if (head === at) break;
    at = head;
    if (!VALID.has(syntax[at]!.lemma.toLowerCase())) continue;
    const subject = syntax.findIndex(
      ({ relation, head: over }, i) => i < at && over === at && relation.startsWith("nsubj"),
    );
    if (subject >= 0) return syntax[subject]!.pos === "NOUN" ? syntax[subject]!.lemma.toLowerCase() : "agreement";
  }
  return null;
}

/** Words under which "for ten years" tells how long what was agreed holds. */
const VALID: ReadonlySet<string> = new Set(["valid", "force", "conclude", "effect", "effective", "remain"]);

function subjectOf(syntax: readonly Word[], verb: number): string | null {
  const subject = syntax.find(({ head, relation }, i) => head === verb && i < verb && relation.startsWith("nsubj"));
  const { relation, head } = syntax[verb]!;
  const noun = subject?.pos === "PRON" && relation === "acl:relcl" ? syntax[head]! : subject;
  return noun?.pos === "NOUN" ? noun.lemma.toLowerCase() : null;
}

/** "the length of the border is 972 kilometres": what is measured. */
function measured(syntax: readonly Word[], noun: number): string | null {
  const near = Array.from({ length: REACH }, (_, i) => noun - REACH + i).filter(
    (i) => i >= 0 && syntax[i]!.head === noun,
  );
  const subject = near.find((i) => syntax[i]!.relation === "nsubj");
  const is = near.some((i) => syntax[i]!.relation === "cop");
  return subject === undefined || !is || syntax[subject]!.pos !== "NOUN" ? null : syntax[subject]!.lemma.toLowerCase();
}

/** How many words in front of a measure its subject may stand. */
const REACH = 16;

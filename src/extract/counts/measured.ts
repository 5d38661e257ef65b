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
  if (LASTING.has(syntax[head]!.lemma.toLowerCase()) && syntax[head]!.pos === "VERB") return subjectOf(syntax, head);
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

function subjectOf(syntax: readonly Word[], verb: number): string | null {
  const subject = syntax.find(
    ({ head, relation, pos }, i) => head === verb && i < verb && relation.startsWith("nsubj") && pos === "NOUN",
  );
  return subject === undefined ? null : subject.lemma.toLowerCase();
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

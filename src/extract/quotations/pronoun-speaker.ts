import type { Quotation } from "../../document/layers.ts";
import { isA } from "../syntax/walk.ts";
import { carried } from "./context.ts";
import type { Hearing } from "./hearing.ts";
import type { Inserted } from "./inserted.ts";
import { range } from "./spans.ts";
import type { Speaker } from "./speakers.ts";

/** First persons are who holds the floor; "he" goes on with the last voice, "it" and "they" with what they mean, if the text tells it. */
export function pronounAt(hearing: Hearing, pronoun: number, free: boolean, inside: Inserted | null): Speaker | null {
  const { doc, tree, speakers, context } = hearing;
  const word = tree.text(pronoun);
  if (/^(i|we)$/i.test(word)) return context.floor;
  const himself = pronoun + 1 < tree.last && /self$/i.test(tree.text(pronoun + 1));
  const goesOn = free && !himself ? carried(hearing, word) : null;
  const meant = speakers.at(tree, pronoun);
  const entity = meant?.mention == null ? undefined : doc.mentions.mentions[meant.mention]!.entities[0];
  // "Bamako, it continues, took …": "it" is not of whom it speaks
  const own = inside !== null && goesOn !== null && isSubjectOf(hearing, inside, entity);
  const known = entity !== undefined && !own;
  if (/^it$/i.test(word) || (/^they$/i.test(word) && !goesOn?.anonymous)) return known ? meant : (goesOn ?? meant);
  return goesOn ?? meant;
}

/** "Fabius is less sure; | he repeats …": a person named before in the sentence whom the pronoun means. */
export function hasNewSubject(
  { doc, tree, speakers }: Hearing,
  pronoun: number,
  before: readonly Quotation[],
): boolean {
  const own = doc.mentions.mentions[speakers.mentionAt(pronoun) ?? -1]?.entities[0];
  return range(tree.first, pronoun).some((i) => {
    const { start } = doc.tokens[i]!;
    const told = before.some((q) => q.start <= start && start < q.end);
    const mention = !told && isA(tree, i, "nsubj") && tree.word(i).pos === "PROPN" ? speakers.mentionAt(i) : null;
    return mention !== null && own !== undefined && doc.mentions.mentions[mention]!.entities[0] === own;
  });
}

function isSubjectOf({ doc, tree, speakers }: Hearing, inside: Inserted, entity: string | undefined): boolean {
  return range(inside.first, inside.from).some((i) => {
    const mention = isA(tree, i, "nsubj", "nsubj:pass") ? speakers.mentionAt(i) : null;
    return mention !== null && doc.mentions.mentions[mention]!.entities[0] === entity;
  });
}

import type { Word } from "../../document/layers.ts";
import type { Source } from "./counts.ts";
import { isNumeral, numberIn } from "./number.ts";

/** Whether a number is written here, in figures or in words. */
export function isNumber({ syntax, tokens }: Source, i: number): boolean {
  const word = syntax[i];
  const text = tokens[i]?.text ?? "";
  if (
    word === undefined ||
    (word.pos !== "NUM" && word.tag !== "CD" && !/^(million|billion|trillion|dozen)$/i.test(text) && !isSpelled(word))
  )
    return false;
  return numberIn([text]) !== null;
}

/** "Fourteen lost their lives", "the eleven of the September trip": a numeral in the place of a noun. */
function isSpelled({ pos, lemma }: Word): boolean {
  return pos === "NOUN" && isNumeral(lemma);
}

/** "2.4 billion", "twenty - five": behind the last word of the number that begins at `from`. */
export function endOfNumber(doc: Source, from: number, last: number): number {
  let next = from + 1;
  while (next < last) {
    const hyphened = doc.tokens[next]!.text === "-" && next + 1 < last && isNumber(doc, next + 1);
    const half = isHalf(doc, next) && next + 3 < last && isNumber(doc, next + 3);
    const joined = hyphened || (isOver(doc, next) && next + 1 < last && isNumber(doc, next + 1));
    if (!joined && !half && !isNumber(doc, next)) break;
    next += half ? 4 : joined ? 2 : 1;
  }
  return next;
}

/** "one hundred and forty": figures are not so joined. */
function isOver({ tokens }: Source, at: number): boolean {
  const [before, behind] = [tokens[at - 1]?.text ?? "", tokens[at + 1]?.text ?? ""];
  return /^and$/i.test(tokens[at]!.text) && /^(?:hundred|thousand)$/i.test(before) && /^\p{L}/u.test(behind);
}

/** "two and a half billion". */
function isHalf({ tokens }: Source, at: number): boolean {
  return /^and an? half$/i.test([0, 1, 2].map((i) => tokens[at + i]?.text).join(" "));
}

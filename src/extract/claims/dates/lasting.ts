import type { ClaimDate } from "../../../document/claim.ts";
import { dayNumbers, formatDay } from "../../../document/edtf.ts";
import { COUNT, countOf } from "../../dates/words.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, nearestVerb } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import type { Reading } from "../reading.ts";

const DAYS = new RegExp(`(?<!\\p{L})(?:(?<long>${COUNT})-day|(?:for\\s)?(?<count>${COUNT})\\sdays)(?!\\p{L})`, "giu");

/** "arrived on Monday on a three-day visit", "opened a two-day summit": from the day told so many days; "wrapped up": up to it. */
export function lasting(reading: Reading, act: Act, date: ClaimDate): ClaimDate {
  if (!/^(?:visit|meeting|summit|exercise)$/.test(act.filled.frame.type) || !/^\d{4}-\d{2}-\d{2}$/.test(date.edtf))
    return date;
  const length = lengthOf(reading, act);
  if (length === null || length.count < 2) return date;
  const day = dayNumbers(date.edtf)![0];
  const tree = reading.trees[act.sentence]!;
  const verb = nearestVerb(tree, act.light ?? act.trigger);
  // "leaves | for Oslo | for two days": that is where it begins
  const isEnd = reading.isIn("ending", tree.word(verb).lemma) && !isSettingOut(tree, verb);
  const [first, last] = isEnd ? [day - length.count + 1, day] : [day, day + length.count - 1];
  return { ...date, edtf: `${formatDay(first)}/${formatDay(last)}`, basis: `${date.basis}; "${length.words}"` };
}

function isSettingOut(tree: Tree, verb: number): boolean {
  const goals = childrenAs(tree, verb, "obl").filter((c) => tree.caseOf(c) === "for");
  return goals.some((c) => tree.word(c).pos === "PROPN");
}

function lengthOf(reading: Reading, act: Act): { readonly count: number; readonly words: string } | null {
  const { start, end } = reading.doc.sentences[act.sentence]!;
  for (const match of reading.doc.text.slice(start, end).matchAll(DAYS)) {
    const { long, count = long } = match.groups!;
    const day = reading.tokenAt(start + match.index + match[0].length - 1);
    if (isOfAct(reading, act, long === undefined ? day : occasionOf(reading, act, day)))
      return { count: countOf(count!) ?? 0, words: match[0] };
  }
  return null;
}

/** "a three-day state | visit": the noun that the length stands before; null when it is none of such acts. */
function occasionOf(reading: Reading, { sentence }: Act, day: number): number | null {
  const tree = reading.trees[sentence]!;
  const noun = tree.ancestors(day).find((at) => tree.word(at).pos === "NOUN" && at > day);
  const isOccasion = ["journey", "gathering", "exercise", "talks"].some(
    (each) => noun !== undefined && reading.isIn(each, tree.word(noun).lemma),
  );
  return noun !== undefined && isOccasion ? noun : null;
}

/** The words are on the act's own noun, or on its verb, as "for two days" or its object ("wound up | two days"); "the second leg of a ten-day trip" is neither. */
function isOfAct(reading: Reading, act: Act, at: number | null): boolean {
  if (at === null) return false;
  const tree = reading.trees[act.sentence]!;
  const isBare = tree.word(at).lemma === "day" && tree.caseOf(at) !== "for";
  if (isBare && !isA(tree, at, "obj")) return false;
  return at === act.trigger || tree.head(at) === (act.light ?? nearestVerb(tree, act.trigger));
}

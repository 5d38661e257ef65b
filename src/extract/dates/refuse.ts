import type { Mention, Mentions } from "../../document/layers.ts";
import type { Found } from "./find.ts";

const FULL_DATE = /\d{4}/;

/** A bare figure behind these words is a number of something: "Vision 2030", "Article 2001". */
const NUMBERED =
  /(?:\b(?:article|section|chapter|resolution|pages?|paragraph|route|highway|agenda|vision|expo|version|no\.|number|operation|industry|revolution|group\sof|top|regulation|decree|directive|decision|order|annex|law|rule|protocol|base|convoy|flight|room|gate|call|tel\.?|phone|ext\.?)|\+\d[\d\s]{1,12})\s{1,2}$/i;

/** Times without the expressions that lie inside names (the Thu of Le Thi Thu Hang, the 2030 of Vision 2030) or are counted things. */
export function refuse(text: string, found: readonly Found[], mentions: Mentions): readonly Found[] {
  const names = mentions.mentions.filter((mention) => mention.form === "name");
  let next = 0;
  return found.filter((expression) => {
    while (next < names.length && (names[next]?.end ?? 0) <= expression.start) next++;
    return !insideName(text, expression, names, next) && !counted(text, expression);
  });
}

function insideName(text: string, expression: Found, names: readonly Mention[], first: number): boolean {
  const words = text.slice(expression.start, expression.end);
  for (let i = first; i < names.length && (names[i]?.start ?? 0) <= expression.start; i++) {
    const name = names[i]!;
    if (name.end < expression.end) continue;
    if (name.kind === "person") return !/\d/.test(words);
    const whole = name.start === expression.start && name.end === expression.end;
    if (!whole && !(FULL_DATE.test(words) && /\p{L}/u.test(words))) return true;
  }
  return false;
}

function counted(text: string, { start, end }: Found): boolean {
  return /^\d+$/.test(text.slice(start, end)) && NUMBERED.test(text.slice(Math.max(0, start - 18), start));
}

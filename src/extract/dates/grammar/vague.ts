import type { Reader } from "../meaning.ts";
import { GAP, matchAt, sticky } from "../words.ts";

const UNTIL_NOW = sticky(
  `in${GAP}(?:the${GAP}past(?!${GAP}(?:\\d|\\p{L}+${GAP})?(?:day|week|month|year|decade|centur|few|several|two|three|four|five|six|seven|eight|nine|ten|\\d))|recent${GAP}(?:years|decades|months|weeks|times|days))(?!\\p{L})`,
  "i",
);
const RECENTLY = sticky("(?:(?:most|more|just|very)\\s)?(?:recently|lately)(?!\\p{L})", "i");
const SOON = sticky(
  `(?:(?:in${GAP})?the${GAP}(?:(?:near|not-too-distant|coming|foreseeable|immediate)${GAP})?future(?!${GAP}of(?!\\p{L}))|in${GAP}(?:the${GAP})?future)(?!\\p{L})`,
  "i",
);

const PRESENT = sticky(
  `(?:(?:right${GAP}|just${GAP})?now(?!${GAP}that(?!\\p{L}))|currently|presently|nowadays|these${GAP}days|to${GAP}date|(?:for${GAP})?the${GAP}time${GAP}being|at${GAP}(?:present|the${GAP}moment|the${GAP}present${GAP}time|this${GAP}(?:time|moment|stage))|the${GAP}(?:present|current${GAP}(?:day|moment)|here${GAP}and${GAP}now))(?!\\p{L}|-)`,
  "i",
);

/** now, currently, at the moment. */
export const present: Reader = (text, at) => {
  const match = matchAt(PRESENT, text, at);
  return match && { end: at + match[0].length, meaning: { type: "present" }, note: "the time of writing" };
};

/** recently, in recent years, in the past, in the near future. */
export const vague: Reader = (text, at) => {
  const past = matchAt(UNTIL_NOW, text, at);
  if (past)
    return { end: at + past[0].length, meaning: { type: "vague", of: "until now" }, note: "some time before writing" };
  const recent = matchAt(RECENTLY, text, at);
  if (recent)
    return { end: at + recent[0].length, meaning: { type: "vague", of: "recently" }, note: "shortly before writing" };
  const soon = matchAt(SOON, text, at);
  return soon && { end: at + soon[0].length, meaning: { type: "vague", of: "soon" }, note: "some time after writing" };
};

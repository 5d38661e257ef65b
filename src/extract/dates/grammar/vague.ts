import type { Reader } from "../meaning.ts";
import { GAP, matchAt, sticky } from "../words.ts";

const UNTIL_NOW = sticky(
  `in${GAP}(?:the${GAP}past(?!${GAP}(?:\\d|\\p{L}+${GAP})?(?:day|week|month|year|decade|centur|few|several|two|three|four|five|six|seven|eight|nine|ten|\\d))|recent${GAP}(?:years|decades|months|weeks|times|days))(?!\\p{L})`,
  "i",
);
const RECENTLY = sticky("(?:(?:most|more|just|very)\\s)?(?:recently|lately)(?!\\p{L})", "i");
const SOON = sticky(
  `(?:in${GAP}the${GAP}(?:(?:near|coming|foreseeable)${GAP})future|in${GAP}the${GAP}coming${GAP}(?:days|weeks|months|years))(?!\\p{L})`,
  "i",
);

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

import type { Reader, Side } from "../meaning.ts";
import { COUNT, countOf, GAP, matchAt, sticky, UNIT, unitOf } from "../words.ts";

const OFFICE =
  "(?:prime\\sminister|vice\\spresident|president|chancellor|premier|(?:foreign|defen[cs]e|finance|interior|trade)\\s(?:minister|secretary)|minister|secretary[\\s-]general|general\\ssecretary|secretary(?:\\sof\\s(?:state|defen[cs]e))?|governor|leader|king|queen|emperor|ambassador|presidency|premiership|throne)";
const NAMED = `(?:${GAP}(?:as${GAP}|of${GAP})?(?:the${GAP}|a${GAP}|an${GAP})?(?:(?!and\\b|but\\b|in\\b|on\\b|to\\b)[\\p{L}'’-]+${GAP}){0,3}?(?<office>${OFFICE})(?!\\p{L}))?`;
const START = `(?:(?:he|she|they)${GAP})?(?:becoming|became|being${GAP}(?:appointed|named|made|sworn${GAP}in)|taking${GAP}(?:up${GAP}(?:the${GAP}|his${GAP}|her${GAP})?)?(?:office|power|post|the${GAP}oath${GAP}of${GAP}office)|taking${GAP}over|took${GAP}(?:office|over|power)|assuming${GAP}(?:the${GAP})?(?:office|power|post|role|duties|leadership|position|(?=presidency|premiership))|assumed${GAP}(?:office|power)|entering${GAP}office|entered${GAP}office|coming${GAP}(?:in)?to${GAP}(?:power|office)|came${GAP}to${GAP}power|(?:his|her|their)${GAP}(?:inauguration|appointment|swearing[-\\s]in))(?!\\p{L})`;

const COUNTED = sticky(
  `(?:(?:just|only|about|barely|some|less${GAP}than|little${GAP}more${GAP}than)${GAP})?(?<count>${COUNT})${GAP}(?<unit>${UNIT})${GAP}(?<side>after|since|before)${GAP}${START}${NAMED}`,
  "i",
);
const TERM = sticky(
  `(?<count>${COUNT})${GAP}(?<unit>${UNIT})${GAP}into${GAP}(?:his|her|their)${GAP}(?:first${GAP})?(?:term|tenure|(?<office>presidency|premiership|mandate))(?!\\p{L})`,
  "i",
);
const PLAIN = sticky(`(?:ever${GAP})?(?<side>since|after|before|upon|following)${GAP}${START}${NAMED}`, "i");

/** "becoming director" is an office that nobody dates; only named offices and "taking office" are read. */
const WITHOUT_OFFICE =
  /(?:office|power|over|term|tenure|mandate|inauguration|appointment|sworn\sin|swearing[-\s]in|post|duties|role|leadership|position)$/i;

/** "one month after becoming Prime Minister", "since taking office", "two years into his term". */
export const office: Reader = (text, at) => {
  const match = matchAt(COUNTED, text, at) ?? matchAt(TERM, text, at) ?? matchAt(PLAIN, text, at);
  if (!match?.groups) return null;
  const { count, unit, side, office: words } = match.groups;
  if (words === undefined && !WITHOUT_OFFICE.test(match[0])) return null;
  const counted = unit === undefined ? null : unitOf(unit);
  const named = (words ?? "").toLowerCase().replace(/\s+/g, " ");
  return {
    end: at + match[0].length,
    meaning: {
      type: "office",
      count: counted && count ? (countOf(count) ?? 0) * counted.times : null,
      unit: counted?.unit ?? null,
      side: sideOf(side),
      office: named === "presidency" ? "president" : named === "premiership" ? "prime minister" : named,
    },
    note: "counted from the beginning of an office",
  };
};

function sideOf(word: string | undefined): Side {
  const text = (word ?? "after").toLowerCase();
  return text === "before" ? "before" : text === "since" ? "since" : "after";
}

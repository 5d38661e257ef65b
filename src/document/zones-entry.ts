const ADVERB = "(?:(?:Also|Then|Later|Afterwards?|Again|Briefly|Jointly|Privately) )?";
const VERB =
  "(?:[Mm]et|[Hh]eld|[Ss]poke|[Gg]ave|[Mm]ade|[Tt]ook|[Ll]ed|[Ll]eft|[Ss]aw|[Pp]aid|[Ww]on|[Ww]ent|[Hh]ad|[Bb]egan|[Ss]at|[\\p{L}-]{3,}ed)";
const NOUN =
  "(?:visits?|trips?|stops?|stopovers?|tours?|talks|meetings?|consultations?|negotiations?|audience|vacation|honeymoon|guest|holiday|ceremony|luncheon|lunch|dinner)";

const TOLD = new RegExp(`^${ADVERB}${VERB}(?=[ .;,])(?! (?:by|in|on|at|from|to) [^.;]*, )`, "u");
const NAMED = new RegExp(
  `^(?!(?:The|This|That|These|His|Her|Their|Its|A|An|In|On|At) )(?:\\p{Lu}[\\p{L}-]+ )?(?:\\p{L}[\\p{L}-]+ ){0,2}${NOUN}\\b`,
  "iu",
);

/** Whether a line opens as the entries of logs do, which leave out who did it: "Met with King Harald.", "Official visit; …". */
export function opensEntry(line: string): boolean {
  return TOLD.test(line) || NAMED.test(line.slice(0, 60)) || /^(En route|Stopped|Accompanied)\b/.test(line);
}

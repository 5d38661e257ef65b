const SAMPLE = 4000;
const ENOUGH_LETTERS = 40;
const SHORT = 400;

/**
 * ISO 639-1 of the main language of `text`, by its first 4,000 code units; "en" when there is too little to be sure.
 * Method: eld (n-grams, Apache-2.0), the one that was right on English full of Asian names.
 */
export async function languageOf(text: string): Promise<string> {
  const sample = text.slice(0, SAMPLE).replace(/https?:\/\/\S{1,500}/g, " ");
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const han =
    sample.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ??
    0;
  if (letters < (han > letters / 2 ? 8 : ENOUGH_LETTERS)) return "en";
  // "Ecuador declared the ambassador persona non grata": a few foreign words outweigh a short English sentence
  if (letters < SHORT && (isPlainlyEnglish(sample) || hasEnglishWords(sample))) return "en";
  const { eld } = await import("eld/extrasmall");
  const result = eld.detect(sample);
  if (result.language === "" || (letters < 200 && !result.isReliable())) return "en";
  return result.language;
}

const SMALL_WORDS = /^(the|of|and|to|in|on|a|an|that|was|were|is|are|said|with|by|for|from|has|have|at|it|not)$/i;

const ENGLISH_ONLY =
  /^(the|of|and|with|from|were|that|which|met|attended|visited|dedicated|visit|visits|november|leaders|his|her|their|january|february|march|june|july|october|december)$/i;

/** "San Salvador, 3 March: met with President Funes": names outweigh the few words, which no other language has. */
function hasEnglishWords(text: string): boolean {
  const words = text.split(/[^\p{L}]+/u).filter((word) => ENGLISH_ONLY.test(word));
  return new Set(words.map((word) => word.toLowerCase())).size >= 2;
}

/** Nearly every fifth word is a small English one. */
function isPlainlyEnglish(text: string): boolean {
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== "");
  return words.filter((word) => SMALL_WORDS.test(word)).length >= words.length * 0.18;
}

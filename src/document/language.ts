const SAMPLE = 4000;
const ENOUGH_LETTERS = 40;

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
  const { eld } = await import("eld/extrasmall");
  const result = eld.detect(sample);
  if (result.language === "" || (letters < 200 && !result.isReliable())) return "en";
  return result.language;
}

import { VIETNAMESE } from "./calling.ts";
import { strong } from "./conflicts.ts";
import { type NameLexicon, SYLLABIC } from "./lexicon.ts";
import type { PersonRead } from "./said.ts";
import { isWade } from "./sound.ts";

/** The language whose short syllables make both names, or null: there another syllable is another name. */
export type Syllabic = "korean" | "chinese" | "other" | null;

const SYLLABLE = /^[bcdfghjklmnpqrstvwxyz]{0,3}[aeiouy]{1,4}(?:ng|nh|hn|ch|ck|rk|[bcghkmnlprt])?$/;
/** Finals that may stand behind groups of initials: no "ja", no "gi". */
const OPEN = "a|e|i|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang";
const PINYIN = [
  `(?:zh|ch|sh|[rzcsgkh])(?:${OPEN})`,
  `[bpmfdtnl](?:${OPEN}|o|ia|ie|iao|iu|ian|in|iang|ing|ue|v)`,
  "[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)",
  "y(?:a|e|i|ao|ou|an|in|ang|ing|ong|u|ue|uan|un)",
  "w(?:a|o|ai|ei|an|en|ang|eng|u)",
  "a|o|e|ai|ei|ao|ou|an|en|ang|er",
].join("|");
const GIVEN = new RegExp(`^(?:${PINYIN}){1,2}$`);

/** A word of one vowel group: "myong", "qiang", "trong". */
export function isSyllable(word: string): boolean {
  return word.length <= 6 && SYLLABLE.test(word);
}

/** One or two Chinese syllables in pinyin: "jinping". */
export function isPinyin(word: string): boolean {
  return word.length <= 12 && GIVEN.test(word);
}

/** The language of both names, by state and family name. */
export function syllabicOf(a: PersonRead, b: PersonRead, lexicon: NameLexicon): Syllabic {
  const [x, y] = [oneOf(a, lexicon), oneOf(b, lexicon)];
  if (x === null || y === null) return null;
  return x === y ? x : "other";
}

function oneOf({ words, state }: PersonRead, { families }: NameLexicon): Syllabic {
  const own = strong(words).filter(({ initial }) => !initial);
  if (own.length < 2 || own.length > 4) return null;
  if (state !== null && !SYLLABIC.has(state)) return null;
  const ends = [own[0]!.text, own.at(-1)!.text];
  const isOf = (...states: readonly string[]) =>
    states.includes(state ?? "") ||
    (state === null && ends.some((word) => states.some((of) => families.get(of)?.has(word))));
  const chinese = isOf("CHN", "TWN", "HKG", "MAC", "SGP");
  const korean = isOf("KOR", "PRK");
  if (chinese && !korean && own.every(({ text }) => isPinyin(text) || isSyllable(text))) return "chinese";
  if (!own.every(({ text, script }) => script === "hangul" || isSyllable(text))) return null;
  return korean && !chinese ? "korean" : chinese || korean || isOf("VNM", "MMR", "KHM") ? "other" : null;
}

/** "Lien Chan" and "Lian Zhan": one is written as Wade and Giles write Chinese. */
export function isWadeName(...names: readonly PersonRead[]): boolean {
  const elsewhere = ({ state, words }: PersonRead) =>
    ["VNM", "KOR", "PRK"].includes(state ?? "") || VIETNAMESE.has(words[0]!.text);
  const isFromTaiwan = names.some(({ state }) => state === "TWN");
  return !names.some(elsewhere) && (isFromTaiwan || names.some(({ words }) => words.some(({ text }) => isWade(text))));
}

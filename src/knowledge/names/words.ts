import { bones, kanaBones } from "./latin.ts";
import { letterDistance } from "./letters.ts";
import type { Kinship, NameLexicon } from "./lexicon.ts";
import { slipCost } from "./misspelling.ts";
import type { NameWord } from "./raw-words.ts";
import { koreanSound, soundOf, wadeSound } from "./sound.ts";
import { isPinyin, isSyllable, type Syllabic } from "./syllables.ts";

/** How alike two words of names are: `cost` 0 (one word) to 1 (two), and why. */
export interface WordMatch {
  readonly cost: number;
  readonly how:
    | "equal"
    | "initial"
    | "spelling"
    | "short"
    | "cognate"
    | "family"
    | "sound"
    | "script"
    | "slip"
    | "other";
}

export const OTHER: WordMatch = { cost: 1, how: "other" };
const KIN_COST: Readonly<Record<Kinship, number>> = { spelling: 0.02, family: 0.05, short: 0.08, cognate: 0.3 };
const INITIAL = 0.08;
const SOUND = 0.06;
const BONES = 0.1;
const NEAR_BONES = 0.14;
/** "Song" and "Sung" may be one syllable of Korean, or two. */
const OTHER_VOWEL = 0.12;
/** Other characters of one sound in Mandarin. */
const HOMOPHONE = 0.4;
const MUMBLED = 0.25;
const SERVANT = 0.12;
/** "Mohammad" is never short for "Abdul Mohammad". */
const COMMON = 20;

/** What is known of both names before their words are compared. */
export interface Manner {
  readonly lexicon: NameLexicon;
  /** Both are made of short syllables: another syllable is another name. */
  readonly syllabic: Syllabic;
  /** Office, state and time fit so well that a syllable may be a slip. */
  readonly lenient: boolean;
  /** One is written as Wade and Giles write Chinese: "Mao Tse-tung". */
  readonly wade: boolean;
  /** No slips: only other ways of writing. */
  readonly exact: boolean;
}

/** Compares two words of names. */
export function compareWords(a: NameWord, b: NameWord, manner: Manner): WordMatch {
  if (a.own === b.own) return { cost: 0, how: "equal" };
  if (a.script === "han" && b.script === "han") return a.text === b.text ? { cost: HOMOPHONE, how: "sound" } : OTHER;
  if (a.text === b.text) return { cost: 0, how: "equal" };
  if (a.initial || b.initial)
    return a.text[0] === b.text[0] && isLatin(a) && isLatin(b) ? { cost: INITIAL, how: "initial" } : OTHER;
  const kin = kinship(a.text, b.text, manner.lexicon);
  if (kin !== null) return { cost: KIN_COST[kin], how: kin };
  if (isServant(a.text, b.text, manner.lexicon) || isServant(b.text, a.text, manner.lexicon))
    return { cost: SERVANT, how: "short" };
  if (isGenitive(a.text, b.text) || isGenitive(b.text, a.text)) return { cost: SOUND, how: "spelling" };
  if (a.script === "han" || b.script === "han") return OTHER;
  if (a.script === b.script && !isLatin(a)) return slipOf(a.own, b.own, manner);
  if (a.script === "bare" || b.script === "bare") return byBones(bones(a.text), bones(b.text));
  if (a.script === "kana" || b.script === "kana") return byBones(kanaBones(a.text), kanaBones(b.text));
  if (manner.wade && wadeSound(a.text) === wadeSound(b.text)) return { cost: SOUND, how: "sound" };
  if (
    manner.syllabic !== null &&
    (manner.exact || !manner.lenient) &&
    [a, b].every(({ text }) => isWhole(text, manner.syllabic))
  )
    return bySyllable(a.text, b.text, manner.syllabic);
  if (Math.min(a.text.length, b.text.length) > 3 && isOneSound(a, b)) return { cost: SOUND, how: "sound" };
  const match = slipOf(a.text, b.text, manner);
  return a.script === "other" && b.script === "other" ? better(match, slipOf(a.own, b.own, manner)) : match;
}

function slipOf(a: string, b: string, { lexicon, exact }: Manner): WordMatch {
  const cost = exact ? 1 : slipCost(a, b, lexicon);
  return cost < 1 ? { cost, how: "slip" } : OTHER;
}

function better(a: WordMatch, b: WordMatch): WordMatch {
  return b.cost < a.cost ? b : a;
}

/** "sch" of German is "sh" or "zh": "Breschnew". */
function isOneSound(a: NameWord, b: NameWord): boolean {
  if (a.sound === b.sound) return true;
  const other = ({ text, sound }: NameWord) =>
    text.includes("sch") ? soundOf(text.replace(/(?<!t)sch/g, "zh")) : sound;
  return other(a) === other(b);
}

/** Not misspelt: a syllable, or two of Chinese. */
function isWhole(word: string, syllabic: Syllabic): boolean {
  return isSyllable(word) || (syllabic === "chinese" && isPinyin(word));
}

const isLatin = ({ script }: NameWord) => script === "latin" || script === "other";

function kinship(a: string, b: string, { rows }: NameLexicon): Kinship | null {
  const found = (rows.get(a) ?? []).flatMap((x) =>
    (rows.get(b) ?? []).filter((y) => x.id === y.id && (x.kind !== "short" || x.head || y.head)).map(() => x.kind),
  );
  return found.toSorted((x, y) => KIN_COST[x] - KIN_COST[y])[0] ?? null;
}

function byBones(a: string, b: string): WordMatch {
  if (a === b && a !== "") return { cost: a.length > 1 ? BONES : NEAR_BONES, how: "script" };
  const long = Math.min(a.length, b.length) > 2;
  return long && letterDistance(a, b) <= 1 ? { cost: NEAR_BONES, how: "script" } : OTHER;
}

function bySyllable(a: string, b: string, syllabic: Syllabic): WordMatch {
  if (syllabic === "chinese") return mandarin(a) === mandarin(b) ? { cost: MUMBLED, how: "sound" } : OTHER;
  if (syllabic !== "korean" || koreanSound(a) !== koreanSound(b)) return OTHER;
  return { cost: vowelsOf(a) === vowelsOf(b) ? SOUND : OTHER_VOWEL, how: "sound" };
}

/** Sounds that speakers of the south and writers of English take for one another: "Jinping", "Jingping". */
function mandarin(word: string): string {
  return word.replace(/ng/g, "n").replace(/([zcs])h/g, "$1");
}

function vowelsOf(word: string): string {
  return word
    .replace(/eo/g, "o")
    .replace(/oo|ou/g, "u")
    .replace(/[^aeiouy]/g, "");
}

/** "Sanjaasuren", "Sanjaasurengiin": a father's name in Mongolian. */
function isGenitive(long: string, short: string): boolean {
  return short.length > 3 && /^(g?iin|yn)$/.test(long.slice(short.length)) && long.startsWith(short);
}

/** "Rahman" for "Abdul Rahman". */
function isServant(long: string, short: string, { bearers }: NameLexicon): boolean {
  return short.length > 3 && (bearers.get(short)?.length ?? 0) < COMMON && long === `abdul${short}`;
}

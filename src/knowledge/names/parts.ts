import { DESCENT, HONORIFICS, LIGHT, PARTICLES, SUFFIXES } from "./honorifics.ts";
import { latin, type Script, scriptOf } from "./latin.ts";
import { soundOf } from "./sound.ts";

/** A word of a person's name. */
export interface NameWord {
  /** In Latin letters, lower case, without signs; Han as it is. */
  readonly text: string;
  /** As written, in lower case. */
  readonly own: string;
  /** One for all spellings of the sound. */
  readonly sound: string;
  readonly script: Script;
  /** "J." of "J. Biden". */
  readonly initial: boolean;
  /** "Sheikh", "King" before a name: it tells little. */
  readonly light: boolean;
  /** "bin", "ibn" before it: the child of the word before. */
  readonly childOf: boolean;
}

/** A person's name without what stands before and behind it. */
export interface NameParts {
  readonly words: readonly NameWord[];
  /** "jr", "ii" … */
  readonly suffix: string | null;
  /** Titles peeled off, as one string in lower case. */
  readonly title: string;
}

/** The longest phrase of an office, state or nationality at the start of the words; 0 when there is none. */
export type Peeler = (words: readonly string[]) => number;

/** Takes a name apart. `peel` knows the titles of more than one word ("Vietnamese Prime Minister"). Never throws; a name of titles alone keeps its last word. */
export function partsOf(name: string, peel: Peeler = () => 0): NameParts {
  const turned = familyLast(name, peel);
  const raw = rawWords(turned.name);
  const texts = raw.map(({ text }) => text);
  const first = titleEnd(texts, peel);
  const last = texts.length > first + 1 && SUFFIXES.has(texts.at(-1)!) ? texts.length - 1 : texts.length;
  return {
    words: joined(raw.slice(first, last)).filter(({ text }) => text !== ""),
    suffix: SUFFIXES.get(texts[last] ?? "") ?? turned.suffix,
    title: [...texts.slice(0, first), turned.title].filter((part) => part !== "").join(" "),
  };
}

/** "Kishida, Fumio" in one order, "Pham Minh Chinh, Prime Minister" without the title, "John Smith, Jr." with its suffix. */
function familyLast(name: string, peel: Peeler) {
  const [before = "", ...rest] = plain(name).split(/[,،、](?=.)/);
  const parts = rest.map((part) => part.trim()).filter((part) => part !== "");
  const suffix = parts.map((part) => SUFFIXES.get(latin(part))).find((found) => found !== undefined) ?? null;
  const titles = parts.filter((part) => isTitle(part, peel));
  const given = parts.filter((part) => !SUFFIXES.has(latin(part)) && !titles.includes(part));
  const title = titles.flatMap((part) => rawWords(part).map(({ text }) => text)).join(" ");
  return { name: before.trim() === "" ? given.join(" ") : [...given, before].join(" "), suffix, title };
}

function isTitle(part: string, peel: Peeler): boolean {
  const texts = rawWords(part).map(({ text }) => text);
  return texts.length > 0 && titleEnd([...texts, "x"], peel) === texts.length;
}

/** Without brackets and signs; "SergeiLavrov" in two words. */
function plain(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\(([^)]*)\)/g, (whole, inner: string) => (/^\s*ret/i.test(inner) ? " " : whole))
    .replace(/ー/g, "")
    .replace(/(?<!\p{L})H\. ?E\.\s*|^HE (?=Dr|Mr)/gu, "Excellency ")
    .replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu, " ");
}

function rawWords(name: string): NameWord[] {
  const whole = name
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .replace(/(?<=\p{Script=Latin})(?=\p{Script=Han})/gu, " ");
  return splitDots(whole).flatMap((piece) => wordsOf(piece));
}

const BORDER = /[\s\-‐‑–—/・·•=("«»“”)_,،、;:|]+/u;

/** "A.B. Vajpayee": initials apart, other dots dropped. */
function splitDots(name: string): readonly string[] {
  return name
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L})/gu, "$1. ")
    .replace(/(?<![\p{L}\p{N}])(\p{Lu})(\p{Lu})(?=\s+\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/['’‘ʼ`]s(?!\p{L})/gu, "")
    .split(BORDER)
    .filter((piece) => piece !== "");
}

function wordsOf(piece: string): readonly NameWord[] {
  const script = scriptOf(piece);
  const own = script === "han" || (script === "hangul" && [...piece].length <= 4) ? [...piece] : [piece];
  return own.flatMap((part) => {
    const text = latin(part);
    const initial = script !== "hangul" && script !== "han" && [...text].length === 1;
    return text === "" ? [] : [wordOf(text, part.toLowerCase().replace(/\./g, ""), script, initial)];
  });
}

function wordOf(text: string, own: string, script: Script, initial: boolean): NameWord {
  return { text, own, sound: soundOf(text), script, initial, light: false, childOf: false };
}

/** Words run together. */
export function runTogether(words: readonly NameWord[]): NameWord {
  const [first] = words;
  const join = (part: "text" | "own") => words.map((word) => word[part]).join("");
  return words.length === 1 ? first! : { ...first!, ...wordOf(join("text"), join("own"), first!.script, false) };
}

/** Where titles end: at least one word stays, and "Sultan bin Salman" is no sultan. */
function titleEnd(texts: readonly string[], peel: Peeler): number {
  let at = 0;
  while (at < texts.length - 1) {
    const length = Math.max(HONORIFICS.has(texts[at]!) ? 1 : 0, peel(texts.slice(at)));
    if (length === 0 || at + length >= texts.length || DESCENT.has(texts[at + length]!)) break;
    at += length;
  }
  return at;
}

const COMPOUND = new Set(["abd", "abdul", "abdel", "abdal", "abdur", "abdus", "abu", "abou", "abo"]);
const ARTICLE = new Set(["al", "el", "ul", "ar", "ur", "as", "l", "er", "ud", "lil"]);

/** "Abd al-Rahman" and "Abdul Rahman" in one word each; light words and children marked. */
function joined(raw: readonly NameWord[]): readonly NameWord[] {
  const words: NameWord[] = [];
  for (let i = 0; i < raw.length; i++) {
    const word = raw[i]!;
    const childOf = words.length > 1 && DESCENT.has(words.at(-1)!.text);
    if (COMPOUND.has(word.text) && i < raw.length - 1) {
      const next = ARTICLE.has(raw[i + 1]!.text) && i + 2 < raw.length ? i + 2 : i + 1;
      words.push({ ...compound(word, raw[next]!), childOf });
      i = next;
    } else words.push({ ...word, childOf, light: isLight(word, words, raw[i + 1]) });
  }
  return words.every(({ light }) => light)
    ? words.map((word, i) => (i === words.length - 1 ? { ...word, light: false } : word))
    : words;
}

function compound(a: NameWord, b: NameWord): NameWord {
  const root = a.text.startsWith("abd") ? "abdul" : "abu";
  const text = b.script === "bare" ? `abd${b.text}` : root + b.text;
  return wordOf(text, `${a.own}${b.own}`, b.script, false);
}

/** Particles inside a name; "Le Duan", "Ben Wallace" begin with a word of their own. */
function isLight(word: NameWord, before: readonly NameWord[], next: NameWord | undefined): boolean {
  if (PARTICLES.has(word.text)) return next !== undefined && (before.length > 0 || LEADING.has(word.text));
  if (word.script === "bare" && word.text === "l") return true;
  return LIGHT.has(word.text) && before.every(({ light }) => light) && next !== undefined && !DESCENT.has(next.text);
}

const LEADING = new Set("al el ul de da dos du del la van von der den".split(" "));

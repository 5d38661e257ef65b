import { DESCENT, HONORIFICS, LIGHT, PARTICLES, SUFFIXES } from "./honorifics.ts";
import { type NameWord, plain, rawWords, wordOf } from "./raw-words.ts";

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
  const [before = [], ...behind] = plain(name)
    .split(/[,،、](?=.)/)
    .map(rawWords);
  const said = [before, ...behind].filter(({ length }) => length > 0);
  const suffixes = behind.filter(isSuffix);
  const titles = behind.filter((words) => !isSuffix(words) && isTitle(words, peel));
  const given = behind.filter((words) => !suffixes.includes(words) && !titles.includes(words));
  const family = untitled(before, peel);
  // "Kishida, Fumio", "Mr Kishida, Fumio"
  const whole = untitled([...given.flat(), ...family.words], peel);
  const { words, suffix } = withoutSuffix(said.length === 0 ? [] : whole.words);
  return {
    words: joined(words),
    suffix: suffixes.length > 0 ? SUFFIXES.get(suffixes[0]![0]!.text)! : suffix,
    title: [...titles.flat(), ...family.title, ...whole.title].map(({ text }) => text).join(" "),
  };
}

const textsOf = (words: readonly NameWord[]): readonly string[] => words.map(({ text }) => text);

function isSuffix(words: readonly NameWord[]): boolean {
  return words.length === 1 && SUFFIXES.has(words[0]!.text);
}

/** "Pham Minh Chinh, Prime Minister of Viet Nam". */
function isTitle(words: readonly NameWord[], peel: Peeler): boolean {
  return words.length > 0 && titleEnd([...textsOf(words), "x"], peel) === words.length;
}

function untitled(words: readonly NameWord[], peel: Peeler) {
  const end = titleEnd(textsOf(words), peel);
  return { title: words.slice(0, end), words: words.slice(end) };
}

function withoutSuffix(words: readonly NameWord[]) {
  const last = words.at(-1)?.text ?? "";
  // "Felipe VI" came behind a comma; "Tran Vi" is a name
  const suffix = words.length > 1 && !/^v|x/.test(last) ? (SUFFIXES.get(last) ?? null) : null;
  return { suffix, words: suffix === null ? words : words.slice(0, -1) };
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

import { latin, type Script, SURNAMES, scriptOf } from "./latin.ts";
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

/** Without brackets and signs; "SergeiLavrov" in two words. */
export function plain(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\(([^)]*)\)/g, (whole, inner: string) => (/^\s*ret/i.test(inner) ? " " : whole))
    .replace(/ー/g, "")
    .replace(/(?<=\p{Ll}) (VI{1,3}|IX)(?=\s*$)/u, ", $1")
    .replace(/(?<!\p{L})H\. ?E\.\s*|^HE (?=Dr|Mr)/gu, "Excellency ")
    .replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu, " ");
}

/** The words of a name, or of a piece of it between commas. */
export function rawWords(name: string): NameWord[] {
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
    const text = (script === "han" && part === own[0] ? SURNAMES.get(part) : undefined) ?? latin(part);
    const initial = script !== "hangul" && script !== "han" && [...text].length === 1;
    return text === "" ? [] : [wordOf(text, part.toLowerCase().replace(/\./g, ""), script, initial)];
  });
}

/** A word of these letters. */
export function wordOf(text: string, own: string, script: Script, initial: boolean): NameWord {
  return { text, own, sound: soundOf(text), script, initial, light: false, childOf: false };
}

/** Words run together. */
export function runTogether(words: readonly NameWord[]): NameWord {
  const [first] = words;
  const join = (part: "text" | "own") => words.map((word) => word[part]).join("");
  return words.length === 1 ? first! : { ...first!, ...wordOf(join("text"), join("own"), first!.script, false) };
}

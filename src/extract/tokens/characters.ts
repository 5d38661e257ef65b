/** Classes of UTF-16 code units, as the tokeniser needs them. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;
export const HIGH = 4;
export const LOW = 5;
export const OTHER = 6;

const classes = buildClasses();

/** The class of a code unit of the basic plane, or HIGH / LOW for halves of a surrogate pair. */
export function classOf(unit: number): number {
  return classes[unit]!;
}

function buildClasses(): Uint8Array {
  const table = new Uint8Array(65536).fill(OTHER);
  for (let unit = 0; unit < 65536; unit++) table[unit] = classify(unit);
  return table;
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit < 0xdc00) return HIGH;
  if (unit >= 0xdc00 && unit < 0xe000) return LOW;
  const char = String.fromCharCode(unit);
  if (/[\s\u200b\ufeff\u0085\u2060]/u.test(char) || unit < 32 || unit === 127) return SPACE;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  // Joiners, variation selectors and soft hyphens belong to the character before them.
  if (/\p{M}/u.test(char) || unit === 0x200c || unit === 0x200d || unit === 0xad) return MARK;
  return OTHER;
}

/** Whether the code point at `index` (the first half of a surrogate pair) is a letter: CJK beyond the basic plane, Gothic … */
export function isAstralLetter(text: string, index: number): boolean {
  return /^[\p{L}\p{Nd}]/u.test(String.fromCodePoint(text.codePointAt(index)!));
}

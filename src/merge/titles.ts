import { isNumeral } from "../extract/counts/number.ts";
import { contentWords, isSubset, shared } from "./fold.ts";

/** Words that say that something is an agreement or is done with one, not which. */
const AGREEMENT_WORDS = contentWords(
  `agreement agreements treaty treaties pact accord accords deal deals memorandum memoranda understanding mou arrangement arrangements protocol convention
  contract instrument document documents cooperation bilateral trilateral multilateral intergovernmental interstate joint mutual new several related regarding concerning relating
  allow allows allowing sign signed signing conclude reach governments government countries country two three parties sides framework including include included
  letter letters intent exchange notes plan action between basic final principle various number last next this year month first second recent recently day area areas field fields allowing permit permitting enable enabling
  ratification text texts paper papers draft elements element negotiation negotiations talks deed itself own longer way here one name names pen pens hand signature
  signatures long delayed awaited landmark historic`,
);

/** Degrees of a partnership: partnerships of other degree are other agreements. */
const GRADES: Readonly<Record<string, string>> = {
  comprehensive: "comprehensive",
  strategic: "strategic",
  extensive: "extensive",
  broad: "extensive",
  special: "special",
  global: "global",
  enhanced: "enhanced",
  privileged: "privileged",
  limitless: "limitless",
};

/** What a title is about: its content words without words for agreements, without how many they are and without names of parties. */
export function subjectOf(title: string, names: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const words = SIDES.reduce((rest, [sides]) => rest.replace(sides, " "), title);
  const isSeveral = isPluralTitle(title);
  return new Set(
    [...contentWords(words)].filter(
      (word) => !AGREEMENT_WORDS.has(word) && !names.has(word) && !(isSeveral && isHowMany(word)),
    ),
  );
}

/** "46 agreements", "nineteen documents": how many there are is not what they are about; a year may tell which they are. */
function isHowMany(word: string): boolean {
  return isNumeral(word) || /^(?:\d{1,3}|dozen|several|hundred)$/.test(word);
}

/** The degree of a partnership as one string ("comprehensive strategic"), null when the title names no partnership. */
export function gradeOf(title: string): string | null {
  const words = [...contentWords(title)];
  if (!words.includes("partnership")) return null;
  return words
    .flatMap((word) => GRADES[word] ?? [])
    .toSorted()
    .join(" ");
}

/** What a title calls the paper, where the word is of law and no one's choice ("pact", "deal" and "agreement" are said of any); else null. */
export function paperKind(title: string): string | null {
  const words = contentWords(title.replace(/\b(memoranda|MOUs?)\b/gi, "memorandum"));
  return KINDS.find((word) => words.has(word)) ?? null;
}

const KINDS = [...contentWords("memorandum treaty convention protocol declaration communique armistice")];

/** Whether words call a paper of some kind. */
export function callsPaper(words: string): boolean {
  return /\b(agreement|treaty|accord|pact|deal|memorandum|memoranda|mous?|protocol|convention|declaration|communiqu[eé]|arrangement|contract|charter|framework|initiative|swap|partnership|documents?|papers?|texts?|agreements|treaties|accords|pacts|deals|protocols)\b/i.test(
    words,
  );
}

/** Whether words speak of several papers: "nineteen agreements", "documents". */
export function isPluralTitle(words: string): boolean {
  return PLURAL.test(words);
}

const PLURAL =
  /\b(agreements|accords|treaties|pacts|deals|contracts|documents|papers|texts|memoranda|memorandums|MOUs|protocols|conventions|declarations|arrangements)\b/i;

const SIDES: readonly (readonly [RegExp, number])[] = [
  [/\b(two-way|between (the )?two (states|countries|sides|governments))\b/i, 2],
  [/\b(trilateral|tripartite|three-way|three-party|between (the )?three (states|countries|sides|governments))\b/i, 3],
  [/\b(quadrilateral|four-way|four-party|between (the )?four (states|countries|sides|governments))\b/i, 4],
];

/** How many parties the words give an agreement; null where they do not say. */
export function sidesOf(title: string): number | null {
  return SIDES.find(([words]) => words.test(title))?.[1] ?? null;
}

/** Whether the name alone does not tell which: "Comprehensive Partnership", "Memorandum of Understanding", "Free Trade Agreement" of whom? */
export function isGenericTitle(title: string, names: ReadonlySet<string> = new Set()): boolean {
  return [...subjectOf(title, names)].every((word) => GENERIC.has(word));
}

/** The words of a title that tell it from others of its kind: "Pukpuk" of the Pukpuk treaty and of the Pukpuk Mutual Defence Treaty. */
export function ownWords(title: string, names: ReadonlySet<string> = new Set()): readonly string[] {
  return [...subjectOf(title, names)].filter((word) => !GENERIC.has(word));
}

const GENERIC = new Set([
  ...Object.keys(GRADES),
  ...contentWords(
    "partnership free trade friendship commerce navigation amity peace arbitration alliance surrender navy military defence security economic investment declaration statement dialogue communique charter extradition visa",
  ),
]);

/**
 * Whether subjects of two titles may be of one agreement: at least half of the content words of the shorter are in both, and at least two; one word
 * ("trade agreement") only answers the same one.
 */
export function subjectsAgree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return many.size === 0;
  if (few.size === 1) return many.size === 1 && isSubset(few, many);
  const common = shared(few, many);
  return common >= 2 && common * 2 >= few.size;
}

/** Whether one title is the initials of the other: "RAA" for "Reciprocal Access Agreement". */
export function areInitials(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && (isInitialsOf(a, b) || isInitialsOf(b, a));
}

function isInitialsOf(short: string, full: string): boolean {
  if (!/^\p{Lu}{3,}$/u.test(short)) return false;
  const initials = full.match(/(?<=^|[\s-])\p{L}/gu) ?? [];
  return initials.join("").toUpperCase().includes(short);
}

import { contentWords, isSubset, shared } from "./fold.ts";

/** Words that say that something is an agreement or is done with one, not which. */
const AGREEMENT_WORDS = contentWords(
  `agreement agreements treaty treaties pact accord accords deal deals memorandum memoranda understanding mou arrangement arrangements protocol convention
  contract instrument document documents cooperation bilateral trilateral multilateral joint mutual new several related regarding concerning relating
  allow allows allowing sign signed signing conclude reach governments government countries country two three parties sides framework including include included
  letter letters intent exchange notes plan action between basic final principle various number last next this year month first second recent recently day area areas field fields allowing permit permitting enable enabling`,
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

/** What a title is about: its content words without words for agreements and without names of parties. */
export function subjectOf(title: string, names: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  return new Set([...contentWords(title)].filter((word) => !AGREEMENT_WORDS.has(word) && !names.has(word)));
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
  return ["memorandum", "treaty", "convention", "protocol"].find((word) => words.has(word)) ?? null;
}

/** Whether the name alone does not tell which: "Comprehensive Partnership", "Memorandum of Understanding", "Free Trade Agreement" of whom? */
export function isGenericTitle(title: string, names: ReadonlySet<string> = new Set()): boolean {
  return [...subjectOf(title, names)].every((word) => GENERIC.has(word));
}

const GENERIC = new Set([
  ...Object.keys(GRADES),
  ...contentWords(
    "partnership free trade friendship commerce navigation amity peace arbitration alliance surrender navy military defence security economic investment declaration statement dialogue communique charter extradition visa",
  ),
]);

/**
 * Whether two titles may name one agreement: at least half of the content words of the shorter are in both, and at least two;
 * a one-word subject ("trade agreement") only answers the same one; partnerships only those of the same degree.
 */
export function titlesAgree(a: string, b: string, names: ReadonlySet<string> = new Set()): boolean {
  if (gradeOf(a) !== gradeOf(b)) return false;
  return subjectsAgree(subjectOf(a, names), subjectOf(b, names));
}

/** The same for the words of the subjects. */
export function subjectsAgree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return many.size === 0;
  if (few.size === 1) return many.size === 1 && isSubset(few, many);
  const common = shared(few, many);
  return common >= 2 && common * 2 >= few.size;
}

import { align } from "./align.ts";
import { byName } from "./by-name.ts";
import { conflicts, strong } from "./conflicts.ts";
import { candidates } from "./known.ts";
import type { NameLexicon } from "./lexicon.ts";
import { partsOf } from "./parts.ts";
import type { PersonRead } from "./said.ts";
import { isPinyin, isSyllable, type Syllabic } from "./syllables.ts";

/** A name with the state (ISO alpha-3) of its bearer, where that is told. */
interface Borne {
  readonly name: string;
  readonly country: string | null;
}

/**
 * Whether the words of two names leave it open that they are of one person, whatever office, state and date are told: false only where `compareRead`
 * finds two people whatever the rest.
 */
export function mayBeNamedAlike(a: Borne, b: Borne, lexicon: NameLexicon): boolean {
  const [x, y] = [readOf(a, lexicon), readOf(b, lexicon)];
  if (strong(x.words).length === 0 || strong(y.words).length === 0) return true;
  return areBorneByOne(x, y, lexicon) || languagesOf(x, y).some((syllabic) => fits(x, y, syllabic, lexicon));
}

function readOf({ name, country }: Borne, { peel }: NameLexicon): PersonRead {
  return { ...partsOf(name, peel), name, offices: [], state: country, date: null };
}

/** The knowledge has somebody who may be called both. */
function areBorneByOne(a: PersonRead, b: PersonRead, lexicon: NameLexicon): boolean {
  const known = new Set(candidates(a, lexicon));
  return known.size > 0 && candidates(b, lexicon).some((person) => known.has(person));
}

const LANGUAGES: readonly Syllabic[] = ["korean", "chinese", "other"];

/** Names of short syllables are read by the language, which the state may tell later. */
function languagesOf(a: PersonRead, b: PersonRead): readonly Syllabic[] {
  const short = [...strong(a.words), ...strong(b.words)].every(
    ({ text, initial, script }) => initial || script === "hangul" || isSyllable(text) || isPinyin(text),
  );
  return short ? [null, ...LANGUAGES] : [null];
}

/** With and without an office in common; as Wade and Giles write Chinese, or not. */
function fits(a: PersonRead, b: PersonRead, syllabic: Syllabic, lexicon: NameLexicon): boolean {
  const manners = [true, false].flatMap((lenient) =>
    (syllabic === null ? [false] : [true, false]).map((wade) => ({ lexicon, syllabic, lenient, wade, exact: false })),
  );
  return manners.some((manner) => {
    const alignment = align(a.words, b.words, manner);
    return byName(a, b, alignment, conflicts(a, b, alignment), manner).verdict !== "different";
  });
}

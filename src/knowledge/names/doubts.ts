import type { Person } from "../knowledge.ts";
import { held, heldLongAfter, otherOffices, yearsBetween } from "./context.ts";
import type { PersonRead } from "./said.ts";

/** Years in which one person may be in politics; and where the names are not quite the same. */
const CAREER = 35;
const SHORT_CAREER = 20;

/** What makes it doubtful that two bearers of one name, or nearly one, are one person; null when nothing does. `known`: whom it would be. */
export function doubtOf(
  a: PersonRead,
  b: PersonRead,
  known: Person | null,
  { syllabic, nearly }: { readonly syllabic: boolean; readonly nearly: boolean },
): string | null {
  if (known && held(known, a) && held(known, b)) return null;
  const years = yearsBetween(a.date, b.date);
  if (years > CAREER || (nearly && years > SHORT_CAREER)) return "a lifetime between";
  if (known && (heldLongAfter(known, a) || heldLongAfter(known, b)))
    return "the one who is known came to the office long after";
  if (
    known &&
    otherOffices(a, b) &&
    isStrangeTo(known, a, b) &&
    ((years < 1 && isShort(a, b)) || (syllabic && isSoldier(a, b)))
  )
    return "offices that the one who is known did not hold";
  return null;
}

/** Names of two words, which many bear. */
function isShort(...names: readonly PersonRead[]): boolean {
  return names.every(({ words }) => words.length === 2 && !words.some(({ initial }) => initial));
}

/** One is a soldier and one is none. */
function isSoldier(...names: readonly PersonRead[]): boolean {
  const soldiers = names.filter(({ offices }) => offices.some((office) => office.startsWith("military")));
  return soldiers.length === 1;
}

/** One of the two offices was held by the known person, the other never. */
function isStrangeTo(known: Person, a: PersonRead, b: PersonRead): boolean {
  const never = ({ offices }: PersonRead) => !known.tenures.some(({ office }) => offices.includes(office));
  return a.date !== null && b.date !== null && ((held(known, a) && never(b)) || (held(known, b) && never(a)));
}

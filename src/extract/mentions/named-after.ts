import { type Draft, drop, type Find } from "./find.ts";
import { NAMED_AFTER, NAMED_AFTER_IN_CAPITALS } from "./heads.ts";
import { atomAt, capital, together, wordAt } from "./reading.ts";

/**
 * Takes out the names of people that are parts of the names of laws, places and ships: "the Jackson-Vanik amendment", "Jomo Kenyatta
 * International Airport", "the Annan Plan". Who is so remembered does nothing in the text; "the Trump-Kim summit" is of those who meet.
 */
export function namedAfter(draft: Draft): void {
  for (const f of [...draft.finds])
    if (f.kind === "person" && f.form === "name" && f.office === null && isPartOfName(draft, f)) drop(draft, f);
}

function isPartOfName({ reading, owner }: Draft, f: Find): boolean {
  // "Jackson | -Vanik": the words go on, over a hyphen or in capitals, to the noun that they name
  let isJoined = isHyphen(wordAt(reading, f.first - 1)) && capital(reading, f.first - 2);
  for (let k = f.last, n = 0; n < LONGEST && together(reading, f.first, k); k++, n++) {
    const atom = atomAt(reading, k);
    if (NAMED_AFTER.has(atom) || (NAMED_AFTER_IN_CAPITALS.has(atom) && (isJoined || capital(reading, k)))) return true;
    if (isHyphen(wordAt(reading, k)) && capital(reading, k + 1)) isJoined = true;
    else if (!capital(reading, k) || (owner[k] && owner[k]!.kind !== "person" && owner[k]!.kind !== "organisation"))
      return false;
  }
  return false;
}

/** Words that may stand between the name and the noun: "-Vanik", "International". */
const LONGEST = 4;

function isHyphen(word: string): boolean {
  return /^[-‐‑–]$/.test(word);
}

import { uninverted } from "../../knowledge/uninverted.ts";
import { type Draft, find, lay } from "./find.ts";
import type { NameEntry, NameIndex } from "./names.ts";
import { atomsOfName } from "./names.ts";
import { capital, type Reading, together, wordAt } from "./reading.ts";

/** "Korea, Republic of", "China, People's Republic of", "Yemen, South": a state as lists invert its name is one name, not the state of its first word. */
export function inverted(draft: Draft, index: NameIndex): void {
  for (const own of [...draft.finds]) {
    if (own.form !== "name" || (own.kind !== "state" && own.kind !== "place")) continue;
    if (wordAt(draft.reading, own.last) !== ",") continue;
    for (const last of ends(draft.reading, own.last + 1)) {
      const entry = entryOf(draft.reading, index, own.first, last);
      if (!entry) continue;
      const { known, country } = entry;
      lay(draft, find({ first: own.first, last, kind: "state", form: "name", rule: "inverted name", known, country }));
      break;
    }
  }
}

/** Words in front of a state's name, at most. */
const LONGEST = 6;

/** Where "Republic of" or "North" may end; "Korea, Republic of the Congo" goes on and is a list. */
function ends(reading: Reading, from: number): readonly number[] {
  const found: number[] = [];
  for (let i = from; i < from + LONGEST && together(reading, from - 1, i); i++) {
    const word = wordAt(reading, i);
    if (/^(North|South|East|West)$/.test(word)) found.push(i + 1);
    const next = wordAt(reading, i + 1) === "the" ? i + 2 : i + 1;
    if (word === "of" && !(together(reading, i, next) && capital(reading, next))) found.push(next);
    if (!capital(reading, i) && !/^(of|the|['’]s?|and)$/.test(word)) break;
  }
  return found;
}

function entryOf(reading: Reading, index: NameIndex, first: number, last: number): NameEntry | null {
  const words = reading.doc.text.slice(reading.tokens[first]!.start, reading.tokens[last - 1]!.end);
  for (const name of uninverted(words)) {
    const atoms = atomsOfName(name);
    const entry = index.get(atoms[0] ?? "")?.find((each) => each.atoms.join(" ") === atoms.join(" "));
    if (entry?.kind === "state" && entry.form === "name") return entry;
  }
  return null;
}

import { type Draft, inOrder, replace } from "./find.ts";
import { atomsOfName } from "./names.ts";
import { atomAt, NUMBER, together, wordAt } from "./reading.ts";

/** Meetings of a series told by their number: "COP- 26", "G20" of the list stays as it is; a number behind a forum in capitals joins it. */
export function numbered(draft: Draft): void {
  const { reading } = draft;
  for (const f of inOrder(draft)) {
    if (
      f.kind !== "forum" ||
      f.form !== "name" ||
      f.last - f.first > 1 ||
      !/^\p{Lu}{2,6}$/u.test(wordAt(reading, f.first))
    )
      continue;
    const at = /^[-‐‑]$/.test(wordAt(reading, f.last)) ? f.last + 1 : f.last;
    if (
      reading.written[at] !== NUMBER ||
      !together(reading, f.first, at) ||
      !/^\d{1,2}$/.test(atomAt(reading, at)) ||
      draft.owner[at]
    )
      continue;
    // "COP 26", not "APEC, 21 economies" nor "at COP 120 states"
    if (at === f.last && reading.words[at]?.relation === "nummod" && (reading.words[at]?.head ?? at) > at) continue;
    const name = `${atomsOfName(wordAt(reading, f.first)).join("").toUpperCase()}${atomAt(reading, at)}`;
    replace(draft, f, { ...f, last: at + 1, known: [], name, rule: "numbered meeting" });
  }
}

import type { LabelledName } from "../reader/names.ts";
import { capital, type Reading, together, wordAt } from "./reading.ts";

/** "Willem (Wim) Kok", "Anna M. (Maria Elena) Rossi": a person's name with another given name in brackets is one name. */
export function overBrackets(reading: Reading, names: readonly LabelledName[]): readonly LabelledName[] {
  const out: LabelledName[] = [];
  for (const name of names) {
    const before = out.at(-1);
    if (before && name.last <= before.last) continue;
    const last = name.type === "person" ? endOver(reading, names, name) : name.last;
    out.push({ ...name, last });
  }
  return out;
}

/** Given names in the brackets, at most. */
const LONGEST = 3;

function endOver(reading: Reading, names: readonly LabelledName[], { first, last }: LabelledName): number {
  const open = wordAt(reading, last) === "." ? last + 1 : last;
  if (wordAt(reading, open) !== "(") return last;
  let close = open + 1;
  while (close - open <= LONGEST && capital(reading, close)) close++;
  if (close === open + 1 || wordAt(reading, close) !== ")" || !capital(reading, close + 1)) return last;
  if (!together(reading, first, close + 1)) return last;
  const after = names.find((other) => other.type === "person" && other.first <= close + 1 && close + 1 < other.last);
  return after ? after.last : last;
}

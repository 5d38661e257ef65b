import { cityBehind, stateBeside } from "./bodies.ts";
import { type Draft, find } from "./find.ts";
import { atomAt, together } from "./reading.ts";

const GOVERNMENTS = new Set(["government", "authorities", "side", "delegation", "regime"]);
const BETWEEN = new Set(["central", "federal", "military", "new", "interim", "caretaker", "transitional", "current"]);

/** "the Kenyan government", "Peru's authorities", "the government of Chile", "the Indian side": the state. */
export function governments(draft: Draft): void {
  const { reading, owner } = draft;
  for (let i = 0; i < reading.tokens.length; i++) {
    if (!GOVERNMENTS.has(atomAt(reading, i)) || owner[i]) continue;
    let first = i;
    while (BETWEEN.has(atomAt(reading, first - 1)) && together(reading, first - 1, i)) first--;
    const country = stateBeside(draft, first, i + 1) ?? cityBehind(draft, i + 1);
    if (!country) continue;
    const before = atomAt(reading, first - 1) === "s" ? owner[first - 2] : owner[first - 1];
    const at = atomAt(reading, i + 2) === "the" ? i + 3 : i + 2;
    const behind = before?.kind === "state" ? undefined : owner[at];
    draft.finds.add(
      find({
        first: before?.kind === "state" ? before.first : first,
        last: behind?.last ?? i + 1,
        kind: "state",
        form: "description",
        rule: "government of a state",
        known: [country],
        country,
      }),
    );
  }
}

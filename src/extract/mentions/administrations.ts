import { type Draft, find, lay } from "./find.ts";
import type { PersonIndex } from "./person-index.ts";
import { atomAt, capital, together, wordAt } from "./reading.ts";
import { HEADS } from "./tenure.ts";

/** "the Biden administration", "the Biden-Harris Administration": a government by the name of its head, a body and no person. */
export function administrations(draft: Draft, index: PersonIndex): void {
  const { reading, owner } = draft;
  for (let i = 1; i < reading.tokens.length; i++) {
    if (!/^(administration|cabinet)$/.test(atomAt(reading, i)) || owner[i]) continue;
    let first = i - 1;
    if (!isName(draft, first)) continue;
    if (/^[-‐‑–]$/.test(wordAt(reading, first - 1)) && isName(draft, first - 2)) first -= 2;
    const country = stateOf(index, atomAt(reading, first));
    if (country === null || !together(reading, first, i) || (owner[first] && owner[first]!.first < first)) continue;
    lay(
      draft,
      find({
        first,
        last: i + 1,
        kind: "body",
        form: "name",
        rule: "administration",
        country,
      }),
    );
  }
}

function isName(draft: Draft, i: number): boolean {
  const own = draft.owner[i];
  return capital(draft.reading, i) && !draft.title[i] && (!own || own.kind === "person");
}

function stateOf(index: PersonIndex, family: string): string | null {
  const states = new Set<string>();
  for (const id of index.byWord.get(family) ?? []) {
    const person = index.byId.get(id)!;
    const leads = person.tenures.some((t) => HEADS.has(t.office));
    if (leads && person.country && index.families.get(id)?.has(family)) states.add(person.country);
  }
  return states.size === 1 ? [...states][0]! : null;
}

import { type Draft, type Find, inOrder, lay, replace } from "./find.ts";
import { atomsIn, type Reading, wordAt } from "./reading.ts";
import { textOf } from "./text-of.ts";

/**
 * Takes the parties out of names of instruments: in "U.S.-Vietnam Comprehensive Partnership" the states are mentions of their own,
 * and the entity is the partnership of these two, however they are ordered; a bare "Comprehensive Partnership" is the only one of the text.
 */
export function instruments(draft: Draft): void {
  const { reading } = draft;
  const bilateral = new Map<string, Set<string>>();
  const bare: Find[] = [];
  const meanings = new Map<string, Find>();
  for (const f of inOrder(draft)) {
    if (f.kind !== "instrument" || f.form !== "name" || f.known.length > 0) continue;
    const parties = partiesOf(draft, f);
    if (!parties) {
      bare.push(f);
      continue;
    }
    const core = coreOf(reading, parties.core, f.last);
    const name = `${[...parties.states].sort().join("–")} ${core}`;
    const next = { ...f, first: parties.core, name, country: null };
    replace(draft, f, next);
    for (const party of parties.finds) lay(draft, party);
    const key = core.toLowerCase();
    bilateral.set(key, (bilateral.get(key) ?? new Set()).add(name));
    meanings.set(name, next);
  }
  for (const f of bare) {
    const names = bilateral.get(coreOf(reading, f.first, f.last).toLowerCase());
    if (names?.size === 1) replace(draft, f, { ...f, name: [...names][0]!, rule: "instrument of the text" });
  }
}

function coreOf(reading: Reading, first: number, last: number): string {
  return textOf(reading, { first, last });
}

interface Parties {
  readonly states: readonly string[];
  readonly finds: readonly Find[];
  readonly core: number;
}

/** The states at the head of the name, joined by a hyphen or dash. */
function partiesOf(draft: Draft, f: Find): Parties | null {
  let at = f.first;
  const finds: Find[] = [];
  while (at < f.last) {
    const party = draft.parties.get(at);
    if (!party || party.last > f.last) break;
    finds.push(party);
    at = party.last;
    if (/^[-‐‑–—]$/.test(wordAt(draft.reading, at))) at++;
  }
  if (finds.length < 2 || f.last - at < 1 || atomsIn(draft.reading, at, f.last).length === 0) return null;
  return { states: finds.map((p) => p.country ?? ""), finds, core: at };
}

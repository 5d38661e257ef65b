import type { Knowledge } from "../../knowledge/knowledge.ts";
import { isCollective } from "./definite.ts";
import { type Draft, type Find, find, inOrder, lay, replace } from "./find.ts";
import { atomsOfName } from "./names.ts";
import { ALL_CAPS, atomAt, atomsIn, capital, type Reading } from "./reading.ts";
import { textOf } from "./text-of.ts";

/** Nouns by which a text calls an organisation, a forum or a paper once it has given the name. */
const NOUNS = new Set(
  "alliance union council commission bank agency forum league organisation organization community assembly court bulletin tribune gazette courier times fund association secretariat authority committee triangle quartet".split(
    " ",
  ),
);

const KINDS = new Set(["organisation", "forum", "body", "outlet"]);

/** The organisations of the knowledge by the noun that ends one of their names: "alliance" is NATO, by "North Atlantic Alliance". */
export type ShortTable = ReadonlyMap<string, readonly Find[]>;

/** Makes the table of short forms: for each noun the organisations, as names that stand nowhere. */
export function shortTable(knowledge: Knowledge): ShortTable {
  const table = new Map<string, Find[]>();
  for (const { id, kind, name, names, country } of knowledge.organisations) {
    if (kind !== "organisation" && kind !== "forum") continue;
    const nouns = new Set(
      [name, ...names].map((one) => atomsOfName(one).at(-1) ?? "").filter((noun) => NOUNS.has(noun)),
    );
    const bearer = find({ first: 0, last: 0, kind, form: "name", rule: "", known: [id], country });
    for (const noun of nouns) table.set(noun, [...(table.get(noun) ?? []), bearer]);
  }
  return table;
}

/** "the Alliance" where the text names NATO, "the Bulletin" of the Bay of Bengal Bulletin: the one of that noun named last, else next. */
export function shortOrganisations(draft: Draft, table: ShortTable): void {
  const { reading } = draft;
  const longs = inOrder(draft).filter((f) => f.form === "name" && KINDS.has(f.kind));
  const named = namedIn(draft, longs, table);
  for (let i = 1; i < reading.tokens.length; i++) {
    const noun = atomAt(reading, i);
    if (!NOUNS.has(noun) || !isShort(draft, i)) continue;
    const long = nearest(longsOf(longs, reading, noun), i) ?? named.get(noun);
    if (!long) continue;
    const name = long.name ?? (long.last > long.first ? textOf(reading, long) : null);
    const meant = find({ ...long, first: i, last: i + 1, name, rule: "short form of a name" });
    const old = draft.owner[i];
    // what no reader took for a name is a description: `definite.ts`
    if (!old && isCollective(noun)) continue;
    if (old) replace(draft, old, meant);
    else lay(draft, meant);
  }
}

/** "the Alliance", with a capital and alone: "the Council of Ministers" says which. */
function isShort({ reading, owner }: Draft, i: number): boolean {
  const own = owner[i];
  return (
    capital(reading, i) &&
    reading.loud[i] !== ALL_CAPS &&
    atomAt(reading, i - 1) === "the" &&
    !/^(?:of|for|on)$/.test(atomAt(reading, i + 1)) &&
    !capital(reading, i + 1) &&
    (!own || (own.last - own.first === 1 && own.known.length === 0))
  );
}

function longsOf(longs: readonly Find[], reading: Reading, noun: string): readonly Find[] {
  return longs.filter((f) => {
    if (f.last - f.first < 2) return false;
    const atoms = atomsIn(reading, f.first, f.last);
    return atoms.at(-1) === noun || (atoms[0] === noun && atoms[1] === "of");
  });
}

function nearest(longs: readonly Find[], at: number): Find | undefined {
  return longs.findLast((f) => f.first < at) ?? longs[0];
}

/** For each noun the one organisation of the knowledge that the text names, be it inside another name: "Washington Summit of NATO". */
function namedIn({ reading }: Draft, longs: readonly Find[], table: ShortTable): ReadonlyMap<string, Find> {
  const ids = new Set(longs.flatMap((f) => [...f.known, ...atomsIn(reading, f.first, f.last)]));
  const named = new Map<string, Find>();
  for (const [noun, bearers] of table) {
    const here = bearers.filter((one) => ids.has(one.known[0]!));
    if (here.length === 1) named.set(noun, here[0]!);
  }
  return named;
}

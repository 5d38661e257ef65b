import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type Draft, type Find, find, inOrder, lay, replace } from "./find.ts";
import { atomsOfName } from "./names.ts";
import { atomsIn, type Reading, UPPER, wordAt } from "./reading.ts";
import { textOf } from "./text-of.ts";

const SMALL = new Set("of the and for on in to a de du la at with by".split(" "));

/** Whether `short` is made of initials of `atoms`, in order, small words and doubled letters free: "RCEP", "UNCLOS", "AOIP". */
export function isAcronymOf(short: string, atoms: readonly string[]): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, "");
  if (letters.length < 2 || atoms.length < 2 || atoms.length > 16 || letters.length > 12) return false;
  return letters[0] === atoms[0]![0] && spells(letters, 0, atoms, 0);
}

/** Whether the letters from `k` are the first one to three letters of each of the words from `at`. */
function spells(letters: string, k: number, atoms: readonly string[], at: number): boolean {
  const atom = atoms[at];
  if (atom === undefined) return k === letters.length;
  for (let n = 1; n <= 3 && letters.startsWith(atom.slice(0, n), k) && n <= atom.length; n++)
    if (spells(letters, k + n, atoms, at + 1)) return true;
  return SMALL.has(atom) && spells(letters, k, atoms, at + 1);
}

/** For each organisation of the knowledge the words of its names. */
export type WordsOfKnown = ReadonlyMap<string, ReadonlySet<string>>;

/** Makes the table of words; who is known by a short name alone is not in it. */
export function wordsOfKnown({ organisations }: Knowledge): WordsOfKnown {
  return new Map(
    organisations.flatMap(({ id, name, names }) => {
      const long = [name, ...names].map(atomsOfName).filter(({ length }) => length > 1);
      return long.length === 0 ? [] : [[id, new Set(long.flat().filter((atom) => !SMALL.has(atom)))] as const];
    }),
  );
}

/**
 * "Vietnam News Agency (VNA)" and "VNA (Vietnam News Agency)": the short form takes the entity of the long one,
 * there and wherever else it stands in the text. Run once all long names are found.
 */
export function acronyms(draft: Draft, words: WordsOfKnown): void {
  const { reading } = draft;
  const bearers = explained(draft);
  unexplained(draft, bearers);
  if (bearers.size === 0) return;
  for (let i = 0; i < reading.tokens.length; i++) {
    const long = bearers.get(wordAt(reading, i));
    if (long && draft.finds.has(long)) means(draft, i, long, words);
  }
}

/** The long names by the short forms that stand beside them in brackets. */
function explained(draft: Draft): Map<string, Find> {
  const { reading } = draft;
  const bearers = new Map<string, Find>();
  for (const long of inOrder(draft)) {
    if (long.form !== "name" || long.kind === "state") continue;
    const at = long.last + 1;
    if (wordAt(reading, long.last) === "(" && wordAt(reading, at + 1) === ")" && isShort(reading, at)) {
      if (long.kind !== "person" && long.last - long.first > 1) bearers.set(wordAt(reading, at), long);
    } else if (wordAt(reading, long.first - 1) === "(" && wordAt(reading, long.last) === ")") {
      const short = long.first - 2;
      if (isShort(reading, short) && isAcronymOf(wordAt(reading, short), atomsIn(reading, long.first, long.last)))
        bearers.set(wordAt(reading, short), long);
    }
  }
  return bearers;
}

/** The short form at a token means what the long name means; where the knowledge has only the short one, the other way round. */
function means(draft: Draft, i: number, long: Find, words: WordsOfKnown): void {
  const { reading } = draft;
  const short = draft.owner[i];
  const name = long.name ?? textOf(reading, long);
  const meant = find({ ...long, first: i, last: i + 1, rule: "acronym of the text", name });
  if (!short) lay(draft, meant);
  else if (short.last - short.first > 1) return;
  else if (short.known.length === 0 || isNamesake(reading, short, long, words)) replace(draft, short, meant);
  else if (long.known.length === 0)
    replace(draft, long, { ...long, known: short.known, kind: short.kind, country: short.country });
}

/** "the Andean Union (AU)": letters that the long name spells, of whose words at most half are of what is known by them. */
function isNamesake(reading: Reading, short: Find, long: Find, words: WordsOfKnown): boolean {
  const atoms = atomsIn(reading, long.first, long.last).filter((atom) => !SMALL.has(atom));
  const isOther = (id: string) => {
    const own = words.get(id);
    return own !== undefined && atoms.filter((atom) => own.has(atom)).length * 2 <= atoms.length;
  };
  return long.known.length === 0 && isAcronymOf(wordAt(reading, short.first), atoms) && short.known.every(isOther);
}

/** "The PA … the Palestinian Authority", "Mohammed bin Salman … MBS": initials of one name of the text, where nothing else is known of them. */
function unexplained(draft: Draft, bearers: Map<string, Find>): void {
  const { reading, owner } = draft;
  const longs = Map.groupBy(
    [...draft.finds].filter((f) => f.form === "name" && f.kind !== "state" && f.last - f.first > 1),
    (f) => initials(atomsIn(reading, f.first, f.last), f.kind === "person"),
  );
  for (let i = 0; i < reading.tokens.length; i++) {
    const word = wordAt(reading, i);
    const own = owner[i];
    if (
      reading.written[i] !== UPPER ||
      bearers.has(word) ||
      (own && (own.known.length > 0 || own.last - own.first > 1))
    )
      continue;
    const fitting = longs.get(word.toLowerCase().replaceAll(".", "")) ?? [];
    const distinct = new Set(fitting.map((f) => atomsIn(reading, f.first, f.last).join(" ")));
    if (distinct.size === 1 && (fitting[0]!.kind !== "person" || word.length > 2)) bearers.set(word, fitting[0]!);
  }
}

function initials(atoms: readonly string[], all: boolean): string {
  return atoms.flatMap((atom) => (!all && SMALL.has(atom) ? [] : [atom[0]!])).join("");
}

function isShort(reading: Reading, i: number): boolean {
  return reading.written[i] === UPPER || /^\p{Lu}[\p{L}\p{N}-]{0,9}\p{Lu}/u.test(wordAt(reading, i));
}

/** A stretch of a text that was made alike, half open. */
export type Spot = readonly [start: number, end: number];

const WRONGLY_DECODED: readonly (readonly [string, string])[] = [
  ["â€˜", "'"],
  ["â€™", "'"],
  ["â€œ", '"'],
  ["â€\x9d", '"'],
];
const TYPED: Readonly<Record<string, string>> = { "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-" };

/** Text with its differences of typing removed (white space, quotation marks, dashes, case); used only to compare. */
export function alike(text: string): string {
  return WRONGLY_DECODED.reduce((all, [wrong, right]) => all.replaceAll(wrong, right), text)
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\ufeff\u00ad]/g, "")
    .replace(/[‘’“”–—]/g, (mark) => TYPED[mark]!)
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ς", "σ");
}

const MOST_SPOTS = 200;

/**
 * Where `needle` stands in a text that was made alike; null when it does not.
 * Of several places the one nearest to the share `near` of the text, the first without it.
 */
export function place(haystack: string, needle: string, near: number | null = null): Spot | null {
  const wanted = alike(needle).replace(/^[ .,;:"']+|[ .,;:"']+$/g, "");
  if (wanted === "") return null;
  const starts: number[] = [];
  for (let at = haystack.indexOf(wanted); at >= 0; at = haystack.indexOf(wanted, at + 1)) {
    starts.push(at);
    if (near === null || starts.length === MOST_SPOTS) break;
  }
  if (starts.length === 0) return null;
  const far = (start: number) => Math.abs(start - (near ?? 0) * haystack.length);
  const start = starts.reduce((best, one) => (far(one) < far(best) ? one : best));
  return [start, start + wanted.length];
}

/** How much of the shorter of two stretches lies in the other, 0 to 1. */
export function overlap(a: Spot | null, b: Spot | null): number {
  if (a === null || b === null) return 0;
  const common = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return Math.max(0, common) / Math.max(1, Math.min(a[1] - a[0], b[1] - b[0]));
}

/** What two stretches share of all that either covers, 0 to 1. */
export function likeness(a: Spot, b: Spot): number {
  const common = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
  return common / Math.max(1, a[1] - a[0] + b[1] - b[0] - common);
}

/** Surface form → canonical name, both made alike. */
export type NameTable = ReadonlyMap<string, string>;

/** All surface forms of the entities of a gold document. */
export function nameTable(
  entities: readonly { readonly name: string; readonly mentions?: readonly string[] }[],
): NameTable {
  const table = new Map<string, string>();
  for (const { name, mentions = [] } of entities)
    for (const form of [name, ...mentions]) if (!table.has(alike(form))) table.set(alike(form), alike(name));
  return table;
}

/** Whether two names mean the same: by the table, or when all words of one are words of the other ("Kan", "Kan Yoshihide"). */
export function sameName(a: string, b: string, table: NameTable): boolean {
  const [one, other] = [a, b].map((name) => table.get(alike(name)) ?? alike(name)) as [string, string];
  if (one === other) return true;
  const [own, others] = [wordsOf(one), wordsOf(other)];
  return own.size > 0 && others.size > 0 && (within(own, others) || within(others, own));
}

const SMALL: ReadonlySet<string> = new Set(["the", "of", "and"]);

function wordsOf(name: string): ReadonlySet<string> {
  return new Set((name.match(/[\p{L}\p{N}_]+/gu) ?? []).filter((word) => !SMALL.has(word)));
}

function within(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((word) => all.has(word));
}

/** An EDTF date without its marks of doubt; null for none. */
export function plainDate(value: unknown): string | null {
  if (value === null || value === undefined || value === "" || value === "null") return null;
  return String(value).split(" ")[0]!.replace(/[~?%]/g, "");
}

/** A possible match of the thing `a` with the thing `b`, both by index. */
export interface Pair {
  readonly score: number;
  readonly a: number;
  readonly b: number;
}

/** Matches one to one, the best score first; of equals the first. */
export function matchPairs(pairs: readonly Pair[]): readonly Pair[] {
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  return [...pairs]
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      if (usedA.has(a) || usedB.has(b)) return false;
      usedA.add(a);
      usedB.add(b);
      return true;
    });
}

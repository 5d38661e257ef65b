import { type Bare, type Bounds, boundOf, type Source, verbOver } from "./counts.ts";
import { sourceOver } from "./source.ts";

/** The thing of a number that stands alone. */
export const BARE = "?";

/** A number that counts what was named before: "all 45 of them", "puts it at twelve", "Ten, insists the ministry"; of "forty of my men" the men. Null for years, hours, shares, ages, ranks and parts of names. */
export function bareAt(doc: Source, from: number, to: number, number: number, bounds: Bounds): Bare | null {
  const { tokens, text } = doc;
  const top = topOf(doc, from, to);
  const of = ofWhat(doc, to, bounds);
  if (number < LEAST || isOther(doc, from, to, number) || (of === null && !standsAlone(doc, top))) return null;
  const last = of?.at ?? to - 1;
  const over = doc.syntax[doc.syntax[top]!.head]!.lemma.toLowerCase();
  const [start, end] = [tokens[from]!.start, tokens[last]!.end];
  return {
    ...{ start, end, exact: text.slice(start, end), number, bound: boundOf(doc, from, bounds, false) },
    ...{
      thing: of?.thing ?? BARE,
      of: [],
      on: GROUPS.has(over) ? over : null,
      verb: verbOver(doc, top),
      by: sourceOver(doc, top),
    },
  };
}

/** Smaller numbers stand for too much: "one of them". */
const LEAST = 3;

function topOf({ syntax }: Source, from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (syntax[i]!.head < from || syntax[i]!.head >= to || syntax[i]!.head === i) return i;
  return from;
}

interface Whole {
  readonly at: number;
  readonly thing: string;
}

/** "of my boys", "of the men", "of them". */
function ofWhat({ tokens, syntax }: Source, to: number, { last }: Bounds): Whole | null {
  if (to + 1 >= last || tokens[to]!.text.toLowerCase() !== "of") return null;
  for (let at = to + 1; at < Math.min(last, to + 5); at++) {
    const { pos, tag, lemma } = syntax[at]!;
    if (/^(?:them|us|you)$/i.test(tokens[at]!.text)) return { at, thing: BARE };
    if (pos === "NOUN") return tag === "NNS" ? { at, thing: lemma.toLowerCase() } : null;
    if (!/^(?:DET|PRON|ADJ)$/.test(pos)) return null;
  }
  return null;
}

/** Whether it is what a verb has for subject or object, or goes on counting: "speaks of 15,000", "Ten, insists", "eleven men from Oslo and seven from Bergen". */
function standsAlone({ syntax }: Source, top: number): boolean {
  const { relation, head } = syntax[top]!;
  if (head === top) return false;
  if (relation === "conj" && syntax[head]!.pos === "NOUN" && head < top) return true;
  const over = syntax[head]!.lemma.toLowerCase();
  if (relation.startsWith("nmod") && (FIGURES.has(over) || GROUPS.has(over))) return true;
  return /^(?:nsubj|obj|obl|ccomp|parataxis|xcomp)/.test(relation) && syntax[head]!.pos === "VERB";
}

/** "put their number at 800". */
const FIGURES: ReadonlySet<string> = new Set("number toll figure total strength count losses crew".split(" "));

/** "a delegation of 73". */
const GROUPS: ReadonlySet<string> = new Set(
  "delegation mission force crew team group contingent party convoy garrison battalion army fleet crowd staff".split(
    " ",
  ),
);

function isOther({ tokens, text }: Source, from: number, to: number, number: number): boolean {
  const before = text.slice(Math.max(0, tokens[from]!.start - 24), tokens[from]!.start);
  const after = text.slice(tokens[to - 1]!.end, tokens[to - 1]!.end + 12);
  if (Number.isInteger(number) && number >= 1000 && number < 2100 && /^\d{4}$/.test(tokens[from]!.text)) return true;
  return NO_COUNT.test(before) || /^\s*(?:%|per ?cent|percent|[ap]\.?m\b|o'clock|[:/–-]\d)/i.test(after);
}

/** "aged 45", "Resolution 242", "at 12 noon", "between 3 and", "point 7". */
const NO_COUNT =
  /(?:\b(?:aged?|resolution|article|annex|point|page|no\.?|number|chapter|paragraph|section|channel|route|highway|flight|group|minute|in|since|until|by|from|before|after|around|midnight)\s*|[-–/:.]|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+)$/i;

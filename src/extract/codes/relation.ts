import type { Annotated } from "../../document/layers.ts";
import type { Span } from "../../document/span.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import type { Code } from "./compose.ts";
import { featuresOf } from "./features.ts";
import type { Reading } from "./reading.ts";
import { amongFifteen, GENERAL, type Root } from "./roots.ts";
import { type Scene, sceneOf } from "./scene.ts";
import type { CodeTable } from "./table.ts";
import { bestOf, type CodeWeights, scoresOf } from "./weigh.ts";

/** A text read as far as its trees. */
export type Parsed = Pick<Annotated<"tokens" | "sentences" | "syntax">, "tokens" | "sentences" | "syntax">;

/** What a sentence says that one party does to another. */
export interface RelationCode {
  readonly plover: Root;
  readonly cameo: string;
  /** The words that told it, what the table says of them and how sure the weights are, readable. */
  readonly why: string;
}

/**
 * PLOVER root and CAMEO code of what `source` does to `target` (spans of the text), by the words between and over them.
 * The same text gives the same code. Throws when a span holds no word.
 */
export function codeRelation(
  doc: Parsed,
  source: Span,
  target: Span,
  by: { readonly table: CodeTable; readonly weights: CodeWeights },
): RelationCode {
  const scene = readScene(doc, source, target, by.table);
  const scores = scoresOf(featuresOf(scene, by.table), by.weights);
  const code = detailed(bestOf(scores), scene);
  return { ...code, why: why(scene, scores) };
}

/** The scene of two spans of a text, in one tree even where sentences lie between them. */
export function readScene(doc: Parsed, source: Span, target: Span, table: CodeTable): Scene {
  const [s, t] = [tokensOf(doc, source, "source"), tokensOf(doc, target, "target")];
  return sceneOf(treeOver(doc, s.first, t.first), s, t, table);
}

function tokensOf({ tokens }: Parsed, span: Span, name: string): { readonly first: number; readonly last: number } {
  const first = tokens.findIndex((token) => token.end > span.start);
  const past = tokens.findIndex((token) => token.start >= span.end);
  const last = past < 0 ? tokens.length : past;
  if (first < 0 || first >= last)
    throw new Error(`codeRelation: wanted a ${name} with words in it; found the span ${span.start} to ${span.end}`);
  return { first, last };
}

/** The tree of the sentence that holds both words; several sentences make one, each hanging on that before it. */
function treeOver({ tokens, sentences, syntax }: Parsed, a: number, b: number): Tree {
  const held = sentences.filter(({ first, last }) => first <= Math.max(a, b) && last > Math.min(a, b));
  const [first, last] = [held[0]!.first, held.at(-1)!.last];
  if (held.length === 1) return treeOf({ first, last }, tokens, syntax);
  const joined = [...syntax];
  let root = -1;
  for (const sentence of held) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (syntax[i]!.head !== i) continue;
      if (root >= 0) joined[i] = { ...syntax[i]!, head: root, relation: "parataxis" };
      else root = i;
    }
  }
  return treeOf({ first, last }, tokens, joined);
}

/** The root with the CAMEO code of the first word that tells of it. */
function detailed(root: Root, { top, first, last, own, near, far }: Scene): Code {
  const told = [own, top, last, first, ...near, ...far].flatMap(codesIn);
  return told.find((code) => amongFifteen(code.plover) === root) ?? { plover: root, cameo: GENERAL[root] };
}

function codesIn(reading: Reading): readonly Code[] {
  const below = reading.under ? codesIn(reading.under) : [];
  return [...(reading.told ? [reading.told] : []), ...(reading.code ? [reading.code] : []), ...below];
}

function why({ tree, own, top }: Scene, scores: Float64Array): string {
  const all = scores.reduce((sum, score) => sum + Math.exp(score), 0);
  const sure = Math.exp(Math.max(...scores)) / all;
  const over = top.word === own.word ? "" : `${chain(tree, top)}; `;
  return `${over}${chain(tree, own)} (${sure.toFixed(2)})`;
}

/** "agree (plan) > release YIELD". */
function chain(tree: Tree, { word, meaning, under, told }: Reading): string {
  const operator = meaning?.over ? ` (${meaning.over})` : "";
  const said = told ? ` ${told.plover}` : "";
  return `${tree.word(word).lemma}${operator}${said}${under ? ` < ${chain(tree, under)}` : ""}`;
}

import type { ExplainedWord } from "../../extract/claims/explain/explanation.ts";
import { visible } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { pad } from "./wrap.ts";

/** A sentence of more words is no drawing that anybody reads; `--json` has it. */
const WIDEST = 250;

/**
 * The tree of a sentence, a word a line: number, word, lemma, part of speech and relation, and what the word is to the claim. What a word governs stands
 * right above and below it, in the order of the text; where another word comes between in the text ("a letter | came | that he wrote"), the numbers tell it.
 */
export function treeText(words: readonly ExplainedWord[], screen: Screen): string {
  if (words.length > WIDEST) return screen.colour.dim(`  (a sentence of ${words.length} words is not drawn)`);
  const rows = words.filter(({ head }) => head === 0).flatMap((root) => drawn(root, words));
  const table = rows.map(({ word, art }) => [
    String(word.n).padStart(3),
    `${art}${visible(word.text)}`,
    visible(word.lemma),
    word.pos,
    word.relation,
  ]);
  const widths = [1, 2, 3, 4].map((at) => Math.max(...table.map((row) => pad(row[at]!, 0).length)));
  return table
    .map(([n, text, lemma, pos, relation], at) => {
      const { marks } = rows[at]!.word;
      const said = marks.length === 0 ? "" : screen.colour.bold(`← ${marks.join("; ")}`);
      const cells = [lemma, pos, relation].map((cell, k) => pad(cell!, widths[k + 1]!)).join("  ");
      return `${screen.colour.dim(n!)}  ${pad(text!, widths[0]!)}  ${screen.colour.dim(cells)}  ${said}`.trimEnd();
    })
    .join("\n");
}

interface Line {
  readonly word: ExplainedWord;
  readonly art: string;
}

/** The lines of a word and all under it: those before it above, those behind it below. */
function drawn(word: ExplainedWord, words: readonly ExplainedWord[]): readonly Line[] {
  const below = words.filter(({ head }) => head === word.n);
  const before = below.filter(({ n }) => n < word.n).map((child) => drawn(child, words));
  const behind = below.filter(({ n }) => n > word.n).map((child) => drawn(child, words));
  return [
    ...before.flatMap((block, at) => joined(block, word.n, at === 0, false)),
    { word, art: "" },
    ...behind.flatMap((block, at) => joined(block, word.n, false, at === behind.length - 1)),
  ];
}

/** A block of lines, its top word joined to its governor by a line that goes on to the next block unless this is the outermost. */
function joined(block: readonly Line[], governor: number, isFirst: boolean, isLast: boolean): readonly Line[] {
  const top = block.findIndex(({ word }) => word.head === governor);
  return block.map(({ word, art }, at) => {
    const corner = isFirst ? "╭─ " : isLast ? "╰─ " : "├─ ";
    const passes = isFirst ? at > top : isLast ? at < top : true;
    return { word, art: `${at === top ? corner : passes ? "│  " : "   "}${art}` };
  });
}

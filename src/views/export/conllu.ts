import type { Annotated, Sentence } from "../../document/layers.ts";
import { firstEndingAfter } from "../../document/span.ts";

type Read = Annotated<"tokens" | "sentences" | "syntax">;

/**
 * The words of a document as CoNLL-U of Universal Dependencies. A zone is a paragraph; every token is a word, and there are
 * no multiword tokens ("do" and "n't" touch, which MISC says). Nothing for a document without sentences.
 */
export function conllu(doc: Read): string {
  const zones = doc.sentences.map((sentence) => firstEndingAfter(doc.zones, sentence.start));
  return doc.sentences
    .map((sentence, i) => {
      const comments = [
        ...(i === 0 ? [`# newdoc id = ${doc.id}`] : []),
        ...(zones[i] === zones[i - 1] ? [] : ["# newpar"]),
        `# sent_id = ${doc.id}-${i + 1}`,
        `# text = ${textOf(doc, sentence)}`,
      ];
      return `${[...comments, ...rowsOf(doc, sentence)].join("\n")}\n\n`;
    })
    .join("");
}

/** The words of a sentence with one space where there is white space: in the document a line may end there. */
function textOf(doc: Read, { first, last }: Sentence): string {
  const words = doc.tokens.slice(first, last);
  return words
    .map(({ text }, i) => (i + 1 < words.length && !touchesNext(doc, first + i) ? `${text} ` : text))
    .join("");
}

function rowsOf(doc: Read, { first, last }: Sentence): readonly string[] {
  return doc.syntax.slice(first, last).map((word, i) => {
    const isRoot = word.head === first + i;
    return [
      String(i + 1),
      doc.tokens[first + i]!.text,
      word.lemma,
      word.pos,
      word.tag,
      word.features ?? "_",
      String(isRoot ? 0 : word.head - first + 1),
      isRoot ? "root" : word.relation,
      "_",
      miscOf(doc, first + i),
    ].join("\t");
  });
}

/** Keys in the order of the alphabet, as the treebanks have them. */
function miscOf(doc: Read, index: number): string {
  const { start, end } = doc.tokens[index]!;
  const { name } = doc.syntax[index]!;
  return [
    ...(name === null || name === "O" ? [] : [`Name=${name}`]),
    ...(touchesNext(doc, index) ? ["SpaceAfter=No"] : []),
    `TokenRange=${start}:${end}`,
  ].join("|");
}

function touchesNext({ tokens }: Read, index: number): boolean {
  return tokens[index + 1]?.start === tokens[index]!.end;
}

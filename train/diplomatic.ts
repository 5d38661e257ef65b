import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expand, type Grammar, readGrammar } from "./grammar.ts";
import { seeded } from "./random.ts";
import { type TreeWord, treeOf } from "./tree-notation.ts";

/** `node train/diplomatic.ts`: writes our sentences of diplomatic prose, made from the grammars in train/data, as CoNLL-U. The same each time. */
function main(): void {
  write("train", 3200, 20);
  write("dev", 160, 21);
}

function write(part: string, count: number, seed: number): void {
  const folder = join(import.meta.dirname, "data");
  const grammar = readGrammar(readFileSync(join(folder, `diplomatic-${part}.grammar`), "utf8"));
  const sentences = makeSentences(grammar, count, seeded(seed));
  const blocks = sentences.map((words, i) => conllu(`diplomatic-${part}-${i + 1}`, words));
  writeFileSync(join(folder, `diplomatic-${part}.conllu`), blocks.join(""));
  console.log(
    `${part}: ${sentences.length} sentences, ${sentences.reduce((sum, words) => sum + words.length, 0)} words`,
  );
}

/** `count` different sentences of rule `S`, each of its alternatives in turn; none in which a proper name comes twice. */
export function makeSentences(grammar: Grammar, count: number, random: () => number): readonly (readonly TreeWord[])[] {
  const out: (readonly TreeWord[])[] = [];
  const seen = new Set<string>();
  const frames = (grammar.get("S") ?? []).map((frame, i) => [`S${i}`, [frame]] as const);
  const rules = new Map<string, readonly string[]>([...grammar, ...frames]);
  for (let i = 0; out.length < count && i < 20 * count; i++) {
    const words = treeOf(expand(rules, `S${i % frames.length}`, random));
    const text = textOf(words);
    if (seen.has(text) || words.length > 45 || hasRepeat(words)) continue;
    seen.add(text);
    out.push(words);
  }
  return out;
}

const OFTEN =
  /^(?:Minister|Foreign|Defen[cs]e|President|Prime|Ministry|Republic|South|United|South|New|Affairs|Trade|Deputy|the|Secretary|Union|North)$/;

function hasRepeat(words: readonly TreeWord[]): boolean {
  const names = words.filter(({ upos, form }) => upos === "PROPN" && !OFTEN.test(form)).map(({ form }) => form);
  return new Set(names).size < names.length;
}

const NO_SPACE_BEFORE = /^(?:[,.?:;)]|'s|n't|''|%)$/;

function textOf(words: readonly TreeWord[]): string {
  return words.map(({ form }, i) => (spaced(words, i) ? ` ${form}` : form)).join("");
}

/** Whether there is a space before word `i`. */
function spaced(words: readonly TreeWord[], i: number): boolean {
  if (i === 0) return false;
  const word = words[i]!;
  const before = words[i - 1]!;
  if (NO_SPACE_BEFORE.test(word.form) || word.xpos === "''" || word.xpos === "HYPH") return false;
  return before.xpos !== "``" && before.xpos !== "HYPH" && before.xpos !== "$" && before.form !== "(";
}

function conllu(id: string, words: readonly TreeWord[]): string {
  const rows = words.map((word, i) => {
    const space = i + 1 < words.length && !spaced(words, i + 1) ? "SpaceAfter=No" : "_";
    return [i + 1, word.form, "_", word.upos, word.xpos, "_", word.head, word.relation, "_", space].join("\t");
  });
  return `# sent_id = ${id}\n# text = ${textOf(words)}\n${rows.join("\n")}\n\n`;
}

if (import.meta.main) main();

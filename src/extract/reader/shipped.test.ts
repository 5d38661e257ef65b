import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { rowsIn } from "../../../test/support/rows.ts";
import type { Word } from "../../document/layers.ts";
import { sentences } from "../sentences/sentences.ts";
import { tokens } from "../tokens/tokens.ts";
import { openReader, type Reader, syntaxByReader } from "./reader.ts";

const FOLDER = join(import.meta.dirname, "../../../models/reader-en");

describe("the reader that is shipped", () => {
  let read: Reader;
  beforeAll(async () => {
    read = await openReader(FOLDER);
  });

  const TEXTS = [
    "Vietnamese Deputy Foreign Minister Le Thi Thu Hang told reporters that Hanoi had received no request.",
    "Thủ tướng Phạm Minh Chính met 岸田文雄 in 東京.",
    "No.",
    "\u200b \ufe0f 🤝 “ ” …",
    `The ministers agreed on ${Array.from({ length: 90 }, (_, i) => `point ${i}`).join(", ")}.`,
  ];

  async function annotated(text: string) {
    const zones = [{ kind: "paragraph" as const, start: 0, end: text.length }];
    const page = { title: null, publisher: null, author: null, published: null, publishedBasis: null, url: null };
    const doc = { ...page, id: "d", file: "d", language: "en", sha256: "", mediaType: "text/plain", text, zones };
    const cut = { ...doc, tokens: await tokens.annotate(doc) };
    const split = { ...cut, sentences: await sentences.annotate(cut) };
    return { ...split, syntax: await syntaxByReader(read).annotate(split) };
  }

  it.each(TEXTS)("reads alone as among others: %s", async (text) => {
    const alone = await annotated(text);
    const among = await annotated(`${TEXTS.join("\n")}\n${text}`);
    const own = (words: readonly Word[], from: number) => words.slice(from).map((w) => ({ ...w, head: w.head - from }));
    const start = among.tokens.length - alone.tokens.length;
    const sentence = among.sentences.find((s) => s.first === start);
    if (sentence && among.sentences.length - among.sentences.indexOf(sentence) === alone.sentences.length)
      expect(own(among.syntax, start)).toEqual(own(alone.syntax, 0));
    const again = await annotated(text);
    expect(again.syntax).toEqual(alone.syntax);
  });

  it("gives every sentence one tree", async () => {
    for (const text of TEXTS) {
      const { sentences: found, syntax } = await annotated(text);
      for (const { first, last } of found) {
        const roots = syntax.slice(first, last).filter((w, i) => w.head === first + i);
        expect(roots).toHaveLength(1);
        for (const { head } of syntax.slice(first, last)) expect(head >= first && head < last).toBe(true);
      }
    }
  });

  it("labels as the model did in floating point (models/reader-en/parity.jsonl)", async () => {
    const rows = rowsIn<Parity>(join(FOLDER, "parity.jsonl"));
    const same = { tags: 0, feats: 0, heads: 0, relations: 0, names: 0 };
    let words = 0;
    // where the best heads make no tree, or the best labels a name without beginning, the reader must choose others
    for (const row of rows.filter(({ heads, names }) => isTree(heads) && isLegal(names))) {
      const found = await read(row.words, 1);
      found.forEach((word, i) => {
        words++;
        const head = word.head === i + 1 ? 0 : word.head;
        same.tags += Number(`${word.pos} ${word.tag}` === row.tags[i]);
        same.feats += Number(word.features === row.feats[i]);
        same.heads += Number(head === row.heads[i]);
        same.relations += Number(word.relation === row.relations[i]);
        same.names += Number(word.name === row.names[i]);
      });
    }
    expect(words).toBeGreaterThan(1500);
    for (const [kind, n] of Object.entries(same)) expect(n / words, kind).toBeGreaterThanOrEqual(0.995);
  });
});

function isTree(heads: readonly number[]): boolean {
  const rooted = (word: number) => {
    let at = word;
    for (let step = 0; step < heads.length && at !== 0; step++) at = heads[at - 1]!;
    return at === 0;
  };
  return heads.filter((head) => head === 0).length === 1 && heads.every((_, i) => rooted(i + 1));
}

function isLegal(names: readonly string[]): boolean {
  return names.every((name, i) => !name.startsWith("I-") || names[i - 1]?.slice(2) === name.slice(2));
}

interface Parity {
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly feats: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  readonly names: readonly string[];
}

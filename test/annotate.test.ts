import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseTimex } from "../eval/timex-files.ts";
import { LAYER_NAMES } from "../src/document/layers.ts";
import { readConllu } from "../train/conllu.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const MAIN = join(ROOT, "src/views/cli/main.ts");

const NOTE = "Ghana and Togo\n\nThe president of Ghana visited Togo on Friday. He didn't sign an agreement.\n";
const VIETNAMESE =
  "Thủ tướng Nhật Bản thăm chính thức Việt Nam và hội đàm với Thủ tướng Chính phủ tại Hà Nội về hợp tác kinh tế.\n";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-annotate-"));
  writeFileSync(join(folder, "note.txt"), NOTE);
  writeFileSync(join(folder, "note.json"), JSON.stringify({ title: "A note", published: "2019-05-04" }));
  writeFileSync(join(folder, "copy.txt"), NOTE);
  writeFileSync(join(folder, "page.html"), "<p>Norway and Ghana signed an agreement on fisheries in June 2019.</p>");
  writeFileSync(join(folder, "hanoi.txt"), VIETNAMESE);
  writeFileSync(join(folder, "empty.txt"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

function annotate(args: readonly string[], input?: string): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [MAIN, "annotate", "--pipeline", "rules", ...args], {
    encoding: "utf8",
    cwd: folder,
    ...(input === undefined ? {} : { input }),
  });
}

interface Printed {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly layers: Readonly<Record<string, unknown>> | null;
}

function documentsOf({ stdout }: { readonly stdout: string }): readonly Printed[] {
  return JSON.parse(stdout).documents;
}

describe("json", () => {
  test("all layers, indented by two, the same bytes twice, and no record", () => {
    const { stdout, stderr, status } = annotate(["note.txt", "page.html"]);
    expect([stderr, status]).toEqual(["", 0]);
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
    const [note, page] = documentsOf({ stdout });
    expect(Object.keys(note ?? {})).toEqual(["id", "file", "title", "published", "language", "text", "layers"]);
    expect(note).toMatchObject({ file: "note.txt", title: "A note", published: "2019-05-04", language: "en" });
    expect(Object.keys(note?.layers ?? {})).toEqual(LAYER_NAMES);
    // the side file was read: Friday is that before its date
    expect(note?.layers?.dates).toMatchObject({ expressions: [{ edtf: "2019-05-03" }] });
    expect(page?.layers?.claims).toMatchObject([{ type: "agreement", document: page?.id }]);
    expect(annotate(["note.txt", "page.html"]).stdout).toBe(stdout);
    expect(readdirSync(folder).filter((name) => name.includes(".db"))).toEqual([]);
  });

  test("only the layers asked for, in the order of the pipeline", () => {
    const [doc] = documentsOf(annotate(["note.txt", "--layers", "mentions, tokens"]));
    expect(Object.keys(doc?.layers ?? {})).toEqual(["tokens", "mentions"]);
    const tokens = doc?.layers?.tokens as { start: number; end: number; text: string }[];
    for (const { start, end, text } of tokens) expect(doc?.text.slice(start, end)).toBe(text);
  });

  test("the same text twice is one document, with what its side file says", () => {
    const documents = documentsOf(annotate(["copy.txt", "note.txt", "--layers", "dates"]));
    expect(documents).toMatchObject([{ file: "note.txt", published: "2019-05-04" }]);
  });

  test("standard input; --json goes before --format", () => {
    const { stdout, stderr, status } = annotate(["-", "--json", "--format", "conllu", "--layers", "sentences"], NOTE);
    expect([stderr, status]).toEqual(["", 0]);
    expect(documentsOf({ stdout })).toMatchObject([
      { file: "standard input", layers: { sentences: [{ zone: "title" }, {}, {}] } },
    ]);
  });
});

describe("conllu", () => {
  test("documents, paragraphs, sentences and words", () => {
    const { stdout, stderr, status } = annotate(["note.txt", "page.html", "--format", "conllu"]);
    expect([stderr, status]).toEqual(["", 0]);
    expect(stdout.match(/^# newdoc id = doc_[0-9a-f]+$/gm)).toHaveLength(2);
    expect(stdout.match(/^# newpar$/gm)).toHaveLength(3);
    expect(new Set(stdout.match(/^# sent_id = .+$/gm)).size).toBe(4);
    expect(stdout).toContain("\n# text = He didn't sign an agreement.\n");
    const sentence = readConllu(stdout)[2];
    expect(sentence?.forms).toEqual(["He", "did", "n't", "sign", "an", "agreement", "."]);
    expect(sentence?.heads).toEqual([4, 4, 4, 0, 6, 4, 4]);
    expect(sentence?.relations).toEqual(["nsubj", "aux", "advmod", "root", "det", "obj", "punct"]);
  });
});

test("timeml: the text with its times tagged, which the reader of TimeML gives back", () => {
  const { stdout, status } = annotate(["note.txt", "--format", "timeml"]);
  expect(status).toBe(0);
  const { text, tags, written } = parseTimex(stdout, "note.tml");
  expect(text).toBe(NOTE.trimEnd());
  expect(written).toBe("2019-05-04");
  expect(tags.map(({ start, end, type, value }) => [text.slice(start, end), type, value])).toEqual([
    ["Friday", "DATE", "2019-05-03"],
  ]);
});

describe("what cannot be read or has no layers", () => {
  test.each([
    ["json", 2],
    ["conllu", 1],
  ])("%s: the rest goes on, and the exit code is 1", (format, count) => {
    const { stdout, stderr, status } = annotate(["none.txt", "note.txt", "hanoi.txt", "empty.txt", "--format", format]);
    expect(stderr).toMatch(/^none\.txt: wanted a file or a folder, found nothing of that name$/m);
    expect(stderr).toMatch(/^empty\.txt: wanted a document, found an empty file$/m);
    expect(stderr).toMatch(/^hanoi\.txt: not in English \(vi\), so it has no layers$/m);
    expect(status).toBe(1);
    const documents = format === "json" ? documentsOf({ stdout }) : (stdout.match(/^# newdoc/gm) ?? []);
    expect(documents).toHaveLength(count);
  });

  test("a document not in English is no refusal", () => {
    const { stdout, stderr, status } = annotate(["hanoi.txt", "--quiet"]);
    expect([stderr, status]).toEqual(["", 0]);
    expect(documentsOf({ stdout })).toMatchObject([{ language: "vi", layers: null }]);
  });

  test("nothing at all is still JSON", () => {
    const { stdout, status } = annotate(["none.txt"]);
    expect([stdout, status]).toEqual(['{\n  "documents": []\n}\n', 1]);
  });
});

test.each([
  [["note.txt", "--layers", "tokens,trees"], /wanted --layers as a list of tokens, sentences, .*; found "trees"/],
  [["note.txt", "--layers", ""], /wanted --layers as a list of .*; found ""/],
  [["note.txt", "--format", "xml"], /'xml' is invalid\. Allowed choices are json, conllu, timeml/],
  [["note.txt", "--format", "conllu", "--layers", "claims"], /wanted --layers with --format json/],
  [["note.txt", "--pipeline", "none"], /wanted one of .*found "none"/],
  [["note.txt", "--knowledge", "nowhere"], /nowhere/],
  [[], /missing required argument/],
])("%j: wrong use", (args, message) => {
  const { stdout, stderr, status } = annotate(args);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect([stdout, status]).toEqual(["", 2]);
});

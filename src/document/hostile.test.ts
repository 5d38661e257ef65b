import { describe, expect, test } from "vitest";
import { type ReadResult, readDocuments } from "./read.ts";
import { HOSTILE, numbers, SOUND } from "./testing/hostile-files.ts";

/** What must hold for anything that was read, however bad it was. */
function check({ documents, problems }: ReadResult): void {
  expect(documents.length + problems.length).toBeGreaterThan(0);
  for (const { doc } of documents) {
    const wrong: string[] = [];
    let last = 0;
    for (const { start, end } of doc.zones) {
      if (!(start >= last && end > start && end <= doc.text.length)) wrong.push(`zone ${start}–${end} after ${last}`);
      if (/\S/.test(doc.text.slice(last, start))) wrong.push(`words outside the zones before ${start}`);
      last = end;
    }
    if (/\S/.test(doc.text.slice(last))) wrong.push("words after the last zone");
    if (!doc.text.isWellFormed()) wrong.push("lone surrogates");
    if (!doc.text.isWellFormed() || doc.text.includes("\0") || doc.text.includes("\r") || doc.text.includes("\u00a0"))
      wrong.push("odd characters");
    if (doc.published !== null && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(doc.published))
      wrong.push(`published ${doc.published}`);
    expect(wrong).toEqual([]);
  }
  for (const problem of problems) expect(`${problem.wanted} ${problem.found}`).not.toMatch(/\n|undefined|\[object/);
}

describe("hostile files", () => {
  test.each(HOSTILE)("%s", { timeout: 30_000 }, async (name, make) => {
    check(await readDocuments({ name, bytes: make() }));
  });

  test("the bombs are refused, deep pages and documents are read", async () => {
    const found = async (name: string) => readDocuments({ name, bytes: HOSTILE.find(([each]) => each === name)![1]() });
    for (const name of ["bomb.docx", "lying bomb.docx", "bomb.pdf"])
      expect((await found(name)).problems[0]!.found).toMatch(/expand/);
    for (const name of ["deep div.html", "deep table.html"])
      expect((await found(name)).documents[0]!.doc.text).toBe("words");
    expect((await found("deep.docx")).documents[0]!.doc.text).toBe("The minister met his guest in Oslo.");
    expect((await found("50 MB in a line.txt")).problems).toEqual([
      { file: "50 MB in a line.txt", wanted: "text of at most 20.0 MB", found: "50.0 MB" },
    ]);
  });
});

describe("damaged files", () => {
  test.each(SOUND)("%s: 40 damaged versions", { timeout: 60_000 }, async (name, whole) => {
    expect((await readDocuments({ name, bytes: whole })).problems).toEqual([]);
    const next = numbers(name.length * 7919 + whole.length);
    for (let round = 0; round < 40; round++) {
      const copy = whole.slice(0, round % 4 === 0 ? 1 + next(whole.length) : whole.length);
      for (let i = 0; i <= round / 2; i++) copy[next(copy.length)] = next(256);
      check(await readDocuments({ name, bytes: copy }));
    }
  });
  test("40 times noise under every extension", async () => {
    const next = numbers(4711);
    for (let round = 0; round < 40; round++) {
      const noise = new Uint8Array(1 + next(3000)).map(() => (round % 2 ? next(256) : 32 + next(95)));
      check(
        await readDocuments({
          name: `a.${["txt", "md", "html", "eml", "json", "jsonl", "docx", "pdf", ""][round % 9]}`,
          bytes: noise,
        }),
      );
    }
  });
});

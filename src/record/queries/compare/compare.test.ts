import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PORT_TEXTS } from "../../../../test/support/port-texts.ts";
import { addTiny } from "../../../../test/support/tiny-record.ts";
import { TINY_TEXTS } from "../../../../test/support/tiny-texts.ts";
import { openStore } from "../../open.ts";
import type { Store } from "../../store.ts";
import { promises } from "../promises/promises.ts";
import { type Comparison, compare } from "./compare.ts";
import type { Row } from "./row.ts";
import { valueVerdict } from "./verdict.ts";

let tiny: Store;
let port: Store;
beforeAll(async () => {
  tiny = await openStore(":memory:");
  await addTiny(tiny);
  port = await openStore(":memory:");
  await addTiny(port, PORT_TEXTS);
});
afterAll(async () => {
  await tiny.close();
  await port.close();
});

/** "date: conflict [2019-04-04 | 2019-04-05]" */
function rowText({ field, of, verdict, cells }: Row): string {
  const told = cells.map((cell) => cell.map(({ words }) => words).join(";") || "—");
  return `${field}${of === null ? "" : ` ${of}`}: ${verdict} [${told.join(" | ")}]`;
}

function rowsOf(comparison: Comparison): readonly string[] {
  return comparison.rows.map(rowText);
}

async function eventOf(store: Store, type: "visit" | "meeting", date: string): Promise<string> {
  return (await store.events({ type })).find((event) => event.date === date)?.id ?? "";
}

describe("an event", () => {
  test("what both say, one says, and where one is silent", async () => {
    const rows = rowsOf(await compare(port, [await eventOf(port, "meeting", "2021-06-12")]));
    expect(rows).toEqual([
      "type: both [meeting | meeting]",
      "status: both [occurred | occurred]",
      "date: both [2021-06-12 | 2021-06-12]",
      "place: only [Accra | —]",
      "participant Kofi Mensah: both [party | party]",
      "participant Kari Lund: both [party | party]",
      "topic trade: both [trade | trade]",
      "topic fisheries: only [fisheries | —]",
      "topic justice: only [— | justice]",
      "inside agreement: Tema Port Treaty: only [occurred | —]",
      "said by: both [its own word | its own word]",
    ]);
  });

  test("a plan and what came of it is a change, days that can both be true fit", async () => {
    const rows = rowsOf(await compare(port, [await eventOf(port, "visit", "2021-06-11/2021-06-12")]));
    expect(rows).toContain("status: change [postponed | occurred | occurred]");
    expect(rows).toContain("date: fits [2021-06-12 | 2021-06-12 | 2021-06-11/2021-06-12]");
    expect(rows).toContain("topic fisheries: only [— | fisheries | —]");
  });

  test("the act that another text puts on another day stands beside it, with both quotations", async () => {
    const found = await compare(tiny, [await eventOf(tiny, "meeting", "2019-04-04")]);
    expect(rowsOf(found)).toContain("date: conflict [2019-04-04 | 2019-04-05]");
    expect(found.kind === "event" && found.apart.map(({ date }) => date)).toEqual(["2019-04-05"]);
    expect(found.kind === "event" && found.discrepancies.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "date open",
    ]);
  });
});

describe("two documents", () => {
  test("what is joined, and what only one tells", async () => {
    const found = await compare(port, ["readout-accra.txt", "readout-oslo.txt"]);
    if (found.kind !== "documents") throw new Error("wanted documents");
    expect(found.joined.map(({ entry }) => entry.event.type)).toEqual(["visit", "meeting"]);
    expect(found.only.map((entries) => entries.map(({ event }) => event.type))).toEqual([
      ["agreement", "transfer"],
      ["agreement", "agreement"],
    ]);
    expect(rowsOf(found)).toEqual([
      "topic trade: both [trade | trade]",
      "topic fisheries: only [fisheries | —]",
      "topic justice: only [— | justice]",
    ]);
  });

  test("an act that they put on other days is joined once", async () => {
    const found = await compare(tiny, ["after.txt", "release.txt"]);
    if (found.kind !== "documents") throw new Error("wanted documents");
    expect(found.joined.map(({ entry, apart }) => [entry.event.type, apart.length])).toEqual([["meeting", 1]]);
    expect(found.only.flat().map(({ event }) => event.type)).not.toContain("meeting");
  });
});

test("documents added in another order compare alike, and promise alike", async () => {
  const other = await openStore(":memory:");
  await addTiny(other, PORT_TEXTS.toReversed());
  const names = ["readout-accra.txt", "readout-oslo.txt"];
  expect(await compare(other, names)).toEqual(await compare(port, names));
  expect(await promises(other, "2021-06-30")).toEqual(await promises(port, "2021-06-30"));
  await other.close();
});

describe("what cannot be compared", () => {
  const [file = ""] = TINY_TEXTS.map((text) => text.file);
  test.each([
    [["evt_none"], 'wanted the id of an event (or two documents), found "evt_none"'],
    [[file], `found "${file}"`],
    [[file, file], "wanted two documents, found doc_"],
    [[file, "none.txt"], 'wanted a document by its id or file name, found "none.txt"'],
  ])("%j", async (names, message) => {
    await expect(compare(tiny, names)).rejects.toThrow(message);
  });

  test("an event that one document tells", async () => {
    const alone = await eventOf(tiny, "meeting", "2019-05");
    await expect(compare(tiny, [alone])).rejects.toThrow("found one that only wide.txt tells");
    const document = (await tiny.documents())[0]?.id ?? "";
    await expect(compare(tiny, [document])).rejects.toThrow("found the id of one document");
  });
});

test("a document is found by the path that it was added by", async () => {
  const names = ["readout-accra.txt", "readout-oslo.txt"];
  const paths = names.map((name) => `releases/${name}`);
  expect(await compare(port, paths)).toEqual(await compare(port, names));
});

test("of several values the best pair counts, of several documents the worst", () => {
  const cell = (...keys: readonly string[]) =>
    keys.map((key) => ({ key, words: key, claim: key, evidence: { start: 0, end: 0, exact: "" } }));
  const differ = (a: { key: string }, b: { key: string }) => (a.key[0] === b.key[0] ? "fits" : "conflict");
  expect(valueVerdict([cell("a1"), cell()], differ)).toBe("only");
  expect(valueVerdict([cell("a1"), cell("a1", "b1")], differ)).toBe("both");
  expect(valueVerdict([cell("a1"), cell("a2", "b1")], differ)).toBe("fits");
  expect(valueVerdict([cell("a1"), cell("a2"), cell("b1")], differ)).toBe("conflict");
});

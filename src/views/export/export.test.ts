import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import Papa from "papaparse";
import { beforeAll, expect, test } from "vitest";
import { addTiny, together } from "../../../test/support/tiny-record.ts";
import { correctionOf, pairJudgement, verdictOn } from "../../record/judge/propose.ts";
import { openStore } from "../../record/open.ts";
import type { Store } from "../../record/store.ts";
import { csv } from "./csv.ts";
import { recordJson, recordObject } from "./json.ts";
import { TABLES } from "./tables.ts";

const SCHEMA = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../../docs/record.schema.json", import.meta.url)), "utf8"),
);
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(SCHEMA);

let store: Store;
beforeAll(async () => {
  store = await openStore(":memory:");
  await addTiny(store);
});

interface Exported {
  documents: { id: string; text?: string }[];
  entities: { id: string; mentions: { document: string; start: number; end: number; exact: string }[] }[];
  claims: {
    id: string;
    document: string;
    kind: string;
    evidence: { start: number; end: number; exact: string };
    participants?: { entity: string | null }[];
    parts: Record<string, { start: number; end: number; exact: string }>;
  }[];
  events: { claims: string[] }[];
}

async function exported(text: boolean): Promise<Exported> {
  return (await recordObject(store, { text })) as unknown as Exported;
}

test("the export answers to its schema", async () => {
  validate(await exported(true));
  expect(validate.errors).toBeNull();
  const empty = await openStore(":memory:");
  validate(await recordObject(empty, { text: false }));
  expect(validate.errors).toBeNull();
});

test("what people decided answers to the schema, beside what the sources say", async () => {
  const judged = await openStore(":memory:");
  await addTiny(judged);
  const by = { by: "anna", why: "seen" };
  const [a = "", b = ""] = (await judged.claims({ type: "visit" })).map(({ claim }) => claim.id);
  const [clash] = await judged.discrepancies();
  const made = [
    await correctionOf(judged, [a, "place", "none"], by),
    await correctionOf(judged, [a, "date", "2019-04-04"], by),
    await correctionOf(judged, [clash?.id ?? "", "explanation", "another clock"], by),
    await pairJudgement(judged, "same", [a, b], by),
    await pairJudgement(judged, "different", [a, b], by),
    ...(await verdictOn(judged, "reject", b, by)),
  ];
  for (const [i, one] of made.entries()) await judged.judge(one, `2026-01-0${i + 1}T00:00:00Z`);
  await judged.undo(made.at(-1)!.id, { by: "ben", why: "no", at: "2026-02-01T00:00:00Z" });
  await together(judged);
  const record = await recordObject(judged, { text: false });
  validate(record);
  expect(validate.errors).toBeNull();
  const { claims, judgements } = record as { claims: { id: string }[]; judgements: { by: string; state?: string }[] };
  expect(claims.find(({ id }) => id === a)).toMatchObject({
    date: { edtf: "2019-04-03/2019-04-05" },
    decided: {
      verdict: "correct",
      changes: [
        { field: "date", value: "2019-04-04" },
        { field: "place", value: null },
      ],
    },
  });
  const states = judgements.filter((one) => one.by === "anna").map(({ state }) => state ?? "undone");
  expect(states.sort()).toEqual(["overruled", "standing", "standing", "standing", "standing", "undone"]);
  const [first, ...others] = judgements;
  expect(validate({ ...record, judgements: [{ ...first, state: "perhaps" }, ...others] })).toBe(false);
  const { rows, columns } = (await TABLES.judgements?.(judged)) ?? { rows: [], columns: [] };
  expect(rows.map((row) => row[columns.indexOf("state")])).toContain("overruled");
  await judged.close();
});

test("the schema can refuse", async () => {
  const record = await exported(false);
  expect(validate({ ...record, schema: "chancery/record@0" })).toBe(false);
  expect(validate({ ...record, claims: [{ ...record.claims[0], status: "perhaps" }] })).toBe(false);
  expect(validate({ ...record, documents: [{ ...record.documents[0], published: "soon" }] })).toBe(false);
});

test("all evidence is in its text, and all ids lead somewhere", async () => {
  const record = await exported(true);
  const texts = new Map(record.documents.map((doc) => [doc.id, doc.text ?? ""]));
  const entities = new Set(record.entities.map((entity) => entity.id));
  const claims = new Set(record.claims.map((claim) => claim.id));
  expect(claims.size).toBe(11);
  for (const claim of record.claims) {
    for (const { start, end, exact } of [claim.evidence, ...Object.values(claim.parts)]) {
      expect(texts.get(claim.document)?.slice(start, end)).toBe(exact);
    }
    for (const { entity } of claim.participants ?? []) expect(entities).toContain(entity);
  }
  for (const one of record.entities.flatMap((entity) => entity.mentions)) {
    expect(texts.get(one.document)?.slice(one.start, one.end)).toBe(one.exact);
  }
  for (const claim of record.events.flatMap((event) => event.claims)) expect(claims).toContain(claim);
});

test("the text is there only when asked for; the file ends with a line end", async () => {
  expect((await exported(false)).documents.every((doc) => !("text" in doc))).toBe(true);
  const json = await recordJson(store, { text: false });
  expect(json.endsWith("}\n")).toBe(true);
  expect(await recordJson(store, { text: false })).toBe(json);
});

test("every table is a rectangle, and dates have their first and last day", async () => {
  for (const [name, read] of Object.entries(TABLES)) {
    const table = await read(store);
    expect(new Set(table.columns).size, name).toBe(table.columns.length);
    for (const row of table.rows) expect(row.length, name).toBe(table.columns.length);
    expect(Papa.parse(csv(table).trimEnd()).data.length, name).toBe(table.rows.length + 1);
  }
  const events = await TABLES.events?.(store);
  const may = events?.rows.find((row) => row.includes("2019-05")) ?? [];
  expect(may.slice(3, 6)).toEqual(["2019-05", "2019-05-01", "2019-05-31"]);
});

test.each([
  ["=1+1", `"'=1+1"`],
  ["+49", `'+49`],
  ["@name", `'@name`],
  ['a "b", c', '"a ""b"", c"'],
  ["two\nlines", '"two\nlines"'],
  ["東京 🐟", "東京 🐟"],
])("the cell %j is written %s", (cell, written) => {
  const line = csv({ columns: ["a"], rows: [[cell]] }).slice("a\r\n".length, -2);
  expect(line.replaceAll('"', "")).toBe(written.replaceAll('"', ""));
});

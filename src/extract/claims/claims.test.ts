import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rowsIn } from "../../../test/support/rows.ts";
import type { Claim, EventClaim } from "../../document/claim.ts";
import { readDocuments } from "../../document/read.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { openPipeline } from "../pipelines.ts";
import { holds, notation } from "./notation-for-tests.ts";

const ROOT = join(import.meta.dirname, "../../..");
const knowledge = loadKnowledge(join(ROOT, "data"));
const pipeline = await openPipeline("reader", knowledge, { models: join(ROOT, "models") });

interface Row {
  readonly text: string;
  readonly published: string;
  /** "type status Name=role … stage date @Place": all that stands there must hold of one claim; "-" for no date. */
  readonly has?: readonly string[];
  /** "type" or "type status": no claim may be so. */
  readonly not?: readonly string[];
  readonly positions?: readonly string[];
  readonly noPositions?: readonly string[];
  /** What agreements and negotiations are called. */
  readonly titles?: readonly string[];
  /** The words that tell an act, whole. */
  readonly quotes?: readonly string[];
  /** Areas of cooperation that one claim has, joined by "+". */
  readonly topics?: readonly string[];
  /** Whether the text has a headline, a dateline or a list: read with zones of its own, not as one paragraph. */
  readonly zoned?: boolean;
}

const rows = rowsIn<Row>(join(import.meta.dirname, "cases.jsonl"));

async function claimsOf(row: Row): Promise<readonly Claim[]> {
  const bytes = new TextEncoder().encode(row.text);
  const { documents } = await readDocuments({ name: "case.txt", bytes, defaults: { published: row.published } });
  const { doc } = documents[0]!;
  const { length } = doc.text;
  const read = await pipeline.annotate(
    row.zoned ? doc : { ...doc, zones: [{ kind: "paragraph", start: 0, end: length }] },
  );
  return read.claims;
}

describe("claims of one sentence", () => {
  test.each(rows)("$text", async (row) => {
    const claims = await claimsOf(row);
    const events = claims.filter((claim): claim is EventClaim => claim.kind === "event" && claim.type !== "statement");
    const found = events.map(notation).join("\n");
    // every area of cooperation has its words
    for (const claim of events)
      expect(claim.topics.filter((topic) => claim.parts[`topic:${topic}`] === undefined)).toEqual([]);
    for (const wanted of row.has ?? [])
      expect(
        events.some((claim) => holds(claim, wanted)),
        `wanted: ${wanted}\nfound: ${found}`,
      ).toBe(true);
    for (const unwanted of row.not ?? [])
      expect(
        events.some((claim) => holds(claim, unwanted)),
        `not wanted: ${unwanted}\nfound: ${found}`,
      ).toBe(false);
    const positions = claims.flatMap((claim) =>
      claim.kind === "position" ? [`${claim.actor} ${claim.relation} ${claim.object}`] : [],
    );
    for (const wanted of row.positions ?? [])
      expect(
        positions.some((p) => p.startsWith(wanted)),
        `wanted: ${wanted}\nfound: ${positions.join("; ")}`,
      ).toBe(true);
    const titles = events.flatMap(({ title }) => title ?? []);
    for (const wanted of row.titles ?? []) expect(titles).toContain(wanted);
    for (const wanted of row.quotes ?? []) expect(events.map(({ evidence }) => evidence.exact)).toContain(wanted);
    for (const wanted of row.topics ?? []) expect(events.map((claim) => claim.topics.join("+"))).toContain(wanted);
    for (const unwanted of row.noPositions ?? []) expect(positions.filter((p) => p.startsWith(unwanted))).toEqual([]);
  });

  test("every part of every claim stands in the text", async () => {
    for (const row of rows) {
      for (const claim of await claimsOf(row)) {
        const pieces = [claim.evidence, ...Object.values(claim.parts)];
        for (const piece of pieces) expect(row.text.slice(piece.start, piece.end)).toBe(piece.exact);
      }
    }
  });
});

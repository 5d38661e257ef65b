import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { EventClaim } from "../../document/claim.ts";
import { EVENT_TYPES, type Role, type Stage } from "../../document/vocabulary.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { frameIndex } from "./acts/frames.ts";
import { explain } from "./explain/explain.ts";
import { annotated, eventsOf } from "./reading-for-tests.ts";

const knowledge = loadKnowledge(join(import.meta.dirname, "../../../data"));

function told(claims: readonly EventClaim[]): string {
  return claims.map((claim) => `${claim.type} ${claim.status}`).join("; ");
}

test("every argument of frames.tsv goes to a role of the record, to the topics or nowhere", () => {
  const roles: Readonly<Record<Role | "topic" | "-", true>> = {
    visitor: true,
    host: true,
    party: true,
    speaker: true,
    addressee: true,
    target: true,
    supplier: true,
    recipient: true,
    candidate: true,
    attendee: true,
    topic: true,
    "-": true,
  };
  const slots = [...frameIndex(knowledge).values()]
    .flat()
    .flatMap((frame) => [frame.subject, frame.object, ...frame.obliques.values()].map((slot) => ({ frame, slot })));
  expect(slots.length).toBeGreaterThan(100);
  expect(slots.filter(({ slot }) => slot && !(slot.role in roles)).map(({ frame }) => frame.id)).toEqual([]);
});

test("every row of frames.tsv has a type and a stage of the record", () => {
  const stages: Readonly<Record<Stage | "", true>> = {
    "": true,
    rumoured: true,
    proposed: true,
    "under negotiation": true,
    "agreed in principle": true,
    initialled: true,
    "to be signed": true,
    signed: true,
    ratified: true,
    "provisionally applied": true,
    "in force": true,
    "under implementation": true,
    amended: true,
    suspended: true,
    terminated: true,
  };
  const rows = knowledge.tables.frames ?? [];
  const types: readonly string[] = EVENT_TYPES;
  expect(rows.filter((row) => !types.includes(row.type!) || !((row.stage ?? "") in stages))).toEqual([]);
});

describe("the example of every row of frames.tsv gives its type", () => {
  const rows = (knowledge.tables.frames ?? []).map((row) => [row.example!, row.type!] as const);
  test.each(rows)("%s → %s", async (example, type) => {
    const claims = await eventsOf(example);
    expect(
      claims.some((claim) => claim.type === type),
      `found: ${told(claims)}`,
    ).toBe(true);
  });
});

describe("the example of every row of modes.tsv gives its status", () => {
  const rows = (knowledge.tables.modes ?? []).map((row) => [row.example!, row.status!] as const);
  test.each(rows)("%s → %s", async (example, status) => {
    const claims = await eventsOf(example);
    expect(
      claims.some((claim) => claim.status === status || (status === "announced" && claim.status === "scheduled")),
      `found: ${told(claims)}`,
    ).toBe(true);
    expect(claims.filter((claim) => /^(occurred|ongoing)$/.test(claim.status) && claim.status !== status)).toEqual([]);
  });
});

describe("every row of the coding tables has an example", () => {
  test.each(["frames", "modes", "cues", "positions"])("%s.tsv", (table) => {
    const rows = knowledge.tables[table]!;
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !row.example).map((row) => JSON.stringify(row))).toEqual([]);
  });
});

describe("the example of every row of positions.tsv gives its relation, by that row", () => {
  const rows = (knowledge.tables.positions ?? []).map((row) => [row.example!, row.relation!, row] as const);
  test.each(rows)("%s → %s", async (example, relation, row) => {
    const doc = await annotated(example);
    const positions = doc.claims.filter((claim) => claim.kind === "position");
    expect(positions.map((claim) => claim.relation)).toContain(relation);
    const admitted = positions.map((claim) => explain(knowledge, doc, claim.id)?.admitted);
    expect(admitted.map((one) => one?.by === "position" && one.row?.cells)).toContainEqual(row);
  });
});

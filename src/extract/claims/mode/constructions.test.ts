import { join } from "node:path";
import { expect, test } from "vitest";
import { rowsIn } from "../../../../test/support/rows.ts";
import { eventsOf } from "../reading-for-tests.ts";

/** A way of telling an act, with the act left open, and what it makes of it. */
interface Row {
  readonly clause: string;
  readonly status: string;
}

const rows = rowsIn<Row>(join(import.meta.dirname, "constructions.jsonl"));

/** Acts of three kinds, in the forms that the constructions ask for. */
const ACTS: readonly Readonly<Record<string, string>>[] = [
  {
    "{sign}": "sign a pact with Niger",
    "{signing}": "signing a pact with Niger",
    "{signs}": "signs a pact with Niger",
    "{signed}": "signed a pact with Niger",
    "{the signing}": "the signing of a pact with Niger",
  },
  {
    "{sign}": "buy drones from Turkey",
    "{signing}": "buying drones from Turkey",
    "{signs}": "buys drones from Turkey",
    "{signed}": "bought drones from Turkey",
    "{the signing}": "the purchase of drones from Turkey",
  },
  {
    "{sign}": "join the African Union",
    "{signing}": "joining the African Union",
    "{signs}": "joins the African Union",
    "{signed}": "joined the African Union",
    "{the signing}": "accession to the African Union",
  },
];

test.each(rows)("$clause → $status", async ({ clause, status }) => {
  for (const act of ACTS) {
    const text = clause.replace(/\{[a-z ]+\}/, (slot) => act[slot]!);
    const events = (await eventsOf(text)).filter(({ type }) => type !== "statement");
    expect([...new Set(events.map((event) => event.status))], text).toEqual([status]);
  }
});

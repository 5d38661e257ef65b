import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { dayRange } from "../../../record/edtf-range.ts";
import { ledgerPart } from "../../../record/queries/agreements.ts";
import type { ChronologyEntry } from "../../../record/queries/chronology.ts";
import { positions } from "../../../record/queries/claims.ts";
import { disagreements } from "../../../record/queries/discrepancies.ts";
import { isWanted, type Wanted, wantedParty } from "../../../record/queries/party.ts";
import { agreementsJson } from "../../text/agreements.ts";
import { claimsJson } from "../../text/claims.ts";
import { discrepanciesJson } from "../../text/discrepancies.ts";
import type { Desk, Look } from "../desk.ts";
import { refused } from "../problems.ts";
import { reading } from "../reading.ts";
import { COUNTS } from "../schemas/any.ts";
import { AGREEMENT, CLAIM, DISCREPANCY, ENTRY } from "../schemas/records.ts";
import { entitiesOf, ledgerOf } from "../whole.ts";
import { entriesIn, linesOf } from "./chronology.ts";

const PARTY = z.object({ input: z.string(), country: z.string().nullable(), name: z.string() });
const DYAD = z.object({
  a: PARTY,
  b: PARTY,
  lastVisit: z.union([ENTRY, z.null()]),
  nextPlanned: z.union([ENTRY, z.null()]),
  visits: z.array(z.object({ year: z.string(), toA: z.number().int(), toB: z.number().int() })),
  stages: COUNTS,
  agreements: z.array(AGREEMENT),
  discrepancies: z.array(DISCREPANCY),
  positions: z.array(CLAIM),
  areas: z.array(z.object({ year: z.string(), areas: COUNTS })),
  events: z.number().int(),
});

/** Two states (or bodies) with each other. */
export function dyadRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/dyads/{a}/{b}",
    tag: "dyads",
    summary:
      "Two states with each other: last visit, next planned, visits by year, agreements, disagreements, positions, areas",
    params: { a: z.string(), b: z.string() },
    query: {},
    answer: DYAD,
    of: "lists",
    read: (look, { params }) => dyadOf(look, params.a, params.b),
  });
}

async function dyadOf(look: Look, inputA: string, inputB: string): Promise<unknown> {
  const { store, knowledge } = look;
  const [a, b] = [wantedParty(inputA, knowledge), wantedParty(inputB, knowledge)];
  if (a.country !== null && a.country === b.country) throw refused(400, `wanted two parties, found ${inputA} twice`);
  const between = [a, b];
  const lists = await look.lists();
  const entries = await entriesIn(look, lists.ids({ between }));
  const ledger = ledgerPart(await ledgerOf(look), { between }, await entitiesOf(look));
  const visits = entries.filter(({ event }) => event.type === "visit" || event.type === "summit");
  const day = look.asOf ?? look.today;
  const line = (entry: ChronologyEntry | undefined) =>
    entry === undefined ? null : (linesOf([entry], look).entries as readonly unknown[])[0];
  const ids = new Set(entries.flatMap(({ discrepancies }) => discrepancies.map(({ id }) => id)));
  const open = await disagreements(store, { state: "open", ids: [...ids] });
  return {
    a: partyJson(a, look),
    b: partyJson(b, look),
    lastVisit: line(visits.findLast((entry) => isDone(entry) && (dayRange(entry.event.date).min ?? "9999") <= day)),
    nextPlanned: line(entries.find((entry) => isPlanned(entry) && (dayRange(entry.event.date).max ?? "") >= day)),
    visits: visitsByYear(visits, a, b),
    stages: countsOf(ledger.map(({ stage }) => stage)),
    agreements: agreementsJson(ledger, { asOf: look.asOf }),
    discrepancies: discrepanciesJson(open),
    positions: claimsJson(await positions(store, { between }, await entitiesOf(look))),
    areas: areasByYear(entries),
    events: entries.length,
  };
}

function partyJson({ input, country, known }: Wanted, { gazetteer, knowledge }: Look): object {
  const organisation = knowledge.organisations.find(({ id }) => id === known)?.name;
  return { input, country, name: (country === null ? organisation : gazetteer.stateName(country)) ?? input };
}

const DONE = new Set(["occurred", "ongoing"]);
const PLANNED = new Set(["scheduled", "announced", "expected"]);

function isDone({ event }: ChronologyEntry): boolean {
  return DONE.has(event.status) && event.date !== null;
}

function isPlanned({ event }: ChronologyEntry): boolean {
  return PLANNED.has(event.status) && event.date !== null && event.type !== "statement";
}

/** Who came to whom in each year, as far as it was done. */
function visitsByYear(visits: readonly ChronologyEntry[], a: Wanted, b: Wanted) {
  const done = visits.filter((entry) => isDone(entry) && entry.event.type === "visit");
  const isBy = (entry: ChronologyEntry, who: Wanted) =>
    entry.actors.some((actor) => actor.role === "visitor" && isWanted(actor, who));
  const years = [...Map.groupBy(done, ({ event }) => yearOf(event.date))].sort(([x], [y]) => (x < y ? -1 : 1));
  return years.map(([year, some]) => ({
    year,
    toA: some.filter((entry) => isBy(entry, b)).length,
    toB: some.filter((entry) => isBy(entry, a)).length,
  }));
}

/** The year in which a date begins. */
export function yearOf(date: string | null): string {
  const { min, max } = dayRange(date);
  return (min ?? max ?? "").slice(0, 4);
}

function areasByYear(entries: readonly ChronologyEntry[]) {
  const dated = entries.filter(({ event }) => event.date !== null && event.topics.length > 0);
  const years = [...Map.groupBy(dated, ({ event }) => yearOf(event.date))].sort(([x], [y]) => (x < y ? -1 : 1));
  return years.map(([year, some]) => ({ year, areas: countsOf(some.flatMap(({ event }) => event.topics)) }));
}

/** How often each value stands there, the most frequent first. */
export function countsOf(values: readonly string[]): readonly { readonly value: string; readonly count: number }[] {
  const groups = [...Map.groupBy(values, (value) => value)].map(([value, some]) => ({ value, count: some.length }));
  return groups.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

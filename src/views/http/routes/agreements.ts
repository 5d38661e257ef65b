import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { STAGES } from "../../../document/vocabulary.ts";
import { agreementOf, type LedgerEntry, ledgerPart } from "../../../record/queries/agreements.ts";
import { isSource } from "../../../record/queries/faces/choose.ts";
import { lastDayOf } from "../../cli/filter-options.ts";
import { agreementsJson } from "../../text/agreements.ts";
import type { Desk, Look } from "../desk.ts";
import { pageOf } from "../pages.ts";
import { filterIn, NARROWING, PAGE } from "../parameters.ts";
import { refused } from "../problems.ts";
import { reading } from "../reading.ts";
import { listOf } from "../schemas/any.ts";
import { AGREEMENT } from "../schemas/records.ts";
import { entitiesOf, ledgerOf, newestDayOf } from "../whole.ts";

const { between, since, until, about, area, source } = NARROWING;
const ON = z.string().optional().openapi({ description: "The stage on that day, by all that the record holds" });

/** The ledger. */
export function agreementRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/agreements",
    tag: "agreements",
    summary: "What was agreed and how far it came, step by step",
    params: {},
    query: { between, since, until, about, area, source, stage: z.enum(STAGES).optional(), on: ON, ...PAGE },
    answer: listOf(AGREEMENT),
    of: "merged",
    read: async (look, { query }) => {
      const days = { asOf: look.asOf, on: query.on === undefined ? null : lastDayOf("--on", query.on) };
      const all = ledgerPart(await ledgerOf(look, days.on), filterIn(query, look), await entitiesOf(look));
      const { items, ...rest } = pageOf(
        all.filter((one) => passes(one, query)),
        query,
        ({ agreement }) => agreement.id,
      );
      return { items: agreementsJson(items, days), ...rest };
    },
  });
  reading(app, desk, {
    path: "/api/agreements/{id}",
    tag: "agreements",
    summary: "One agreement with the words of each step",
    params: { id: z.string() },
    query: { on: ON },
    answer: AGREEMENT,
    of: "merged",
    read: (look, { params, query }) => agreement(look, params.id, query.on),
  });
}

async function agreement(look: Look, id: string, day: string | undefined): Promise<unknown> {
  const days = { asOf: look.asOf, on: day === undefined ? null : lastDayOf("--on", day) };
  const found = await agreementOf(look.store, id, { ...days, newest: await newestDayOf(look) });
  if (found === null) throw refused(404, `wanted the id of an agreement, found "${id}"`);
  return (agreementsJson([found], days) as readonly object[])[0];
}

interface Wanted {
  readonly stage?: string | undefined;
  readonly area?: string | undefined;
  readonly source?: string | undefined;
}

function passes({ agreement: one, stage, steps }: LedgerEntry, wanted: Wanted): boolean {
  if (wanted.stage !== undefined && stage !== wanted.stage) return false;
  if (wanted.area !== undefined && !one.area.split(", ").includes(wanted.area)) return false;
  return (
    wanted.source === undefined || steps.some((step) => step.source && isSource(step.source.document, wanted.source!))
  );
}

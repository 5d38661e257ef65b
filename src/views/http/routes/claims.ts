import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import { isSource } from "../../../record/queries/faces/choose.ts";
import { byId, claimPasses, selectionOf } from "../../../record/queries/filter.ts";
import { show } from "../../../record/queries/show.ts";
import { claimsJson } from "../../text/claims.ts";
import { showJson } from "../../text/show.ts";
import type { Desk, Look } from "../desk.ts";
import { narrowedClaims } from "../narrowed.ts";
import { type Asked, pageOf } from "../pages.ts";
import { filterIn, NARROWING, type Narrowing, PAGE } from "../parameters.ts";
import { refused } from "../problems.ts";
import { reading } from "../reading.ts";
import { listOf } from "../schemas/any.ts";
import { CLAIM } from "../schemas/records.ts";

/** What each document says, and where each stands. */
export function claimRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/claims",
    tag: "claims",
    summary: "What each document says, and on whose word",
    params: {},
    query: { ...NARROWING, kind: z.enum(["event", "position"]).optional(), ...PAGE },
    answer: listOf(CLAIM),
    of: "merged",
    read: (look, { query }) => claimsPage(look, query, query.kind),
  });
  reading(app, desk, {
    path: "/api/claims/{id}",
    tag: "claims",
    summary: "One claim: its words in their sentence, rule, judgements",
    params: { id: z.string() },
    query: {},
    answer: CLAIM,
    read: async ({ store }, { params }) => {
      const shown = await show(store, params.id);
      if (shown.kind !== "claim") throw refused(404, `wanted a claim, found ${params.id} (${shown.kind})`);
      return showJson(shown);
    },
  });
  const { type: _type, area: _area, ...narrowing } = NARROWING;
  reading(app, desk, {
    path: "/api/positions",
    tag: "claims",
    summary: "Where each stands: who wants, supports, opposes, belongs to what",
    params: {},
    query: { ...narrowing, ...PAGE },
    answer: listOf(CLAIM),
    of: "merged",
    read: (look, { query }) => claimsPage(look, query, "position"),
  });
}

type Query = Narrowing & Asked;

/** A part of the claims that pass; of positions without what people rejected, as the command line has it. */
async function claimsPage(look: Look, query: Query, kind: "event" | "position" | undefined): Promise<unknown> {
  const { limit: _limit, cursor: _cursor, ...narrowing } = query;
  const ids = await look.once(`claims ${kind} ${JSON.stringify(narrowing)}`, () => chosenClaims(look, narrowing, kind));
  const { items, ...rest } = pageOf(ids, query, (id) => id);
  const kept = new Map((await look.store.claims({ ids: items })).map((one) => [one.claim.id, one]));
  return { items: claimsJson(items.flatMap((id) => kept.get(id) ?? [])), ...rest };
}

/** So many documents are looked through at a time. */
const AT_A_TIME = 500;

async function chosenClaims(
  look: Look,
  query: Narrowing,
  kind: "event" | "position" | undefined,
): Promise<readonly string[]> {
  const { store } = look;
  const filter = filterIn(query, look);
  const documents = (await store.documents()).filter(
    (row) => query.source === undefined || isSource(row, query.source),
  );
  const selection = { ...selectionOf(filter), ...(kind === undefined ? {} : { kind }) };
  const isNarrow =
    [query.between, query.by, query.about, query.area].every((one) => one === undefined) && kind !== "position";
  if (isNarrow)
    return store.claimIds({
      ...selection,
      ...(query.source === undefined ? {} : { documents: documents.map(({ id }) => id) }),
    });
  const merged = byId(await store.entities({ bare: true }));
  const found: string[] = [];
  for (let from = 0; from < documents.length; from += AT_A_TIME) {
    const some = documents.slice(from, from + AT_A_TIME).map(({ id }) => id);
    const kept = narrowedClaims(await store.claims({ ...selection, documents: some }), { area: query.area });
    const passing = kept.filter(
      (one) => claimPasses(one, filter, merged) && (kind !== "position" || one.decision?.verdict !== "reject"),
    );
    found.push(...passing.map(({ claim }) => claim.id));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { KeptClaim } from "../../../record/kept.ts";
import { isSource } from "../../../record/queries/faces/choose.ts";
import { claimPasses, selectionOf } from "../../../record/queries/filter.ts";
import { show } from "../../../record/queries/show.ts";
import type { Selection } from "../../../record/store.ts";
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
import { claimsAmong, entitiesOf } from "../whole.ts";

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

/** So many claims are looked at between two looks at what else is asked. */
const AT_A_TIME = 2000;

async function chosenClaims(
  look: Look,
  query: Narrowing,
  kind: "event" | "position" | undefined,
): Promise<readonly string[]> {
  const { store } = look;
  const filter = filterIn(query, look);
  const selection = {
    ...selectionOf(filter),
    ...(kind === undefined ? {} : { kind }),
    ...(await sources(look, query)),
  };
  const isNarrow = [query.between, query.by, query.about, query.area].every((one) => one === undefined);
  if (isNarrow && kind !== "position") return store.claimIds(selection);
  const merged = await entitiesOf(look);
  const passes = (one: KeptClaim) =>
    claimPasses(one, filter, merged) && (kind !== "position" || one.decision?.verdict !== "reject");
  const found = new Set<string>();
  const candidates = await candidatesFor(look, query, selection);
  for (let from = 0; from < candidates.length; from += AT_A_TIME) {
    const some = await store.claims({ ids: candidates.slice(from, from + AT_A_TIME) });
    for (const one of narrowedClaims(some, { area: query.area })) if (passes(one)) found.add(one.claim.id);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return candidates.filter((id) => found.has(id));
}

async function sources({ store }: Look, { source }: Narrowing): Promise<Pick<Selection, "documents">> {
  if (source === undefined) return {};
  return { documents: (await store.documents()).filter((row) => isSource(row, source)).map(({ id }) => id) };
}

async function candidatesFor(look: Look, query: Narrowing, selection: Selection): Promise<readonly string[]> {
  const all = await look.store.claimIds(selection);
  if (selection.kind === "position") return all;
  const among = await claimsAmong(look, query);
  return all.filter((id) => among.has(id));
}

import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Discrepancy } from "../../../merge/merged.ts";
import { type Disagreement, disagreements, withSources } from "../../../record/queries/discrepancies.ts";
import { claimPasses } from "../../../record/queries/filter.ts";
import { claimsJson } from "../../text/claims.ts";
import { discrepanciesJson } from "../../text/discrepancies.ts";
import type { Desk, Look } from "../desk.ts";
import { narrowedClaims } from "../narrowed.ts";
import { pageOf } from "../pages.ts";
import { filterIn, NARROWING, PAGE } from "../parameters.ts";
import { refused } from "../problems.ts";
import { reading } from "../reading.ts";
import { listOf } from "../schemas/any.ts";
import { CLAIM, DISCREPANCY } from "../schemas/records.ts";
import { claimsAmong, entitiesOf } from "../whole.ts";

const KIND = z
  .enum(["identity", "date", "place", "number", "occurrence", "status", "participant", "attribution", "fact"])
  .optional();
const STATE = z.enum(["open", "explained", "resolved", "accepted as both"]).optional();
const { between, about: ABOUT, by, area, source } = NARROWING;

/** Where the sources disagree. */
export function discrepancyRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/discrepancies",
    tag: "discrepancies",
    summary: "Where the sources disagree, with the words of both",
    params: {},
    query: { kind: KIND, state: STATE, between, about: ABOUT, by, area, source, ...PAGE },
    answer: listOf(DISCREPANCY),
    of: "merged",
    read: async (look, { query }) => {
      const { limit: _limit, cursor: _cursor, ...narrowing } = query;
      const ids = await look.once(`discrepancies ${JSON.stringify(narrowing)}`, () => chosenIds(look, narrowing));
      const { items, ...rest } = pageOf(ids, query, (id) => id);
      const shown = await disagreements(look.store, { ids: items });
      return { items: discrepanciesJson(shown), ...rest };
    },
  });
  reading(app, desk, {
    path: "/api/discrepancies/{id}",
    tag: "discrepancies",
    summary: "One disagreement, with the claims of both sides",
    params: { id: z.string() },
    query: {},
    answer: DISCREPANCY.and(z.object({ sides: z.array(CLAIM) })),
    read: async ({ store }, { params }) => {
      const [found] = await disagreements(store, { ids: [params.id] });
      if (found === undefined) throw refused(404, `wanted the id of a disagreement, found "${params.id}"`);
      return { ...(discrepanciesJson([found]) as readonly object[])[0], sides: claimsJson(found.claims) };
    },
  });
}

type Narrowed = Parameters<typeof filterIn>[0] & {
  readonly kind?: Kind | undefined;
  readonly state?: State | undefined;
};
type Kind = z.output<typeof KIND>;
type State = z.output<typeof STATE>;

/** Ids of those that pass, by kind, then id; of who is in them the claims are read only where that is asked. */
async function chosenIds(look: Look, { kind, state, ...query }: Narrowed): Promise<readonly string[]> {
  const all = await look.store.discrepancies(kind === undefined ? {} : { kind });
  const passing = all.filter((one) => state === undefined || one.state === state);
  const found = Object.values(query).some((one) => one !== undefined) ? await about(look, passing, query) : passing;
  const key = (one: Discrepancy) => `${one.kind} ${one.id}`;
  return found.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ id }) => id);
}

async function about(look: Look, some: readonly Discrepancy[], query: Narrowed): Promise<readonly Discrepancy[]> {
  const filter = filterIn(query, look);
  const merged = await entitiesOf(look);
  const among = await claimsAmong(look, query);
  const touched = some.filter(({ claims }) => claims.some((claim) => among.has(claim)));
  const told = await withSources(look.store, touched);
  const passes = ({ claims }: Disagreement) =>
    narrowedClaims(claims, query).some((claim) => claimPasses(claim, filter, merged));
  return told.filter(passes).map(({ discrepancy }) => discrepancy);
}

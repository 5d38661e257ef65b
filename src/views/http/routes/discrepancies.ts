import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { type Disagreement, disagreements } from "../../../record/queries/discrepancies.ts";
import { byId, claimPasses } from "../../../record/queries/filter.ts";
import { claimsJson } from "../../text/claims.ts";
import { discrepanciesJson } from "../../text/discrepancies.ts";
import type { Desk } from "../desk.ts";
import { narrowedClaims } from "../narrowed.ts";
import { pageOf } from "../pages.ts";
import { filterIn, NARROWING, PAGE } from "../parameters.ts";
import { refused } from "../problems.ts";
import { reading } from "../reading.ts";
import { listOf } from "../schemas/any.ts";
import { CLAIM, DISCREPANCY } from "../schemas/records.ts";

const KIND = z
  .enum(["identity", "date", "place", "number", "occurrence", "status", "participant", "attribution", "fact"])
  .optional();
const STATE = z.enum(["open", "explained", "resolved", "accepted as both"]).optional();
const { between, about, by, area, source } = NARROWING;

/** Where the sources disagree. */
export function discrepancyRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/discrepancies",
    tag: "discrepancies",
    summary: "Where the sources disagree, with the words of both",
    params: {},
    query: { kind: KIND, state: STATE, between, about, by, area, source, ...PAGE },
    answer: listOf(DISCREPANCY),
    read: async (look, { query }) => {
      const { kind, state } = query;
      const all = await disagreements(look.store, { ...(kind && { kind }), ...(state && { state }) });
      const filter = filterIn(query, look);
      const merged = byId(await look.store.entities());
      const isNarrowed = [query.between, query.about, query.by, query.area, query.source].some(
        (one) => one !== undefined,
      );
      const passes = ({ claims }: Disagreement) =>
        !isNarrowed || narrowedClaims(claims, query).some((claim) => claimPasses(claim, filter, merged));
      const { items, ...rest } = pageOf(all.filter(passes), query, ({ discrepancy }) => discrepancy.id);
      return { items: discrepanciesJson(items), ...rest };
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
      const found = (await disagreements(store)).find(({ discrepancy }) => discrepancy.id === params.id);
      if (found === undefined) throw refused(404, `wanted the id of a disagreement, found "${params.id}"`);
      return { ...(discrepanciesJson([found]) as readonly object[])[0], sides: claimsJson(found.claims) };
    },
  });
}

import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import { claims, positions } from "../../../record/queries/claims.ts";
import { show } from "../../../record/queries/show.ts";
import type { KeptClaim } from "../../../record/store.ts";
import { claimsJson } from "../../text/claims.ts";
import { showJson } from "../../text/show.ts";
import type { Desk } from "../desk.ts";
import { narrowedClaims } from "../narrowed.ts";
import { pageOf } from "../pages.ts";
import { filterIn, NARROWING, PAGE } from "../parameters.ts";
import { refused } from "../problems.ts";
import { reading } from "../reading.ts";
import { listOf } from "../schemas/any.ts";
import { CLAIM } from "../schemas/records.ts";

const ID_OF = ({ claim }: KeptClaim) => claim.id;

/** What each document says, and where each stands. */
export function claimRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/claims",
    tag: "claims",
    summary: "What each document says, and on whose word",
    params: {},
    query: { ...NARROWING, kind: z.enum(["event", "position"]).optional(), ...PAGE },
    answer: listOf(CLAIM),
    read: async (look, { query }) => {
      const found = narrowedClaims(await claims(look.store, filterIn(query, look)), query);
      const all = query.kind === undefined ? found : found.filter(({ claim }) => claim.kind === query.kind);
      const { items, ...rest } = pageOf(all, query, ID_OF);
      return { items: claimsJson(items), ...rest };
    },
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
    read: async (look, { query }) => {
      const all = narrowedClaims(await positions(look.store, filterIn(query, look)), { source: query.source });
      const { items, ...rest } = pageOf(all, query, ID_OF);
      return { items: claimsJson(items), ...rest };
    },
  });
}

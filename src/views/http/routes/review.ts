import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { judgementList } from "../../../record/queries/judgements.ts";
import { inContext } from "../../../record/queries/review/context.ts";
import { reviewQueue } from "../../../record/queries/review/review.ts";
import { judgementsJson } from "../../text/judgements.ts";
import { reviewJson } from "../../text/review.ts";
import type { Desk } from "../desk.ts";
import { pageOf } from "../pages.ts";
import { PAGE } from "../parameters.ts";
import { reading } from "../reading.ts";
import { COUNTS, listOf } from "../schemas/any.ts";
import { JUDGEMENT } from "../schemas/records.ts";
import { countsOf } from "./dyads.ts";

const ABOUT = z.enum(["entity", "event", "agreement", "discrepancy", "claim", "certain"]);
const QUESTION = z
  .looseObject({
    id: z.string(),
    about: ABOUT,
    joined: z.boolean(),
    why: z.array(z.string()),
    group: z.string(),
    hangs: z.number(),
    doubt: z.number(),
    sides: z.array(z.looseObject({ file: z.string(), sentence: z.string() })),
  })
  .openapi("Question");

/** What is unsure, and what people decided. */
export function reviewRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/review",
    tag: "review",
    summary: "What is unsure, most useful first",
    asOf: false,
    params: {},
    query: { about: ABOUT.optional(), ...PAGE, limit: PAGE.limit.default(20) },
    answer: listOf(QUESTION, { abouts: COUNTS }),
    of: "merged",
    read: async ({ store, whole: kept }, { query }) => {
      const whole = await kept("review", () => reviewQueue(store));
      const all = query.about === undefined ? whole : whole.filter(({ about }) => about === query.about);
      const { items, ...rest } = pageOf(all, query, ({ id }) => id);
      const shown = await Promise.all(items.map((question) => inContext(store, question)));
      return { items: reviewJson(shown), ...rest, abouts: countsOf(whole.map(({ about }) => about)) };
    },
  });
  reading(app, desk, {
    path: "/api/judgements",
    tag: "review",
    summary: "What people decided, the latest first",
    asOf: false,
    params: {},
    query: { state: z.enum(["standing", "overruled", "vanished", "undone"]).optional(), ...PAGE },
    answer: listOf(JUDGEMENT),
    read: async ({ store }, { query }) => {
      const list = await judgementList(store);
      const all = query.state === undefined ? list : list.filter(({ state }) => state === query.state);
      const { items, ...rest } = pageOf(all, query, ({ judgement }) => judgement.id);
      return { items: judgementsJson(items), ...rest };
    },
  });
}

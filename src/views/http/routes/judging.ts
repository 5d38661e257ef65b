import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { refused } from "../problems.ts";
import { REFUSALS, refusal } from "../reading.ts";
import { JUDGEMENT } from "../schemas/records.ts";
import type { Deciding, Hand } from "../writing/tasks.ts";
import type { Writing } from "../writing/writing.ts";

const NAME = z.string().min(1).max(300);
const WHY = {
  why: z.string().max(2000).default(""),
  by: z.string().min(1).max(200).optional().openapi({ description: "Who decides, where no token says so" }),
};

/** What `chancery judge` can, each with a name of its own. */
const DECISION = z
  .discriminatedUnion("verdict", [
    ...(["same", "different", "unsure"] as const).map((verdict) =>
      z.strictObject({
        verdict: z.literal(verdict),
        a: NAME.openapi({
          description:
            "An entity, event, agreement, claim, or document#key; or alone the id of a judgement of the engine",
        }),
        b: NAME.optional(),
        about: z.enum(["event", "agreement"]).optional().openapi({ description: "What two claims are compared as" }),
        ...WHY,
      }),
    ),
    ...(["accept", "reject"] as const).map((verdict) =>
      z.strictObject({ verdict: z.literal(verdict), ids: z.array(NAME).min(1).max(1000), ...WHY }),
    ),
    z.strictObject({
      verdict: z.literal("correct"),
      id: NAME.openapi({ description: "A claim" }),
      field: NAME,
      value: z.string().max(2000).nullable().openapi({ description: "null for none" }),
      ...WHY,
    }),
    z.strictObject({
      verdict: z.literal("settle"),
      id: NAME.openapi({ description: "A disagreement" }),
      right: NAME.openapi({ description: "The claim that is right" }),
      ...WHY,
    }),
    z.strictObject({
      verdict: z.literal("explain"),
      id: NAME.openapi({ description: "A disagreement" }),
      explanation: z.string().min(1).max(2000),
      ...WHY,
    }),
  ] as never)
  .openapi("Decision");

type Decision =
  | {
      verdict: "same" | "different" | "unsure";
      a: string;
      b?: string;
      about?: "event" | "agreement";
      why: string;
      by?: string;
    }
  | { verdict: "accept" | "reject"; ids: string[]; why: string; by?: string }
  | { verdict: "correct"; id: string; field: string; value: string | null; why: string; by?: string }
  | { verdict: "settle"; id: string; right: string; why: string; by?: string }
  | { verdict: "explain"; id: string; explanation: string; why: string; by?: string };

const DECIDED = z.object({
  judgements: z.array(JUDGEMENT),
  overruled: z.array(JUDGEMENT).openapi({ description: "Earlier ones that do not stand any more" }),
  state: z.string().openapi({ description: "Of the record now" }),
});

const IF_MATCH = z.object({
  "if-match": z
    .string()
    .optional()
    .openapi({ description: "The ETag of what was on the screen, or the state of the record; * for whatever it is" }),
});

const ANSWERS = {
  409: refusal("Not possible as things stand"),
  412: refusal("Others decided on the same meanwhile: error.changed has what"),
  428: refusal("If-Match is wanted"),
  ...REFUSALS,
};

/** What people decide. */
export function judgingRoutes(app: OpenAPIHono, { writer, hand }: Writing): void {
  const post = createRoute({
    method: "post",
    path: "/api/judgements",
    tags: ["review"],
    summary: "Decide: same, different, unsure, accept, reject, correct, settle, explain",
    request: { headers: IF_MATCH, body: { required: true, content: { "application/json": { schema: DECISION } } } },
    responses: { 201: { description: "Kept", content: { "application/json": { schema: DECIDED } } }, ...ANSWERS },
  });
  app.openapi(post, (async (c: Context) => {
    const { by, why, ...decision } = c.req.valid("json" as never) as Decision;
    const deciding = decidingOf(decision as Decision);
    return answered(c, await writer.do({ do: "judge", deciding, hand: { ...hand(c, by), why, seen: seenIn(c) } }), 201);
  }) as never);
  const remove = createRoute({
    method: "delete",
    path: "/api/judgements/{id}",
    tags: ["review"],
    summary: "Take a judgement of a person back; it stays in the list",
    request: {
      params: z.object({ id: NAME }),
      query: z.strictObject({ why: z.string().max(2000).default(""), by: WHY.by }),
      headers: IF_MATCH,
    },
    responses: { 200: { description: "Taken back", content: { "application/json": { schema: DECIDED } } }, ...ANSWERS },
  });
  app.openapi(remove, (async (c: Context) => {
    const { id } = c.req.valid("param" as never) as { id: string };
    const { why, by } = c.req.valid("query" as never) as { why: string; by?: string };
    const given: Hand = { ...hand(c, by), why, seen: seenIn(c) };
    return answered(c, await writer.do({ do: "undo", judgement: id, hand: given }), 200);
  }) as never);
}

function answered(c: Context, value: unknown, status: 200 | 201): Response {
  c.header("ETag", `"${(value as { state: string }).state}"`);
  return c.json(value as object, status);
}

/** Which state of the record was decided on; null for any. */
function seenIn(c: Context): string | null {
  const given = c.req.header("If-Match");
  if (given === undefined) throw refused(428, "wanted If-Match: the ETag of what was on the screen (or *), found none");
  return given.trim() === "*" ? null : given;
}

/** In the words of `chancery judge`. */
function decidingOf(decision: Decision): Deciding {
  switch (decision.verdict) {
    case "same":
    case "different":
    case "unsure":
      return {
        verdict: decision.verdict,
        args: [[decision.a, decision.b].filter((one) => one !== undefined)],
        about: decision.about,
      };
    case "accept":
    case "reject":
      return { verdict: decision.verdict, args: decision.ids.map((id) => [id]) };
    case "correct":
      return { verdict: "set", args: [[decision.id, decision.field, decision.value ?? "none"]] };
    case "settle":
      return { verdict: "set", args: [[decision.id, "right", decision.right]] };
    case "explain":
      return { verdict: "set", args: [[decision.id, "explanation", decision.explanation]] };
  }
}

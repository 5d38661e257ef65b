import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

/** What every error of the API is: `wanted` and `found` where it is about what was asked. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly wanted?: string;
  readonly found?: string;
  /** Of "changed": what others decided meanwhile. */
  readonly changed?: unknown;
}

/** The statuses that the API answers with when it refuses. */
export type Refusal = 400 | 401 | 403 | 404 | 405 | 408 | 409 | 412 | 413 | 415 | 428 | 429 | 500 | 503;

/** A refusal on its way to the one place that answers it. */
export class Refused extends Error {
  readonly status: Refusal;
  readonly problem: Problem;

  constructor(status: Refusal, problem: Problem) {
    super(problem.message);
    this.status = status;
    this.problem = problem;
  }
}

const CODES: Readonly<Record<Refusal, string>> = {
  400: "not_as_wanted",
  401: "token_wanted",
  403: "forbidden",
  404: "not_found",
  405: "method_not_allowed",
  408: "too_slow",
  409: "conflict",
  412: "changed",
  413: "too_large",
  415: "media_type",
  428: "if_match_wanted",
  429: "too_many",
  500: "failed",
  503: "busy",
};

/** A refusal in words; "wanted X, found Y" is taken apart. */
export function refused(status: Refusal, message: string, more: Partial<Problem> = {}): Refused {
  const [, wanted, found] = /^wanted (.*?)[,;] found (.*)$/s.exec(message) ?? [];
  const parts = wanted === undefined || found === undefined ? {} : { wanted, found };
  return new Refused(status, { code: CODES[status], message, ...parts, ...more });
}

/** The refusal that an error of a query is: the words of the record's own errors say what was wanted. */
export function refusalOf(error: unknown): Refused {
  if (error instanceof Refused) return error;
  // of the framework: "Malformed JSON in request body"
  if (error instanceof HTTPException && error.status < 500) return refused(400, error.message);
  const message = error instanceof Error ? error.message : String(error);
  // options of the command line are parameters here
  const words = message.replace(/(^|[\s(])--([a-z-]+)/g, (_all, before, name) => `${before}${name.replace("-", "_")}`);
  if (/the record has none|^wanted the id of|^wanted a judgement of a person/.test(words)) return refused(404, words);
  if (/^wanted /.test(words)) return refused(400, words);
  return refused(500, "the answer could not be made");
}

/** The one shape of errors. */
export function answerRefusal(c: Context, { status, problem }: Refused): Response {
  return c.json({ error: problem }, status, { "Cache-Control": "no-store" });
}

import type { Answer, Ask, Message } from "../../extract/llm/asking.ts";
import { bodyOf } from "./body.ts";
import { completionIn, shown } from "./completion.ts";
import { CLOCK, type Clock, Failure } from "./failure.ts";
import { untilHopeless } from "./giving-up.ts";
import { PATIENCE, type Patience, patiently, retryAfter } from "./patience.ts";

/** An OpenAI-compatible endpoint, and how it is asked. */
export interface Endpoint {
  /** Its base ("http://localhost:11434/v1") or the whole address of its chat completions. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly clock?: Clock;
  readonly patience?: Patience;
  /** Milliseconds for one try, from the question to the end of the answer. */
  readonly timeout?: number;
  /** Bytes of one answer. */
  readonly most?: number;
}

/** What every question asks for; servers that do not know one of these are asked without it. */
export const SETTINGS = { temperature: 0, max_tokens: 8192, response_format: "json_object" } as const;

const TIMEOUT = 300_000;
const MOST = 1_000_000;

/**
 * Asks the endpoint, one question a request, without streaming. Rejects with what was wanted and found. Nothing is sent anywhere else: redirections are refused.
 * Throws at once when the address is none.
 */
export function askEndpoint(endpoint: Endpoint): Ask {
  const { patience = PATIENCE, clock = CLOCK } = endpoint;
  const url = addressOf(endpoint.url);
  const wishes = new Map<string, unknown>(Object.entries({ ...SETTINGS, response_format: { type: "json_object" } }));
  return untilHopeless((messages) => patiently(() => attempt(endpoint, url, messages, wishes, clock), patience, clock));
}

/** The address of the chat completions under a base. Throws when it is no address of the web. */
export function addressOf(base: string): URL {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(`wanted the address of a language model (http://localhost:11434/v1), found "${base}"`);
  if (url.username !== "" || url.password !== "")
    throw new Error("wanted an address without name and password; a key belongs into CHANCERY_LLM_KEY");
  const path = url.pathname.replace(/\/+$/, "");
  url.pathname = path.endsWith("/chat/completions") ? path : `${path}/chat/completions`;
  return url;
}

/** One question, asked anew without what the server does not know. */
async function attempt(
  endpoint: Endpoint,
  url: URL,
  messages: readonly Message[],
  wishes: Map<string, unknown>,
  clock: Clock,
): Promise<Answer> {
  const { key } = endpoint;
  for (;;) {
    const { response, body } = await sent(endpoint, url, { ...Object.fromEntries(wishes), messages });
    if (response.ok) return answerIn(url, body);
    const unknown = response.status === 400 || response.status === 422 ? unknownWish(wishes, body) : null;
    if (unknown === null) throw refusal(url, response, key === null ? body : body.replaceAll(key, "…"), clock);
    wishes.delete(unknown);
  }
}

/** The wish that a refusal names; the form of the answer where it names none. */
function unknownWish(wishes: ReadonlyMap<string, unknown>, body: string): string | null {
  const named = [...wishes.keys()].find((name) => body.includes(name));
  return named ?? (wishes.has("response_format") ? "response_format" : null);
}

async function sent(endpoint: Endpoint, url: URL, question: object): Promise<{ response: Response; body: string }> {
  const { model, key, timeout = TIMEOUT, most = MOST } = endpoint;
  const headers = {
    "content-type": "application/json",
    accept: "application/json",
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
  };
  const body = JSON.stringify({ model, stream: false, ...question });
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Failure(`no answer in ${timeout / 1000} s`, { retries: 1 })), timeout);
  try {
    const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal: stop.signal });
    return { response, body: await bodyOf(response, most) };
  } catch (error) {
    throw unsent(url, stop.signal.aborted ? stop.signal.reason : error);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/** What went wrong on the way: a connection that failed may hold another time; an answer without an end will have none then either. */
function unsent(url: URL, error: unknown): Failure {
  const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  const why = cause?.code ?? cause?.message ?? message;
  const retries = error instanceof Failure ? error.how.retries : error instanceof TypeError ? MANY : 0;
  return new Failure(`${url.host}: wanted an answer, found: ${why}`, { retries });
}

/** As many tries as patience has. */
const MANY = Number.POSITIVE_INFINITY;

function answerIn(url: URL, body: string): Answer {
  try {
    return completionIn(body);
  } catch (error) {
    throw new Failure(`${url.host}: ${(error as Error).message}`);
  }
}

function refusal(url: URL, { status, headers }: Response, body: string, clock: Clock): Failure {
  const again = status === 408 || status === 429 || status >= 500;
  const isFinal = [401, 403, 404, 405].includes(status) || (status >= 300 && status < 400);
  const key = status === 401 || status === 403 ? "; the key is read from CHANCERY_LLM_KEY" : "";
  const wait = again ? retryAfter(headers.get("retry-after"), clock.now()) : null;
  return new Failure(`${url.host}: wanted an answer, found status ${status}: ${shown(body)}${key}`, {
    ...{ retries: again ? MANY : 0, wait, isFinal },
  });
}

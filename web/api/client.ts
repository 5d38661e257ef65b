import { askedAhead, type Told, toldAhead } from "./ahead.ts";

/** What the API says when it does not answer: what was wrong, what was wanted, what was found. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly wanted: string | null;
  readonly found: string | null;
  /** What others decided meanwhile, and the state of the record with it. */
  readonly changed: Changed | null;

  constructor(status: number, { code, message, wanted, found, changed }: ErrorShape) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.wanted = wanted ?? null;
    this.found = found ?? null;
    this.changed = changed ?? null;
  }
}

interface ErrorShape {
  readonly code: string;
  readonly message: string;
  readonly wanted?: string;
  readonly found?: string;
  readonly changed?: Changed;
}

interface Changed {
  readonly judgements: readonly { readonly id: string }[];
  readonly state: string;
}

/** What is asked of the API; empty values are left out. */
export type Params = Readonly<Record<string, string | number | null | undefined>>;

/** "/api/chronology?type=visit": the address of a question, its parameters sorted. */
export function addressOf(path: string, params: Params = {}): string {
  const search = new URLSearchParams();
  for (const key of Object.keys(params).sort()) {
    const value = params[key];
    if (value !== null && value !== undefined && value !== "") search.set(key, String(value));
  }
  const query = search.toString();
  return query === "" ? `/api/${path}` : `/api/${path}?${query}`;
}

const tags = new WeakMap<object, string>();

/** The ETag that an answer came with: what was on the screen when one decides on it. */
export function etagOf(answer: object): string | null {
  return tags.get(answer) ?? null;
}

/** The answer where it was asked for ahead of the application and is there: the first thing on the screen. */
export function answeredAhead<T extends object>(path: string, params: Params = {}): T | undefined {
  const told = toldAhead<T>(addressOf(path, params));
  return told === null ? undefined : tagged(told);
}

function tagged<T extends object>({ answer, tag }: Told<T>): T {
  if (tag !== null) tags.set(answer, tag);
  return answer;
}

/** Asks; throws an ApiError where the answer is none. */
export async function ask<T extends object>(path: string, params: Params = {}, signal?: AbortSignal): Promise<T> {
  const address = addressOf(path, params);
  const ahead = await askedAhead<T>(address);
  if (ahead !== null) return tagged(ahead);
  const response = await reached(address, {
    headers: { accept: "application/json" },
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) throw await problemOf(response);
  return tagged({ answer: (await response.json()) as T, tag: response.headers.get("etag") });
}

/** What goes along with a change. */
export interface Sending {
  /** JSON, or a form with files. */
  readonly body?: unknown;
  /** The ETag of what was on the screen: when others decided on the same meanwhile, nothing is changed (412). */
  readonly seen?: string | null;
}

/** Changes the record; throws an ApiError where that was refused. */
export async function send<T>(method: "POST" | "DELETE", path: string, { body, seen }: Sending = {}): Promise<T> {
  const isJson = body !== undefined && !(body instanceof FormData);
  const response = await reached(`/api/${path}`, {
    method,
    headers: {
      accept: "application/json",
      "x-chancery": "1",
      ...(isJson ? { "content-type": "application/json" } : {}),
      ...(seen === undefined ? {} : { "if-match": seen ?? "*" }),
    },
    ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as FormData) }),
  });
  if (!response.ok) throw await problemOf(response);
  return (response.status === 204 ? null : await response.json()) as T;
}

/** The browser says only that it failed; an asking that was called off is none. */
async function reached(address: string, how: RequestInit): Promise<Response> {
  try {
    return await fetch(address, how);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    const message =
      "The record does not answer. Is chancery serve still running? What stands here is what it said last.";
    throw new ApiError(0, { code: "unreachable", message });
  }
}

async function problemOf(response: Response): Promise<ApiError> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as { error: ErrorShape };
    return new ApiError(response.status, error);
  } catch {
    const message = `the server answered ${response.status} ${response.statusText}`.trim();
    return new ApiError(response.status, { code: "no_answer", message });
  }
}

/** What the API says when it does not answer: what was wrong, what was wanted, what was found. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly wanted: string | null;
  readonly found: string | null;

  constructor(status: number, { code, message, wanted, found }: ErrorShape) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.wanted = wanted ?? null;
    this.found = found ?? null;
  }
}

interface ErrorShape {
  readonly code: string;
  readonly message: string;
  readonly wanted?: string;
  readonly found?: string;
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

/** Asks; throws an ApiError where the answer is none. */
export async function ask<T extends object>(path: string, params: Params = {}, signal?: AbortSignal): Promise<T> {
  const response = await fetch(addressOf(path, params), {
    headers: { accept: "application/json" },
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) throw await problemOf(response);
  const answer = (await response.json()) as T;
  const tag = response.headers.get("etag");
  if (tag !== null) tags.set(answer, tag);
  return answer;
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
  const response = await fetch(`/api/${path}`, {
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

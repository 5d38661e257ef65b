import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a request of the client held. */
export interface Asked {
  readonly path: string;
  readonly key: string | null;
  readonly body: Readonly<Record<string, unknown>> & { readonly messages: readonly { readonly content: string }[] };
  /** Milliseconds of the server's clock. */
  readonly at: number;
}

/** How a server behaves towards one request. */
export type Behaviour = (asked: Asked, response: ServerResponse) => void;

/** A server that speaks the protocol of chat completions, for tests: the first request meets the first behaviour, those after the last meet the last. */
export interface Server {
  /** The base, as --llm takes it. */
  readonly url: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** Starts a server on a free port of this machine. */
export async function startServer(...behaviours: readonly Behaviour[]): Promise<Server> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    response.on("error", () => {});
    const one = await askedIn(request);
    asked.push(one);
    behaviours[Math.min(asked.length, behaviours.length) - 1]!(one, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

async function askedIn(request: IncomingMessage): Promise<Asked> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return {
    path: request.url ?? "",
    key: request.headers.authorization ?? null,
    body: JSON.parse(text === "" ? "{}" : text),
    at: performance.now(),
  };
}

/** Answers well: a chat completion whose first choice holds `content`. */
export function says(content: string, end = "stop"): Behaviour {
  return sends(200, {
    ...{ id: "chatcmpl-1", object: "chat.completion", created: 0, model: "tester" },
    choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: end }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
}

/** Answers as a model that does what the document tells it: what stands after "ANSWER:" in the document, in base 64, is its answer. */
export const obeysTheDocument: Behaviour = (asked, response) => {
  const order = /ANSWER:(\S*)/.exec(asked.body.messages.at(-1)?.content ?? "")?.[1];
  says(order === undefined ? '{"claims": []}' : Buffer.from(order, "base64").toString())(asked, response);
};

/** Sends `body` with a status. */
export function sends(
  status: number,
  body: object | string,
  headers: Readonly<Record<string, string>> = {},
): Behaviour {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

/** Refuses as the protocol has it. */
export function refuses(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return sends(status, { error: { message, type: "error", code: null } }, headers);
}

/** Streams though it was not asked to. */
export function streams(content: string, end = "stop"): Behaviour {
  return (_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(": keep-alive\n\n");
    for (const delta of [{ role: "assistant" }, ...content.split(/(?<= )/).map((words) => ({ content: words }))])
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: null }] })}\n\n`);
    response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: end }] })}\n\n`);
    response.end("data: [DONE]\n\n");
  };
}

/** Writes without end, until the client leaves. */
export function neverEnds(beginning: string, more: string): Behaviour {
  return (_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(beginning);
    const write = () => {
      while (!response.destroyed && response.write(more.repeat(1000)));
      if (!response.destroyed) response.once("drain", write);
    };
    write();
  };
}

/** Takes the question and says nothing. */
export const keepsSilent: Behaviour = () => {};

/** Closes the connection, after the beginning of an answer where `after` is one. */
export function hangsUp(after = ""): Behaviour {
  return (_, response) => {
    if (after === "") {
      response.socket?.destroy();
      return;
    }
    response.writeHead(200, { "content-type": "application/json", "content-length": "10000" });
    response.write(after, () => response.socket?.destroy());
  };
}

import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Answer, Ask } from "../../extract/llm/asking.ts";
import { askEndpoint, type Endpoint } from "./endpoint.ts";
import {
  type Behaviour,
  hangsUp,
  keepsSilent,
  neverEnds,
  refuses,
  type Server,
  says,
  sends,
  startServer,
  streams,
} from "./testing/server.ts";

const NOW = Date.parse("2024-06-01T00:00:00Z");
const QUESTION = [{ role: "user", content: "What is there?" }] as const;
const GOOD = says('{"claims": []}');

let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** An asker whose waits are told and not waited. */
async function asker(
  behaviours: readonly Behaviour[],
  changes: Partial<Endpoint> = {},
): Promise<{ ask: Ask; waits: number[] }> {
  server = await startServer(...behaviours);
  const waits: number[] = [];
  const clock = { now: () => NOW, sleep: async (milliseconds: number) => void waits.push(milliseconds) };
  const { url } = server;
  return {
    ask: askEndpoint({ url, model: "tester", key: null, clock, timeout: 150, most: 20_000, ...changes }),
    waits,
  };
}

interface Case {
  readonly name: string;
  readonly behaviours: readonly Behaviour[];
  readonly answer?: Partial<Answer>;
  readonly fails?: RegExp;
  readonly waits?: readonly number[];
  /** Requests that the server saw. */
  readonly asked?: number;
}

const CASES: readonly Case[] = [
  { name: "a good answer", behaviours: [GOOD], answer: { content: '{"claims": []}', isWhole: true } },
  { name: "words that are no JSON are handed on", behaviours: [says("I cannot.")], answer: { content: "I cannot." } },
  { name: "an answer without words", behaviours: [says("")], answer: { content: "", isWhole: true } },
  {
    name: "an answer that is cut off says so",
    behaviours: [says('{"cla', "length")],
    answer: { content: '{"cla', isWhole: false },
  },
  {
    name: "a stream nobody asked for",
    behaviours: [streams('{"claims": [ ] }')],
    answer: { content: '{"claims": [ ] }', isWhole: true },
  },
  {
    name: "a stream that is cut off",
    behaviours: [streams("one two", "length")],
    answer: { content: "one two", isWhole: false },
  },

  {
    name: "429 with seconds, then good",
    behaviours: [refuses(429, "slow", { "retry-after": "7" }), GOOD],
    answer: {},
    waits: [7000],
    asked: 2,
  },
  {
    name: "429 with a date",
    behaviours: [refuses(429, "slow", { "retry-after": "Sat, 01 Jun 2024 00:00:20 GMT" }), GOOD],
    answer: {},
    waits: [20_000],
    asked: 2,
  },
  {
    name: "429 with nonsense",
    behaviours: [refuses(429, "slow", { "retry-after": "soon" }), GOOD],
    answer: {},
    waits: [1000],
    asked: 2,
  },
  {
    name: "429 for an hour is not waited for",
    behaviours: [refuses(429, "slow", { "retry-after": "3600" })],
    fails: /found status 429: .*slow.*it wants to be asked again in 3600 s/,
  },
  {
    name: "500 and 503, then good",
    behaviours: [refuses(500, "oops"), sends(503, "<html>busy</html>"), GOOD],
    answer: {},
    waits: [1000, 2000],
    asked: 3,
  },
  {
    name: "500 for ever",
    behaviours: [refuses(500, "oops")],
    fails: /found status 500: .*oops.*\(5 tries\)/,
    waits: [1000, 2000, 4000, 8000],
    asked: 5,
  },
  { name: "a closed connection, then good", behaviours: [hangsUp(), GOOD], answer: {}, waits: [1000], asked: 2 },
  {
    name: "a connection closed within the answer, then good",
    behaviours: [hangsUp('{"choices": ['), GOOD],
    answer: {},
    waits: [1000],
    asked: 2,
  },
  {
    name: "connections closed for ever",
    behaviours: [hangsUp()],
    fails: /wanted an answer, found: .+ \(5 tries\)/,
    waits: [1000, 2000, 4000, 8000],
    asked: 5,
  },
  { name: "silence, then good", behaviours: [keepsSilent, GOOD], answer: {}, waits: [1000], asked: 2 },
  {
    name: "silence for ever",
    behaviours: [keepsSilent],
    fails: /found: no answer in 0\.15 s \(2 tries\)/,
    waits: [1000],
    asked: 2,
  },

  {
    name: "an answer without end is left",
    behaviours: [neverEnds('{"choices": [{"message": {"content": "', "la ")],
    fails: /at most 20000 bytes, found more: it was cut off/,
  },
  {
    name: "a stream without end is left",
    behaviours: [neverEnds("", 'data: {"choices": [{"delta": {"content": "la "}}]}\n\n')],
    fails: /at most 20000 bytes/,
  },
  {
    name: "a body that is no JSON",
    behaviours: [sends(200, "<html>welcome</html>")],
    fails: /wanted a chat completion in JSON, found "<html>welcome<\/html>"/,
  },
  {
    name: "JSON of another form",
    behaviours: [sends(200, { ok: true })],
    fails: /wanted a chat completion with a choice, found "\{"ok":true\}"/,
  },
  { name: "an empty body", behaviours: [sends(200, "")], fails: /wanted a chat completion in JSON, found nothing/ },
  {
    name: "letters that would move the cursor are not shown",
    behaviours: [sends(200, "\u001b[2Jgone\u0007")],
    fails: /found "\[2Jgone"$/,
  },

  {
    name: "401",
    behaviours: [refuses(401, "no such key")],
    fails: /found status 401: .*no such key.*; the key is read from CHANCERY_LLM_KEY/,
  },
  { name: "404", behaviours: [refuses(404, "no such model")], fails: /found status 404: .*no such model/ },
  {
    name: "a redirection is not followed",
    behaviours: [sends(307, "", { location: "http://example.org/" })],
    fails: /found status 307/,
  },
  {
    name: "a wish that is named is given up",
    behaviours: [refuses(400, "unknown field temperature"), GOOD],
    answer: {},
    asked: 2,
  },
  {
    name: "no wish is named: the form of the answer goes first",
    behaviours: [refuses(422, "no"), GOOD],
    answer: {},
    asked: 2,
  },
  {
    name: "400 whatever is left out",
    behaviours: [refuses(400, "max_tokens"), refuses(400, "temperature"), refuses(400, "bad")],
    fails: /found status 400: .*bad/,
    asked: 4,
  },
];

describe("asking an endpoint", () => {
  it.each(CASES)("$name", async ({ behaviours, answer, fails, waits = [], asked = 1 }) => {
    const one = await asker(behaviours);
    if (answer) expect(await one.ask(QUESTION)).toMatchObject(answer);
    else await expect(one.ask(QUESTION)).rejects.toThrow(fails!);
    expect(one.waits).toEqual(waits);
    expect(server!.asked).toHaveLength(asked);
  });

  it("asks for one whole answer at temperature 0, with the key", async () => {
    const { ask } = await asker([GOOD], { key: "secret" });
    await ask(QUESTION);
    const [{ path, key, body }] = server!.asked as [(typeof server & object)["asked"][number]];
    expect([path, key]).toEqual(["/v1/chat/completions", "Bearer secret"]);
    expect(body).toMatchObject({ model: "tester", stream: false, temperature: 0, messages: QUESTION });
    expect(body.response_format).toEqual({ type: "json_object" });
  });

  it("sends no key where there is none", async () => {
    const { ask } = await asker([GOOD]);
    await ask(QUESTION);
    expect(server!.asked[0]!.key).toBeNull();
  });

  it("a key that the server says back is not shown", async () => {
    const { ask } = await asker([refuses(401, "wrong key secret")], { key: "secret" });
    await expect(ask(QUESTION)).rejects.toThrow(/wrong key …/);
  });

  it("what a server does not know is not asked for again", async () => {
    const { ask } = await asker([refuses(400, "response_format is not supported"), GOOD]);
    await ask(QUESTION);
    await ask(QUESTION);
    expect(server!.asked.map(({ body }) => "response_format" in body)).toEqual([true, false, false]);
  });

  it.each([
    ["a refused key", refuses(401, "no"), 1],
    ["three times no service", refuses(500, "no"), 3],
  ])("after %s no more is asked", async (_, behaviour, failures) => {
    const { ask } = await asker([behaviour]);
    for (let i = 0; i < failures; i++) await expect(ask(QUESTION)).rejects.toThrow(/^127.*found/);
    await expect(ask(QUESTION)).rejects.toThrow(/^not asked any more: 127.*found/);
    expect(server!.asked).toHaveLength(failures === 1 ? 1 : 15);
  });

  it.each([
    [
      "an answer between them",
      [refuses(500, "no"), refuses(500, "no"), GOOD],
      [false, false, true, false, false, true],
    ],
    ["answers without end", [neverEnds("", "la ")], [false, false, false, false, false, false]],
  ])("%s: it goes on", async (_, round, served) => {
    const { ask } = await asker([...round, ...round], { patience: { retries: 0, pause: 0, longest: 0 } });
    const came: boolean[] = [];
    for (let i = 0; i < 6; i++)
      came.push(
        await ask(QUESTION).then(
          () => true,
          () => false,
        ),
      );
    expect(came).toEqual(served);
    expect(server!.asked).toHaveLength(6);
  });

  it("nobody at the address", async () => {
    const closed = createServer();
    await new Promise<void>((done) => closed.listen(0, "127.0.0.1", done));
    const { port } = closed.address() as { port: number };
    await new Promise<void>((done) => closed.close(() => done()));
    const clock = { now: () => NOW, sleep: async () => {} };
    const ask = askEndpoint({ url: `http://127.0.0.1:${port}/v1`, model: "tester", key: null, clock });
    await expect(ask(QUESTION)).rejects.toThrow(`127.0.0.1:${port}: wanted an answer, found: ECONNREFUSED (5 tries)`);
  });
});

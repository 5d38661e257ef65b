import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsIn } from "../../../test/support/rows.ts";
import type { Mention, Mentions } from "../../document/layers.ts";
import { sentences } from "../sentences/sentences.ts";
import { loadSyntax } from "../syntax/load.ts";
import { tokens } from "../tokens/tokens.ts";
import { mentions } from "./mentions.ts";
import type { Source } from "./reading.ts";
import { sampleKnowledge } from "./testing/sample.ts";

const syntax = loadSyntax(fileURLToPath(new URL("../../../models/syntax-en", import.meta.url)));
const annotator = mentions(sampleKnowledge);

async function read(text: string, published: string | null = null): Promise<Source & { readonly mentions: Mentions }> {
  const zones = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: "paragraph" as const,
  }));
  const page = { title: null, publisher: null, author: null, published, publishedBasis: null, url: null };
  const doc = { ...page, id: "d", file: "d.txt", language: "en", sha256: "", mediaType: "text/plain", text, zones };
  const withTokens = { ...doc, tokens: await tokens.annotate(doc) };
  const withSentences = { ...withTokens, sentences: await sentences.annotate(withTokens) };
  const source = { ...withSentences, syntax: await syntax.annotate(withSentences) };
  return { ...source, mentions: await annotator.annotate(source) };
}

function shown(doc: Source, mention: Mention): string {
  return `${doc.text.slice(mention.start, mention.end)}/${mention.form}=${mention.entities.join("+")}`;
}

interface Case {
  readonly step: string;
  readonly text: string;
  readonly published?: string;
  /** "exact/form=key+key"; the form may be left out, ";" stands between keys that are both right. */
  readonly has?: readonly string[];
  /** Words that are no mention. */
  readonly not?: readonly string[];
}

const cases = rowsIn<Case>(new URL("./cases.jsonl", import.meta.url));

function answers(doc: Source, mention: Mention, wanted: string): boolean {
  const [words, keys] = wanted.split("=") as [string, string];
  const [exact, form] = words.split("/") as [string, string | undefined];
  if (doc.text.slice(mention.start, mention.end) !== exact || (form && mention.form !== form)) return false;
  return keys.split(";").includes(mention.entities.join("+"));
}

describe("mentions", () => {
  it.each(cases.map((row) => [row.step, row.text, row] as const))("%s: %s", async (_step, text, row) => {
    const doc = await read(text, row.published ?? null);
    const found = doc.mentions.mentions.map((m) => shown(doc, m));
    for (const wanted of row.has ?? [])
      expect(
        doc.mentions.mentions.some((m) => answers(doc, m, wanted)),
        `${wanted} in ${found.join(" · ")}`,
      ).toBe(true);
    const exact = doc.mentions.mentions.map((m) => doc.text.slice(m.start, m.end));
    for (const words of row.not ?? []) expect(exact).not.toContain(words);
  });
});

/** Two names in one text: are they one entity? */
const traps: readonly (readonly [string, string, string, boolean])[] = [
  ["Pham Minh Chinh arrived before Pham Binh Minh.", "Pham Minh Chinh", "Pham Binh Minh", false],
  ["Kim Jong Un praised Kim Jong Il.", "Kim Jong Un", "Kim Jong Il", false],
  ["George W. Bush wrote of George H. W. Bush.", "George W. Bush", "George H. W. Bush", false],
  ["South Korea protested against North Korea.", "South Korea", "North Korea", false],
  ["Japanese Prime Minister Kan Yoshihide left. Suga Yoshihide returned.", "Kan Yoshihide", "Suga Yoshihide", true],
  ["Kan Naoto wrote about Suga Yoshihide.", "Kan Naoto", "Suga Yoshihide", false],
  [
    "Kenyan spokesman Peter Otieno spoke. Ethiopian spokesman Peter Otiena spoke.",
    "Peter Otieno",
    "Peter Otiena",
    false,
  ],
  [
    "Kenyan spokesman Peter Otieno spoke. Kenyan spokesman Peter Otiena spoke again.",
    "Peter Otieno",
    "Peter Otiena",
    true,
  ],
  ["Peruvian minister Rosa Quispe met Chilean minister Rosa Quispe.", "Rosa Quispe", "Rosa Quispe", false],
  [
    "The Ministry of Defence of Kenya wrote to the Ministry of Defence of Ethiopia.",
    "Ministry of Defence of Kenya",
    "Ministry of Defence of Ethiopia",
    false,
  ],
  ["Vladimir Putin spoke. Putin left.", "Vladimir Putin", "Putin", true],
  ["Xi Jinping hosted Narendra Modi. Xi smiled.", "Xi Jinping", "Xi", true],
  ["Olaf Scholz wrote to Olaf Schulz.", "Olaf Scholz", "Olaf Schulz", false],
  ["Ms. Anna Kowalska met Mr. Jan Kowalski.", "Anna Kowalska", "Jan Kowalski", false],
  ["Saudi Arabia and Saudi Arabia's allies met.", "Saudi Arabia", "Saudi Arabia", true],
  [
    "The Kenya-Peru Trade Agreement and the Kenya-Chile Trade Agreement differ.",
    "Trade Agreement",
    "Trade Agreement",
    false,
  ],
  ["The Kenya-Peru Trade Agreement is the Peru-Kenya Trade Agreement.", "Trade Agreement", "Trade Agreement", true],
  ["Abiy Ahmed spoke. Abiy left.", "Abiy Ahmed", "Abiy", true],
  ["Côte d'Ivoire, or the Ivory Coast, joined.", "Côte d'Ivoire", "Ivory Coast", true],
  ["The World Health Organization (WHO) met. WHO left.", "World Health Organization", "WHO", true],
];

describe("same or different within one text", () => {
  it.each(traps)("%s", async (text, left, right, same) => {
    const doc = await read(text);
    const meant = doc.mentions.mentions.filter((m) => m.form === "name");
    const at = (words: string, last: boolean): string | undefined => {
      const hits = meant.filter((m) => {
        const exact = doc.text.slice(m.start, m.end);
        return exact === words || words.startsWith(`${exact} of `);
      });
      const hit = last ? hits.at(-1) : hits[0];
      return hit?.entities[0];
    };
    const [a, b] = [at(left, false), at(right, true)];
    expect(a).toBeDefined();
    expect(b).toBeDefined();
    expect(a === b).toBe(same);
  });
});

function check(doc: Source & { readonly mentions: Mentions }): void {
  const starts = new Set(doc.tokens.map((t) => t.start));
  const ends = new Set(doc.tokens.map((t) => t.end));
  const keys = new Set(doc.mentions.entities.map((e) => e.key));
  expect(keys.size).toBe(doc.mentions.entities.length);
  const last = new Map<string, number>();
  for (const m of doc.mentions.mentions) {
    expect(starts.has(m.start) && ends.has(m.end) && m.start < m.end).toBe(true);
    const head = doc.tokens[m.head]!;
    expect(head.start >= m.start && head.end <= m.end).toBe(true);
    for (const key of m.entities) expect(keys.has(key)).toBe(true);
    if (m.form !== "name") continue;
    expect(m.start).toBeGreaterThanOrEqual(last.get(m.form) ?? 0);
    last.set(m.form, m.end);
  }
}

describe("properties", () => {
  const words = cases.flatMap((row) => row.text.split(" "));
  it("spans lie on tokens, names do not overlap, keys are there", async () => {
    for (const row of cases) check(await read(row.text));
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, async (parts) => check(await read(parts.join(" ")))),
      { numRuns: 150, seed: 7 },
    );
  });
  it("gives the same for the same", async () => {
    const text = cases.map((row) => row.text).join("\n");
    expect((await read(text)).mentions).toEqual((await read(text)).mentions);
  });
  it.each(["", "   ", "\n\n", ".", "…", "(", "the", "The", "U.S.", "Prime Minister", "of of of", "’s ’s"])(
    "bears %j",
    async (text) => {
      check(await read(text));
    },
  );
  it("is linear in the number of names", async () => {
    const name = (i: number): string =>
      `Petr Novot${String.fromCharCode(97 + (i % 26), 97 + ((i / 26) % 26), 97 + ((i / 676) % 26))}`;
    const doc = await read(`${Array.from({ length: 10_000 }, (_, i) => name(i)).join(", ")} met.`);
    const start = performance.now();
    await annotator.annotate(doc);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(doc.mentions.mentions.length).toBeGreaterThan(9000);
  });
});

import { join } from "node:path";
import { expect, test } from "vitest";
import { readDocuments } from "../../document/read.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { openPipeline } from "../pipelines.ts";

const ROOT = join(import.meta.dirname, "../../..");
const pipeline = await openPipeline("reader", loadKnowledge(join(ROOT, "data")), { models: join(ROOT, "models") });

const HISTORY = "Relations soured in June 2019. They met in March 2020 and again in October 2021.";

/** A paragraph after one that tells history, written on 20 November 2024, an expression in it, and its day. */
test.each([
  ["Mahamat Deby has since mended fences. He received the envoy on 4 October.", "4 October", "2024-10-04"],
  ["Both wobble. The president, elected on 1 June, rules alone.", "1 June", "2024-06-01"],
  ["In Kyiv, officials grumble. Zelensky did come to Warsaw in January.", "January", "2024-01"],
  ["A new government will take office soon. It was elected on 3 May.", "3 May", "2024-05-03"],
  ["On 4 October the two presidents met again.", "4 October", "2021-10-04"],
  ["The army mutinied. On 3 December the president fled.", "3 December", "2021-12-03"],
])("%s → %s = %s", async (paragraph, words, edtf) => {
  const bytes = new TextEncoder().encode(`${HISTORY}\n\n${paragraph}`);
  const { documents } = await readDocuments({ name: "a.txt", bytes, defaults: { published: "2024-11-20" } });
  const { text, dates } = await pipeline.annotate(documents[0]!.doc);
  const found = dates.expressions.find(({ start, end }) => text.slice(start, end) === words);
  expect(found?.edtf).toBe(edtf);
});

/** A title, and when a text without any other date was written. */
test.each([
  ["Gulf summit in Manama, live | updated 16:40 GMT 22 Jan 2026", "2026-01-22"],
  ["The week ahead in diplomacy, 6-12 October 2025", "2025-10-06"],
  ["The week in the Gulf, 6-12 October 2025", "2025-10-12"],
  ["The accord signed on 4 May 1998", null],
  ["What became of the pact of 4 May 1998", null],
])("%s: %s", async (title, edtf) => {
  const body =
    "The two ministers met in Oslo and spoke of trade between their countries, their officials said in the evening.";
  const bytes = new TextEncoder().encode(`${title}\n\n${body}\n\n${body}`);
  const { documents } = await readDocuments({ name: "a.txt", bytes, defaults: {} });
  const { dates } = await pipeline.annotate(documents[0]!.doc);
  expect(dates.written.basis.startsWith("date line") ? dates.written.edtf : null).toBe(edtf);
});

import { join } from "node:path";
import type { EventClaim } from "../../document/claim.ts";
import type { Annotated } from "../../document/layers.ts";
import { readDocuments } from "../../document/read.ts";
import { loadKnowledge } from "../../knowledge/load.ts";
import { openPipeline, type Pipeline } from "../pipelines.ts";

const ROOT = join(import.meta.dirname, "../../..");
let opened: Pipeline | null = null;

/** All layers of a text that is one paragraph; for tests only. */
export async function annotated(text: string, published = "2024-06-01"): Promise<Annotated> {
  opened ??= await openPipeline("reader", loadKnowledge(join(ROOT, "data")), { models: join(ROOT, "models") });
  const bytes = new TextEncoder().encode(text);
  const { documents } = await readDocuments({ name: "case.txt", bytes, defaults: { published } });
  const { doc } = documents[0]!;
  return opened.annotate({ ...doc, zones: [{ kind: "paragraph", start: 0, end: doc.text.length }] });
}

/** What frames told: the events of a text without those that only restate a quotation. */
export async function eventsOf(text: string): Promise<readonly EventClaim[]> {
  const { claims } = await annotated(text);
  return claims.filter((c): c is EventClaim => c.kind === "event" && !c.rule.startsWith("quotation"));
}

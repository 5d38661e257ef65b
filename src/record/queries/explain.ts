import type { Claim } from "../../document/claim.ts";
import { explain } from "../../extract/claims/explain/explain.ts";
import type { Explanation } from "../../extract/claims/explain/explanation.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Extractor } from "../add.ts";
import type { Maker } from "../kept.ts";
import type { Store } from "../store.ts";
import type { Shown } from "./show.ts";

/** A claim of the record explained by reading its document again. */
export interface Explained {
  /** Null when this reading does not find the claim. */
  readonly explanation: Explanation | null;
  /** What made the claim, as far as the record tells, and what read the document now. */
  readonly made: Maker | null;
  readonly read: Maker;
  /** Whether both are the same. */
  readonly isSame: boolean;
  /** What differs, in sentences: how it was read, and what the claim is now. */
  readonly notes: readonly string[];
}

/** Reads the document of a claim again with `extractor` and `knowledge`, told apart by `maker`, and explains the claim. */
export async function explained(
  store: Store,
  shown: Extract<Shown, { kind: "claim" }>,
  { extractor, knowledge, maker }: { extractor: Extractor; knowledge: Knowledge; maker: Maker },
): Promise<Explained> {
  const { claim } = shown.claim;
  const explanation = explain(knowledge, await extractor.annotate(shown.document.doc), claim.id);
  const isSame = !(await store.madeByOthers(maker)).includes(claim.document);
  const { maker: made } = await store.particulars();
  const notes = [...(isSame ? [] : [howMade(made, maker)]), ...whatDiffers(claim, explanation)];
  return { explanation, made, read: maker, isSame, notes };
}

function howMade(made: Maker | null, read: Maker): string {
  const was = made === null ? "another version" : makerWords(made);
  return `The claim was made by ${was}; this is how ${makerWords(read)} reads it. The next add reads all documents again.`;
}

function makerWords({ engine, pipeline, knowledge }: Maker): string {
  return `engine ${engine}, pipeline ${pipeline}, ${knowledge}`;
}

function whatDiffers(claim: Claim, explanation: Explanation | null): readonly string[] {
  if (explanation === null && claim.rule.startsWith("model "))
    return [`A language model made the claim; no row of ours admitted it. Its rule: ${claim.rule}.`];
  if (explanation === null)
    return [`Read again, the document has no such claim. The record keeps of it: ${claim.rule}.`];
  const [was, is] = [claim, explanation.claim] as unknown as readonly Readonly<Record<string, unknown>>[];
  const changed = Object.keys({ ...was, ...is }).filter(
    (key) => JSON.stringify(was![key]) !== JSON.stringify(is![key]),
  );
  return changed.length === 0 ? [] : [`Read again, the claim differs in: ${changed.sort().join(", ")}.`];
}

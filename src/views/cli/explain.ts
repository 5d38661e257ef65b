import type { Explained } from "../../record/queries/explain.ts";
import type { Shown } from "../../record/queries/show.ts";
import type { Store } from "../../record/store.ts";
import type { Context } from "./context.ts";
import { extraction } from "./reading.ts";

/** Explains a claim by the pipeline that --pipeline names, else by that of the record. Throws for any other entry. */
export async function explainedBy(context: Context, store: Store, shown: Shown): Promise<Explained> {
  if (shown.kind !== "claim")
    throw new Error(`wanted the id of a claim with --explain, found one of kind ${shown.kind}`);
  const { explained } = await import("../../record/queries/explain.ts");
  const { PIPELINE_NAMES } = await import("../../extract/pipelines.ts");
  const { maker } = await store.particulars();
  // "rules@…", and "rules+MODEL/…" where a language model read after them
  const own = PIPELINE_NAMES.find((name) => maker?.pipeline.split(/[@+]/)[0] === name) ?? null;
  const pipeline = context.options.pipeline ?? own;
  const reading = await extraction({ ...context, options: { ...context.options, pipeline } }, () => {});
  return explained(store, shown, reading);
}

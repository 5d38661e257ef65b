import type { Annotated } from "../../../document/layers.ts";
import type { Draft } from "../events.ts";

/** "has promised never to ratify it", "vowed not to attack": what is promised not to be done is no act; the promise is a statement of its own. */
export function isForsworn(doc: Annotated<"tokens" | "quotations">, { act, status }: Draft): boolean {
  const { hedges } = act.mode;
  const promise = hedges.find(({ row }) => /^verb (?:promise|vow|pledge|undertake|commit|swear)$/.test(row));
  const isNone = status === "denied" && hedges.some(({ row }) => row === "negation");
  if (
    promise === undefined ||
    !isNone ||
    !/^(?:other|incident|sanction|expulsion|protest)$/.test(act.filled.frame.type)
  )
    return false;
  return doc.quotations.some(({ cue }) => cue.start === doc.tokens[promise.token]!.start);
}

import type { ClaimAnswer } from "../../api/types.ts";
import { directionOf } from "../../parts/direction.ts";

/** The words of the claim marked in their sentence. */
export function InSentence({
  claim: { context, evidence, source },
}: {
  readonly claim: Pick<ClaimAnswer, "context" | "evidence" | "source">;
}) {
  const at = (place: number) => Math.min(Math.max(place - context.start, 0), context.exact.length);
  const [from, to] = [at(evidence.start), at(evidence.end)];
  return (
    <span lang={source.language} dir={directionOf(context.exact)}>
      {context.exact.slice(0, from)}
      <mark>{context.exact.slice(from, to)}</mark>
      {context.exact.slice(to)}
    </span>
  );
}

import "./disagreement-state.css";
import type { DiscrepancyLine } from "../api/types.ts";

/** "open", "explained: later text", "resolved by anna". */
export function DisagreementState({
  discrepancy: { state, explanation, decided },
}: {
  readonly discrepancy: Pick<DiscrepancyLine, "state" | "explanation" | "decided">;
}) {
  const by = decided?.note ?? explanation;
  return (
    <span className={`state state-${state.replaceAll(" ", "-")}`}>
      {state}
      {by != null && state === "explained" && `: ${by}`}
    </span>
  );
}

import { useDecide } from "../../api/decide.ts";
import type { ToldClaim } from "../../api/types.ts";
import { Problem } from "../../parts/problem.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { To } from "../../parts/to.tsx";
import { ClaimFacts } from "../reader/claim-facts.tsx";
import type { DisagreementAnswer } from "./disagreement.tsx";

/** One side: who says it, all its parts, and the button that says that this side is right. */
export function Side({
  claim,
  number,
  discrepancy,
  right,
}: {
  readonly claim: ToldClaim;
  readonly number: number;
  readonly discrepancy: DisagreementAnswer;
  readonly right: boolean;
}) {
  const { decide } = useDecide();
  return (
    <section className="side" data-right={right} aria-label={`Side ${number}`}>
      <h3>
        {number}. <To to={`/documents/${claim.document}?claim=${claim.id}`}>{claim.citedAs ?? "its document"}</To>{" "}
        <StatusMark status={claim.status} />
      </h3>
      <ClaimFacts claim={claim} />
      <p className="side-acts">
        <button
          type="button"
          disabled={decide.isPending || right}
          onClick={() => decide.mutate({ verdict: "settle", id: discrepancy.id, right: claim.id })}
        >
          This side is right
        </button>
      </p>
      {decide.error !== null && <Problem error={decide.error} />}
    </section>
  );
}

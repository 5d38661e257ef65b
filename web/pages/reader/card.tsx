import "./card.css";
import type { ToldClaim } from "../../api/types.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import { To } from "../../parts/to.tsx";
import { ClaimFacts } from "./claim-facts.tsx";

/** One claim in the margin: in short; when chosen, all its parts, and where it leads. */
export function Card({
  claim,
  chosen,
  onChoose,
}: {
  readonly claim: ToldClaim;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <div className="card" data-chosen={chosen}>
      <button type="button" className="card-head" aria-expanded={chosen} onClick={onChoose}>
        <span className="card-kind">
          {claim.kind === "event" ? (claim.stage ?? claim.type) : claim.relation.replaceAll("_", " ")}
        </span>
        <span className="card-who">{inShort(claim)}</span>
        <StatusMark status={claim.status} quiet={claim.status === "occurred"} />
      </button>
      {chosen && (
        <div className="card-body">
          <ClaimFacts claim={claim} />
          <p className="card-links">
            {claim.kind === "event" && claim.event !== null && <To to={`/events/${claim.event}`}>The event</To>}
            <To to={`/claims/${claim.id}`}>Why it is read so</To>
          </p>
        </div>
      )}
    </div>
  );
}

/** "Suga, Phuc · Oct. 19": enough to know it again. */
function inShort(claim: ToldClaim): string {
  if (claim.kind === "position") return `${claim.actor} → ${claim.object}`;
  const names = claim.participants.map(({ name }) => name);
  return names.length === 0
    ? (claim.title ?? claim.evidence.exact.slice(0, 60))
    : [...new Set(names)].slice(0, 3).join(", ");
}

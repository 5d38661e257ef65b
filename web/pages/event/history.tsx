import "./history.css";
import type { EventAnswer } from "../../api/types.ts";
import { dayWords } from "../../parts/day-words.ts";
import { Quoted } from "../../parts/quoted.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";

/** How its status went, by the dates of the documents: planned, then done or put off. */
export function History({ event: { history, sources } }: { readonly event: EventAnswer }) {
  const claims = new Map(sources.map((claim) => [claim.id, claim]));
  return (
    <ol className="history">
      {history.map(({ status, asOf, claim: id }) => {
        const claim = claims.get(id);
        return (
          <li key={id}>
            <span className="history-day">{asOf === null ? "no date" : dayWords(asOf)}</span>
            <StatusMark status={status} />
            {claim !== undefined && <Quoted {...claim.evidence} document={claim.document} />}
          </li>
        );
      })}
    </ol>
  );
}

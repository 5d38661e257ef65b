import "./steps.css";
import type { LedgerLine } from "../../api/types.ts";
import { dayWords } from "../../parts/day-words.ts";
import { Party } from "../../parts/party.tsx";
import { Quoted } from "../../parts/quoted.tsx";
import { To } from "../../parts/to.tsx";

/** The steps down a line, each with its day, who says so, and the words. What is inferred stands apart and says so. */
export function Steps({ entry: { steps, stalled, laterSteps } }: { readonly entry: LedgerLine }) {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={`${step.claim} ${step.stage}`} data-denied={step.deniedBy !== undefined}>
          <p className="steps-head">
            <strong>{step.stage}</strong>
            {step.parties !== undefined && (
              <span>
                by{" "}
                {step.parties.map((party) => (
                  <Party key={party} name={party} />
                ))}
              </span>
            )}
            <span className="steps-day">{when(step)}</span>
            {step.deniedBy !== undefined && (
              <span className="steps-denied">
                denied: <To to={`/claims/${step.deniedBy}`}>the denial</To>
              </span>
            )}
          </p>
          {step.source !== null && (
            <p className="steps-words">
              <Quoted {...step.source.evidence} document={step.source.document} />
            </p>
          )}
          <p className="label">
            {step.by === "unnamed" ? "nobody named" : step.by}
            {step.source !== null && (
              <>
                {" · "}
                <To to={`/documents/${step.source.document}?claim=${step.claim}`}>{step.source.citedAs}</To>
              </>
            )}
          </p>
        </li>
      ))}
      {stalled !== null && (
        <li data-inferred="true">
          <p className="steps-head">
            <em>stalled (inferred, {stalled.years} years)</em>
          </p>
          <p className="label">
            No document until {dayWords(stalled.until)} tells of it
            {stalled.awaits !== undefined && `; it waits to be ${stalled.awaits}`}. Inferred from silence, told by
            nobody.
          </p>
        </li>
      )}
      {laterSteps !== undefined && <li className="label">and {laterSteps} later</li>}
    </ol>
  );
}

function when({ date, asOf }: LedgerLine["steps"][number]): string {
  if (date !== null) return dayWords(date);
  return asOf === null ? "no date" : `as of ${dayWords(asOf)}`;
}

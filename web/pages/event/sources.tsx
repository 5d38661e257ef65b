import "./sources.css";
import type { DocumentAnswer, EventAnswer } from "../../api/types.ts";
import { Correct } from "../../parts/correct.tsx";
import { DocumentName } from "../../parts/document-name.tsx";
import { Quoted } from "../../parts/quoted.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { To } from "../../parts/to.tsx";
import { ClaimFacts } from "../reader/claim-facts.tsx";

/** Every claim that the event is told from, by document. */
export function Sources({
  event: { sources },
  named,
}: {
  readonly event: EventAnswer;
  readonly named: ReadonlyMap<string, DocumentAnswer>;
}) {
  const groups = [...Map.groupBy(sources, ({ document }) => document)];
  return (
    <div className="sources">
      {groups.map(([document, claims]) => (
        <section key={document} className="source">
          <h3>
            <DocumentName doc={named.get(document)} />
          </h3>
          {claims.map((claim) => (
            <article key={claim.id} className="source-claim">
              <p className="source-words">
                <Quoted {...claim.evidence} document={claim.document} lang={named.get(document)?.language} />
              </p>
              <p className="source-marks">
                <StatusMark status={claim.status} />
                {claim.stage !== null && <span className="label">{claim.stage}</span>}
                <To to={`/claims/${claim.id}`}>why it is read so</To>
              </p>
              <details>
                <summary>Its parts</summary>
                <ClaimFacts claim={claim} />
                <Correct claim={claim} />
              </details>
            </article>
          ))}
        </section>
      ))}
    </div>
  );
}

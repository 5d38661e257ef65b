import "./discrepancies.css";
import { Fragment } from "react";
import type { DiscrepancyLine } from "../api/types.ts";
import { DifferSign } from "./differ-sign.tsx";
import { DisagreementState } from "./disagreement-state.tsx";
import { noteWords } from "./note-words.ts";
import { Quoted } from "./quoted.tsx";
import { To } from "./to.tsx";

/** Disagreements in short: what about, both words, state. */
export function Discrepancies({ items }: { readonly items: readonly DiscrepancyLine[] }) {
  return (
    <ul className="discrepancies">
      {items.map((one) => (
        <li key={one.id}>
          <p>
            <To to={`/disagreements/${one.id}`}>{noteWords(one.note)}</To>
          </p>
          <p className="discrepancies-words">
            {one.evidence.slice(0, 2).map(({ exact, document, start, end }, index) => (
              <Fragment key={`${document} ${start}`}>
                {index > 0 && <DifferSign />}
                <Quoted exact={exact} document={document ?? undefined} start={start} end={end} />
              </Fragment>
            ))}
          </p>
          <p className="label">
            {one.kind} · <DisagreementState discrepancy={one} />
          </p>
        </li>
      ))}
    </ul>
  );
}

import "./discrepancies.css";
import { Fragment } from "react";
import type { DiscrepancyLine } from "../api/types.ts";
import { DifferSign } from "./differ-sign.tsx";
import { Quoted } from "./quoted.tsx";
import { To } from "./to.tsx";

/** Disagreements in short: what about, both words, state. */
export function Discrepancies({ items }: { readonly items: readonly DiscrepancyLine[] }) {
  return (
    <ul className="discrepancies">
      {items.map(({ id, kind, note, state, evidence }) => (
        <li key={id}>
          <p>
            <To to={`/disagreements/${id}`}>{note}</To>
          </p>
          <p className="discrepancies-words">
            {evidence.slice(0, 2).map(({ exact, document, start, end }, index) => (
              <Fragment key={`${document} ${start}`}>
                {index > 0 && <DifferSign />}
                <Quoted exact={exact} document={document ?? undefined} start={start} end={end} />
              </Fragment>
            ))}
          </p>
          <p className="label">
            {kind} · <span className={`state state-${state.replaceAll(" ", "-")}`}>{state}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

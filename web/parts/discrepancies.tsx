import "./discrepancies.css";
import type { DiscrepancyLine } from "../api/types.ts";
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
            {evidence.slice(0, 2).map(({ exact, document, start, end }) => (
              <Quoted
                key={`${document} ${start}`}
                exact={exact}
                document={document ?? undefined}
                start={start}
                end={end}
              />
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

import "./not-placed.css";
import type { DocumentRead } from "../../api/types.ts";
import { Quoted } from "../../parts/quoted.tsx";

/** What was read and stands in no event, and words that name somebody of whom it is not known who. */
export function NotPlaced({ doc: { id, unplaced } }: { readonly doc: DocumentRead }) {
  if (unplaced.length === 0) return null;
  return (
    <details className="not-placed">
      <summary>Not placed ({unplaced.length})</summary>
      <ul>
        {unplaced.map(({ start, end, exact, why }) => (
          <li key={`${start} ${end} ${why}`}>
            <Quoted exact={exact} document={id} start={start} end={end} /> <span className="label">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

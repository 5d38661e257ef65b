import "./notes.css";
import { Quoted } from "../../parts/quoted.tsx";
import { To } from "../../parts/to.tsx";
import type { Note } from "./use-chronology.ts";

/** Quotations with their sources. */
export function Notes({
  notes,
  limit,
  onMore,
}: {
  readonly notes: readonly Note[];
  readonly limit?: number | undefined;
  readonly onMore?: () => void;
}) {
  const shown = notes.slice(0, limit);
  const rest = notes.length - shown.length;
  return (
    <ol className="notes">
      {shown.map((note) => (
        <li key={note.number}>
          <span className="notes-number">{note.number}</span>
          <To to={`/documents/${note.document}?claim=${note.claim}`} className="quoted-link">
            <Quoted exact={note.quotation} />
          </To>
          <span className="notes-source">{note.source.replace(/ \([^()]*\)$/, "")}</span>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <button type="button" className="plain notes-more" onClick={onMore}>
            {rest} more
          </button>
        </li>
      )}
    </ol>
  );
}

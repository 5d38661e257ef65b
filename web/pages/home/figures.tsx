import type { SummaryAnswer } from "../../api/types.ts";
import { dayWords } from "../../parts/day-words.ts";
import { To } from "../../parts/to.tsx";

const SHOWN: readonly (readonly [count: keyof SummaryAnswer["counts"] | "overdue", name: string, page: string])[] = [
  ["documents", "documents", "/documents"],
  ["events", "events", "/chronology"],
  ["agreements", "agreements", "/agreements"],
  ["entities", "people and bodies", "/people"],
  ["overdue", "overdue promises", "/promises?state=overdue"],
  ["open", "open disagreements", "/disagreements?state=open"],
];

/** What the record holds, and what of it is new. */
export function Figures({
  summary: { counts: told, new: fresh },
  overdue,
  since,
}: {
  readonly summary: SummaryAnswer;
  /** null until they are counted. */
  readonly overdue: number | null;
  readonly since: string | null;
}) {
  const counts = { ...told, overdue };
  if (counts.documents === 0)
    return (
      <p className="home-empty">
        Nothing is in the record yet. Drop the first documents below, and their claims appear here.
      </p>
    );
  return (
    <>
      <ul className="figures">
        {SHOWN.map(([count, name, page]) => (
          <li key={count}>
            <To to={page}>
              <span className="figures-number">{counts[count]?.toLocaleString("en") ?? "…"}</span>
              <span className="figures-name">{name}</span>
            </To>
          </li>
        ))}
      </ul>
      {since !== null && (
        <p className="soft home-since">
          {fresh.documents === 0
            ? `No document was published since you were here on ${dayWords(since)}.`
            : `Published since you were here on ${dayWords(since)}: ${fresh.documents} documents, with ${fresh.claims} claims of ${fresh.events} events.`}
        </p>
      )}
    </>
  );
}

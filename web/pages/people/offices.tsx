import "./offices.css";
import type { EntityAnswer } from "../../api/types.ts";
import { dayWords } from "../../parts/day-words.ts";
import { Party } from "../../parts/party.tsx";
import { years } from "./years.ts";

/** Offices as bars in time, by the knowledge files; below, those that the texts give. */
export function Offices({ offices, told }: Pick<EntityAnswer, "offices" | "told">) {
  const listed = eachOnce(offices).sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  const isNoneVerified = listed.every(({ verified }) => !verified);
  const span = years(listed);
  return (
    <>
      {span !== null && (
        <ol className="offices">
          {listed.map(({ office, title, of, from, to, source, verified }) => (
            <li key={`${office} ${title} ${of} ${from}`}>
              <span className="offices-title">
                {title}, <Party name={of} />
              </span>
              <span className="offices-bar" aria-hidden="true">
                <span data-open={to === null} style={span.place(from, to)} />
              </span>
              <span className="offices-days">
                {from === null ? "…" : dayWords(from)} – {to === null ? "…" : dayWords(to)}
                {!isNoneVerified && <span className="label"> {verified ? source : "not verified"}</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
      {span !== null && isNoneVerified && <p className="label">By the knowledge files; not verified.</p>}
      {told.length > 0 && (
        <p className="offices-told">
          By the texts:{" "}
          {told.map(({ office, documents }, index) => (
            <span key={office}>
              {index > 0 && "; "}
              {office}{" "}
              <span className="label">({documents.length === 1 ? "1 document" : `${documents.length} documents`})</span>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** One who heads both state and government under one title holds it once to the eye; the row that is verified stands for both. */
function eachOnce(offices: EntityAnswer["offices"]): EntityAnswer["offices"][number][] {
  const keyOf = ({ title, of, from, to }: EntityAnswer["offices"][number]) => `${title} ${of} ${from} ${to}`;
  const verifiedLast = [...offices].sort((a, b) => Number(a.verified) - Number(b.verified));
  return [...new Map(verifiedLast.map((one) => [keyOf(one), one])).values()];
}

import "./words-beside.css";
import { To } from "../../parts/to.tsx";
import { Differing } from "./differing-words.tsx";
import { type Evidence, sidesOf } from "./sides.ts";

/** The words of each document in a column of its own, what differs marked. */
export function WordsBeside({ evidence }: { readonly evidence: readonly Evidence[] }) {
  return (
    <div className="words-beside">
      {sidesOf(evidence).map(({ key, words: [first], pieces }) => (
        <figure key={key}>
          <blockquote>
            <Differing pieces={pieces} />
          </blockquote>
          <figcaption>
            {first?.document != null && (
              <To to={`/documents/${first.document}?at=${first.start}-${first.end}`}>{first.citedAs}</To>
            )}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

import type { Question, QuestionSide } from "../../api/types.ts";
import { directionOf } from "../../parts/direction.ts";
import { noteWords } from "../../parts/note-words.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import { To } from "../../parts/to.tsx";
import { ClaimFacts } from "../reader/claim-facts.tsx";

/** The sources, each in its sentence, beside what the record makes of them. */
export function Asked({ question: { sides, why, hangs, about } }: { readonly question: Question }) {
  return (
    <>
      <p className="question-why">
        {noteWords(why.join("; "))}
        <span className="label">
          {hangs} {hangs === 1 ? "entry hangs" : "entries hang"} on it
        </span>
      </p>
      <ol className="question-sides" data-one={sides.length === 1}>
        {(about === "certain" ? sides.slice(0, 6) : sides).map((side, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sides may be of the same words
          <li key={index}>
            <Side side={side} number={index + 1} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Side({
  side: { citedAs, sentence, words, claim, entity },
  number,
}: {
  readonly side: QuestionSide;
  readonly number: number;
}) {
  return (
    <div className="question-side">
      <div className="question-source">
        <p className="label">
          <span className="question-number">{number}</span>{" "}
          {claim === undefined ? citedAs : <To to={`/documents/${claim.document}?claim=${claim.id}`}>{citedAs}</To>}
        </p>
        <blockquote dir={directionOf(sentence)}>
          <Sentence sentence={sentence} words={words} />
        </blockquote>
      </div>
      <div className="question-record">
        {claim !== undefined && (
          <>
            <p>
              <strong>
                {claim.kind === "event" ? (claim.stage ?? claim.type) : claim.relation.replaceAll("_", " ")}
              </strong>{" "}
              <StatusMark status={claim.status} />
            </p>
            <ClaimFacts claim={claim} />
          </>
        )}
        {entity !== undefined && (
          <>
            <p>
              <To to={`/people/${entity.id}`}>{entity.name}</To> <span className="label">{entity.kind}</span>
            </p>
            <p className="soft">{entity.names.join(" · ")}</p>
          </>
        )}
      </div>
    </div>
  );
}

/** The words marked in their sentence. */
function Sentence({ sentence, words }: Pick<QuestionSide, "sentence" | "words">) {
  if (words === null) return sentence;
  return (
    <>
      {sentence.slice(0, words.start)}
      <mark>{sentence.slice(words.start, words.end)}</mark>
      {sentence.slice(words.end)}
    </>
  );
}

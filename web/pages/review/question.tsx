import type { Question } from "../../api/types.ts";
import { Correct } from "../../parts/correct.tsx";
import { Problem } from "../../parts/problem.tsx";
import { type Answer, askedOf } from "./answers.ts";
import { Asked } from "./asked.tsx";
import type { ReviewSession } from "./use-session.ts";

/** What is asked, the sources, and a button for each answer. */
export function QuestionAsked({
  question,
  answers,
  session,
  correcting,
  onCorrect,
}: {
  readonly question: Question;
  readonly answers: readonly Answer[];
  readonly session: ReviewSession;
  readonly correcting: boolean;
  readonly onCorrect: () => void;
}) {
  const { alike, problem } = session;
  const claim = question.sides[0]?.claim;
  return (
    <section aria-label="Question" className="question">
      <h2 aria-live="polite">{askedOf(question)}</h2>
      <Asked question={question} />
      <div className="answers">
        {answers.map((one) => (
          <button key={one.key} type="button" className="answer" onClick={() => session.answer(one)}>
            {one.name} <kbd>{one.key}</kbd>
          </button>
        ))}
        <button type="button" onClick={session.skip}>
          Skip <kbd>k</kbd>
        </button>
        {question.about === "claim" && (
          <button type="button" aria-expanded={correcting} onClick={onCorrect}>
            Correct a field <kbd>e</kbd>
          </button>
        )}
        {alike.length > 1 && (
          <label className="answers-bulk">
            <input type="checkbox" checked={session.bulk} onChange={session.toggleBulk} /> for all {alike.length} like
            this one <kbd>b</kbd>
          </label>
        )}
      </div>
      <label className="answers-why no-print">
        <span className="label">Because</span>
        <input
          id="review-why"
          value={session.why}
          onChange={(event) => session.setWhy(event.target.value)}
          placeholder="a reason, if you like"
        />
        <kbd>w</kbd>
      </label>
      {correcting && claim !== undefined && <Correct key={claim.id} claim={claim} />}
      {problem !== null && <Problem error={problem} />}
    </section>
  );
}

import { useState } from "react";
import type { Question } from "../../api/types.ts";
import { useKeys } from "../../parts/keys.ts";
import { Keys } from "../../parts/keys-help.tsx";
import { answersTo } from "./answers.ts";
import { KEYS } from "./keys.ts";
import { QuestionAsked } from "./question.tsx";
import { useSession } from "./use-session.ts";

/** The question, its answers, and how far one is. */
export function Session({ questions, total }: { readonly questions: readonly Question[]; readonly total: number }) {
  const session = useSession(questions);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const { question, answered, skipped, ahead, waiting } = session;
  const answers = question === undefined ? [] : answersTo(question);
  const correct = () => setCorrecting(question?.about === "claim" && correcting !== question.id ? question.id : null);
  useKeys({
    ...Object.fromEntries(answers.map((one) => [one.key, () => session.answer(one)])),
    k: session.skip,
    u: session.takeBack,
    b: session.toggleBulk,
    e: correct,
    w: () => document.getElementById("review-why")?.focus(),
    "?": () => setHelp(true),
  });
  return (
    <>
      <div className="review-progress">
        <progress max={answered + total - ahead} value={answered} aria-label="How far" />
        <span role="status">
          {Math.max(total - ahead, 0)} left, {answered} answered{skipped > 0 && `, ${skipped} skipped`}
        </span>
        <span className="review-tools">
          <button type="button" disabled={answered === 0} onClick={session.takeBack}>
            Undo <kbd>u</kbd>
          </button>
          <button type="button" className="plain" onClick={() => setHelp(true)} aria-label="Keys">
            <kbd>?</kbd>
          </button>
        </span>
      </div>
      {question === undefined && (waiting > 0 || ahead > 0) ? (
        <p role="status">Keeping the answers …</p>
      ) : question === undefined ? (
        <p>
          All that is left was skipped.{" "}
          <button type="button" onClick={session.beginAgain}>
            Begin again
          </button>
        </p>
      ) : (
        <QuestionAsked
          question={question}
          answers={answers}
          session={session}
          correcting={correcting === question.id}
          onCorrect={correct}
        />
      )}
      {help && <Keys keys={KEYS} onClose={() => setHelp(false)} />}
    </>
  );
}

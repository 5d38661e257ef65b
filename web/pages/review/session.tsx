import { useState } from "react";
import { useDecide } from "../../api/decide.ts";
import type { Question } from "../../api/types.ts";
import { Correct } from "../../parts/correct.tsx";
import { useKeys } from "../../parts/keys.ts";
import { Keys } from "../../parts/keys-help.tsx";
import { Problem } from "../../parts/problem.tsx";
import { type Answer, answersTo, askedOf } from "./answers.ts";
import { Asked } from "./asked.tsx";

/** A review under way: the question, its answers, and how far one is. */
export function Session({ questions, total }: { readonly questions: readonly Question[]; readonly total: number }) {
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<readonly (readonly string[])[]>([]);
  const [bulk, setBulk] = useState(false);
  const [why, setWhy] = useState("");
  const [correcting, setCorrecting] = useState(false);
  const [help, setHelp] = useState(false);
  const { decide, undo } = useDecide();
  const question = questions.find(({ id }) => !skipped.has(id));
  const busy = decide.isPending || undo.isPending;
  const alike =
    question === undefined ? [] : questions.filter(({ group, id }) => group === question.group && !skipped.has(id));

  const answer = async (given: Answer) => {
    if (question === undefined || busy) return;
    const all = bulk && given.bulk ? alike : [question];
    const ids: string[] = [];
    for (const one of all)
      ids.push(...(await decide.mutateAsync({ ...given.decision(one), why })).judgements.map(({ id }) => id));
    setMade((old) => [...old, ids]);
    setBulk(false);
    setWhy("");
    setCorrecting(false);
  };
  const takeBack = () => {
    const last = made.at(-1);
    if (last === undefined || busy) return;
    undo.mutate(last, { onSuccess: () => setMade((old) => old.slice(0, -1)) });
  };
  const skip = () => question !== undefined && setSkipped((old) => new Set([...old, question.id]));
  const answers = question === undefined ? [] : answersTo(question);
  useKeys({
    ...Object.fromEntries(answers.map((one) => [one.key, () => void answer(one).catch(() => null)])),
    k: skip,
    u: takeBack,
    b: () => setBulk(!bulk && alike.length > 1),
    e: () => setCorrecting(question?.about === "claim" && !correcting),
    w: () => document.getElementById("review-why")?.focus(),
    "?": () => setHelp(true),
  });
  const answered = made.length;
  return (
    <>
      <div className="review-progress">
        <progress max={answered + total} value={answered} aria-label="How far" />
        <span role="status">
          {total} left, {answered} answered{skipped.size > 0 && `, ${skipped.size} skipped`}
        </span>
        <span className="review-tools">
          <button type="button" disabled={answered === 0 || busy} onClick={takeBack}>
            Undo <kbd>u</kbd>
          </button>
          <button type="button" className="plain" onClick={() => setHelp(true)} aria-label="Keys">
            <kbd>?</kbd>
          </button>
        </span>
      </div>
      {question === undefined ? (
        <p>
          All that is left was skipped.{" "}
          <button type="button" onClick={() => setSkipped(new Set())}>
            Begin again
          </button>
        </p>
      ) : (
        <section aria-label="Question" className="question">
          <h2>{askedOf(question)}</h2>
          <Asked question={question} />
          <div className="answers">
            {answers.map((one) => (
              <button
                key={one.key}
                type="button"
                className="answer"
                disabled={busy}
                onClick={() => answer(one).catch(() => null)}
              >
                {one.name} <kbd>{one.key}</kbd>
              </button>
            ))}
            <button type="button" disabled={busy} onClick={skip}>
              Skip <kbd>k</kbd>
            </button>
            {question.about === "claim" && (
              <button type="button" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
                Correct a field <kbd>e</kbd>
              </button>
            )}
            {alike.length > 1 && (
              <label className="answers-bulk">
                <input type="checkbox" checked={bulk} onChange={() => setBulk(!bulk)} /> for all {alike.length} like
                this one <kbd>b</kbd>
              </label>
            )}
          </div>
          <label className="answers-why">
            <span className="label">Because</span>
            <input
              id="review-why"
              value={why}
              onChange={(event) => setWhy(event.target.value)}
              placeholder="a reason, if you like"
            />
            <kbd>w</kbd>
          </label>
          {correcting && question.sides[0]?.claim !== undefined && <Correct claim={question.sides[0].claim} />}
          {(decide.error ?? undo.error) !== null && <Problem error={decide.error ?? undo.error} />}
        </section>
      )}
      {help && <Keys keys={KEYS} onClose={() => setHelp(false)} />}
    </>
  );
}

const KEYS = [
  ["s", "they are one"],
  ["d", "they are two"],
  ["x", "nobody can tell"],
  ["a", "accept; of a disagreement: both stand"],
  ["r", "reject; of a disagreement: there is none"],
  ["1 2", "this side is right"],
  ["e", "correct a field of a claim"],
  ["b", "the next answer is for all like this one"],
  ["w", "write a reason"],
  ["k", "skip"],
  ["u", "take the last answer back"],
] as const;

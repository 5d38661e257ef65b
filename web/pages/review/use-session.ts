import { useState } from "react";
import { useDecide } from "../../api/decide.ts";
import type { Question } from "../../api/types.ts";
import type { Answer } from "./answers.ts";

/** A review under way: the question that is asked, what is chosen for the next answer, and what answers do. */
export function useSession(questions: readonly Question[]) {
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  /** The judgements of each answer, to take the last one back. */
  const [made, setMade] = useState<readonly (readonly string[])[]>([]);
  const [bulk, setBulk] = useState(false);
  const [why, setWhy] = useState("");
  const { decide, undo } = useDecide();
  const question = questions.find(({ id }) => !skipped.has(id));
  const busy = decide.isPending || undo.isPending;
  const alike = questions.filter(({ group, id }) => group === question?.group && !skipped.has(id));

  const judge = async (given: Answer, asked: readonly Question[]) => {
    const ids: string[] = [];
    for (const one of asked) {
      const { judgements } = await decide.mutateAsync({ ...given.decision(one), why });
      ids.push(...judgements.map(({ id }) => id));
    }
    setMade((old) => [...old, ids]);
    setBulk(false);
    setWhy("");
  };
  const answer = (given: Answer) => {
    if (question === undefined || busy) return;
    // what was refused is told by `problem`
    judge(given, bulk && given.bulk ? alike : [question]).catch(() => null);
  };
  const takeBack = () => {
    const last = made.at(-1);
    if (last !== undefined && !busy) undo.mutate(last, { onSuccess: () => setMade((old) => old.slice(0, -1)) });
  };
  const skip = () => question !== undefined && setSkipped((old) => new Set([...old, question.id]));
  const problem = decide.error ?? undo.error;
  return {
    ...{ question, alike, busy, problem, answered: made.length, skipped: skipped.size },
    ...{ bulk, toggleBulk: () => setBulk(!bulk && alike.length > 1), why, setWhy },
    ...{ answer, takeBack, skip, beginAgain: () => setSkipped(new Set()) },
  };
}

export type ReviewSession = ReturnType<typeof useSession>;

import { useRef, useState } from "react";
import type { Question } from "../../api/types.ts";
import type { Answer } from "./answers.ts";
import { useSending } from "./use-sending.ts";

/** An answer that was given: the questions that it was for, and what was kept of it once it was. */
interface Given {
  readonly number: number;
  readonly questions: readonly string[];
  readonly kept: Promise<readonly string[]>;
}

/** A review under way: the question that is asked, what is chosen for the next answer, and what answers do. The next question never waits for the last answer to be kept. */
export function useSession(questions: readonly Question[]) {
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [bulk, setBulk] = useState(false);
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState<unknown>(null);
  const number = useRef(0);
  const { decide, undo, waiting } = useSending();
  const isGiven = new Set(given.flatMap((one) => one.questions));
  const open = questions.filter(({ id }) => !isGiven.has(id));
  const asked = open.filter(({ id }) => !skipped.has(id));
  const question = asked[0];
  const alike = asked.filter(({ group }) => group === question?.group);

  const answer = (chosen: Answer) => {
    if (question === undefined) return;
    const those = bulk && chosen.bulk ? alike : [question];
    number.current += 1;
    const own = number.current;
    const kept = decide(those.map((one) => ({ ...chosen.decision(one), why })));
    setGiven((old) => [...old, { number: own, questions: those.map(({ id }) => id), kept }]);
    setProblem(null);
    setBulk(false);
    setWhy("");
    // what was refused is asked again, with the reason
    kept.catch((error: unknown) => {
      setGiven((old) => old.filter((one) => one.number !== own));
      setProblem(error);
    });
  };
  const takeBack = () => {
    const last = given.at(-1);
    if (last === undefined) return;
    setGiven((old) => old.slice(0, -1));
    last.kept.then(undo).catch(setProblem);
  };
  const skip = () => question !== undefined && setSkipped((old) => new Set([...old, question.id]));
  return {
    ...{ question, alike, waiting, problem, answered: given.length, skipped: skipped.size },
    /** Answered, and still in the list that was asked for before. */
    ahead: questions.length - open.length,
    ...{ bulk, toggleBulk: () => setBulk(!bulk && alike.length > 1), why, setWhy },
    ...{ answer, takeBack, skip, beginAgain: () => setSkipped(new Set()) },
  };
}

export type ReviewSession = ReturnType<typeof useSession>;

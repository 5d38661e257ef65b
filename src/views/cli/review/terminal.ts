import process from "node:process";
import type { Question } from "../../../record/queries/review/question.ts";
import type { Store } from "../../../record/store.ts";
import { bringUpToDate, type Context } from "../context.ts";
import { judgeOf, now } from "../judging.ts";
import { type Reviewed, review } from "./loop.ts";
import { alike, type Session } from "./session.ts";

/** Whether keys can be read one by one. */
export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** The keys of the terminal as they are pressed, unseen; the terminal is as before when the loop over them ends. */
async function* pressedKeys(): AsyncGenerator<string> {
  process.stdin.setRawMode(true);
  process.stdin.setEncoding("utf8");
  try {
    for await (const keys of process.stdin) yield keys as string;
  } finally {
    process.stdin.setRawMode(false);
    process.stdin.pause();
  }
}

/** Asks in the terminal (or by `keys`) what `questions` gives, as `by`; after each answer `together` brings the record together. */
export async function reviewIn(
  context: Context,
  store: Store,
  questions: () => Promise<readonly Question[]>,
  { by, keys = pressedKeys() }: { readonly by?: string; readonly keys?: AsyncIterable<string> },
  together: () => Promise<unknown> = () => bringUpToDate(context, store),
): Promise<Reviewed> {
  const { inContext } = await import("../../../record/queries/review/context.ts");
  const { judgementsFor } = await import("../../../record/judge/answer.ts");
  const { helpText, questionText } = await import("../../text/review.ts");
  const { decideAll, takeBackAll } = await import("../../../record/judge/decide.ts");
  return review({
    keys,
    print: context.print,
    questions,
    show: async (question, session) =>
      questionText(await inContext(store, question), standingOf(session, question), context.screen),
    help: (question) => helpText(question, context.screen),
    judge: async ({ questions: some, answer, why }) => {
      const judge = judgeOf({ ...(by === undefined ? {} : { by }), why });
      const made = await Promise.all(some.map((question) => judgementsFor(store, question, answer, judge)));
      return (await decideAll(store, made.flat(), now(), together)).judgements;
    },
    undo: (ids) =>
      takeBackAll(store, ids, { ...judgeOf({ ...(by === undefined ? {} : { by }) }), at: now() }, together),
  });
}

function standingOf(session: Session, question: Question) {
  const left = session.questions.filter(({ id }) => !session.skipped.has(id)).length;
  const { answered, bulk, why } = session;
  return { left, answered, bulk, why, alike: alike(session, question).length };
}

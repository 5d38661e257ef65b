import type { Judgement } from "../../../merge/merged.ts";
import type { Question } from "../../../record/queries/review/question.ts";
import { type Act, asked, goOn, newSession, press, type Session } from "./session.ts";

/** What a review needs of the world. */
export interface ReviewWorld {
  /** Keys as they are pressed; several may come at once. */
  readonly keys: AsyncIterable<string>;
  readonly print: (text: string) => void;
  /** The questions that are left. */
  readonly questions: () => Promise<readonly Question[]>;
  /** The question as it is shown, with how far the review is. */
  readonly show: (question: Question, session: Session) => Promise<string>;
  readonly help: (question: Question | null) => string;
  /** Keeps judgements; gives their ids. */
  readonly judge: (act: Extract<Act, { do: "judge" }>) => Promise<readonly Judgement[]>;
  /** Takes them back. */
  readonly undo: (ids: readonly string[]) => Promise<void>;
}

/** What was decided in a review. */
export interface Reviewed {
  readonly answered: number;
  readonly left: number;
}

/** Asks until nothing is left, the user quits, or the keys end. */
export async function review(world: ReviewWorld): Promise<Reviewed> {
  let session = newSession(await world.questions());
  const made: (readonly string[])[] = [];
  const show = async () => {
    const question = asked(session);
    world.print(
      question === null
        ? `\nNothing is left to ask${made.length > 0 ? " (u: take back the last answer, q: quit)" : ""}.\n`
        : await world.show(question, session),
    );
    return question !== null;
  };
  const result = () => ({ answered: session.answered, left: session.questions.length });
  if (!(await show())) return result();
  for await (const keys of world.keys) {
    // arrows and the like begin with ESC and are no answers
    for (const key of keys.length > 1 && keys.startsWith("\u001b") ? "" : keys) {
      const pressed = press(session, key);
      session = pressed.session;
      world.print(pressed.output);
      if (pressed.act?.do === "quit") return result();
      session = await perform(world, session, pressed.act, made);
      const isShown = pressed.act !== null && pressed.act.do !== "help";
      if (isShown && !(await show()) && made.length === 0) return result();
    }
  }
  return result();
}

async function perform(world: ReviewWorld, session: Session, act: Act, made: (readonly string[])[]): Promise<Session> {
  if (act?.do === "help") world.print(world.help(asked(session)));
  if (act?.do === "judge") {
    const judgements = await world.judge(act);
    made.push(judgements.map(({ id }) => id));
    return goOn(session, await world.questions(), session.answered + 1);
  }
  if (act?.do === "undo") {
    const last = made.pop();
    if (last === undefined) {
      world.print("nothing to undo in this review; chancery undo ID takes back what was decided before\n");
      return session;
    }
    await world.undo(last);
    return goOn(session, await world.questions(), session.answered - 1);
  }
  return session;
}

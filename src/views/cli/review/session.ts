import { correctable, correction } from "../../../merge/decided/fields.ts";
import type { Answer } from "../../../record/judge/answer.ts";
import { isAnswerTo } from "../../../record/judge/answer.ts";
import type { Question } from "../../../record/queries/review/question.ts";

/** A review under way: what is asked, and what was typed so far. */
export interface Session {
  readonly questions: readonly Question[];
  /** Ids of what was skipped. */
  readonly skipped: ReadonlySet<string>;
  /** How many answers were given. */
  readonly answered: number;
  /** The reason of the next answer; "" for none. */
  readonly why: string;
  /** Whether the next answer is for all questions of the group. */
  readonly bulk: boolean;
  readonly typing: Typing | null;
}

/** A line being typed: the reason, a field, the value of a field, or the words that explain a discrepancy. */
export interface Typing {
  readonly what: "why" | "field" | "value" | "explanation";
  readonly field: string;
  readonly text: string;
}

/** What the world has to do. "shown": the question is to be shown again. */
export type Act =
  | { readonly do: "judge"; readonly questions: readonly Question[]; readonly answer: Answer; readonly why: string }
  | { readonly do: "undo" | "quit" | "show" | "help" }
  | null;

export interface Pressed {
  readonly session: Session;
  /** Written after what stands there. */
  readonly output: string;
  readonly act: Act;
}

/** A review that begins. */
export function newSession(questions: readonly Question[]): Session {
  return { questions, skipped: new Set(), answered: 0, why: "", bulk: false, typing: null };
}

/** The question that is asked; null when none is left. */
export function asked({ questions, skipped }: Session): Question | null {
  return questions.find(({ id }) => !skipped.has(id)) ?? null;
}

/** The review over the questions that are left after an answer or its undoing. */
export function goOn(session: Session, questions: readonly Question[], answered: number): Session {
  return { ...session, questions, answered, why: "", bulk: false, typing: null };
}

/** What a key does. A pure function: keys are single characters, "\r" ends a line, "\u007f" takes one back, ESC gives it up. */
export function press(session: Session, key: string): Pressed {
  const question = asked(session);
  if (key === "\u0003" || key === "\u0004") return { session, output: "", act: { do: "quit" } };
  if (session.typing !== null && question !== null) return typed(session, session.typing, question, key);
  if (key === "q") return { session, output: "", act: { do: "quit" } };
  if (key === "u") return { session, output: "", act: { do: "undo" } };
  if (key === "?") return { session, output: "", act: { do: "help" } };
  return question === null ? still(session) : onQuestion(session, question, key);
}

function still(session: Session, output = ""): Pressed {
  return { session, output, act: null };
}

const ANSWERS: Readonly<Record<string, Answer["verdict"]>> = {
  s: "same",
  d: "different",
  x: "unsure",
  a: "accept",
  r: "reject",
};

function onQuestion(session: Session, question: Question, key: string): Pressed {
  const verdict = ANSWERS[key] as "same" | undefined;
  if (verdict !== undefined) return answer(session, question, { verdict });
  if (/^[1-9]$/.test(key)) return answer(session, question, { verdict: "right", side: Number(key) - 1 });
  switch (key) {
    case "k":
      return {
        session: { ...session, skipped: new Set([...session.skipped, question.id]), why: "", bulk: false },
        output: "",
        act: { do: "show" },
      };
    case "w":
      return type(session, { what: "why", field: "", text: "" }, "why: ");
    case "e":
      return edit(session, question);
    case "b":
      return bulk(session, question);
    default:
      return still(session, key.trim() === "" ? "" : `${key}: no key here; ? tells which\n`);
  }
}

function answer(session: Session, question: Question, given: Answer): Pressed {
  if (!isAnswerTo(question, given)) return still(session, "no answer to this question; ? tells which\n");
  const questions = session.bulk ? alike(session, question) : [question];
  return { session, output: "", act: { do: "judge", questions, answer: given, why: session.why } };
}

/** All that one answer may be for, the one asked first. */
export function alike({ questions, skipped }: Session, { group, id }: Question): readonly Question[] {
  return questions.filter((one) => one.id === id || (one.group === group && !skipped.has(one.id)));
}

function bulk(session: Session, question: Question): Pressed {
  const count = alike(session, question).length;
  if (count === 1 && !session.bulk) return still(session, "no other question is like this one\n");
  const output = session.bulk
    ? "the next answer is for this question alone\n"
    : `the next answer is for all ${count} questions like this one (b again: for this one alone)\n`;
  return still({ ...session, bulk: !session.bulk }, output);
}

function type(session: Session, typing: Typing, prompt: string): Pressed {
  return still({ ...session, typing }, prompt);
}

function edit(session: Session, question: Question): Pressed {
  if (question.about === "discrepancy")
    return type(session, { what: "explanation", field: "explanation", text: "" }, "what explains it: ");
  if (question.about !== "claim") return still(session, "no answer to this question; ? tells which\n");
  return type(session, { what: "field", field: "", text: "" }, `field (${fieldsOf(question).join(", ")}): `);
}

function fieldsOf({ sides: [side] }: Question): readonly string[] {
  return side?.kind === "claim" ? correctable(side.claim.claim.kind) : [];
}

function typed(session: Session, typing: Typing, question: Question, key: string): Pressed {
  if (key === "\u001b") return still({ ...session, typing: null }, "\n");
  if (key === "\u007f" || key === "\b") {
    const text = [...typing.text].slice(0, -1).join("");
    return still({ ...session, typing: { ...typing, text } }, typing.text === "" ? "" : "\b \b");
  }
  if (key === "\r" || key === "\n") return ended({ ...session, typing: null }, typing, question);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: arrows and the like are no letters
  if (/[\u0000-\u001f]/.test(key)) return still(session);
  return still({ ...session, typing: { ...typing, text: typing.text + key } }, key);
}

function ended(session: Session, { what, field, text }: Typing, question: Question): Pressed {
  const words = text.trim();
  if (what === "why") return still({ ...session, why: words }, "\n");
  if (words === "") return still(session, "\n");
  if (what === "field") return value(session, question, words);
  const given: Answer = { verdict: "set", field, value: words };
  const wrong = what === "value" ? wrongValue(question, field, words) : null;
  if (wrong !== null) return type(session, { what, field, text: "" }, `\n${wrong}\n${field}: `);
  const pressed = answer(session, question, given);
  return { ...pressed, output: `\n${pressed.output}` };
}

function value(session: Session, question: Question, field: string): Pressed {
  const fields = fieldsOf(question);
  if (!fields.includes(field))
    return type(session, { what: "field", field: "", text: "" }, `\nwanted one of ${fields.join(", ")}\nfield: `);
  return type(session, { what: "value", field, text: "" }, `\n${field}: `);
}

function wrongValue({ sides: [side] }: Question, field: string, text: string): string | null {
  try {
    if (side?.kind === "claim") correction(side.claim.claim.kind, field, text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

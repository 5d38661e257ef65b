import { sha256 } from "../../document/ids.ts";

/** One message of a conversation with a language model. */
export interface Message {
  readonly role: "system" | "user";
  readonly content: string;
}

/** What a model answered, unchecked. */
export interface Answer {
  readonly content: string;
  /** False when the model stopped before it was at the end. */
  readonly isWhole: boolean;
}

/** Asks a model. Rejects with an error that says what was wanted and what was found when no answer can be had. */
export type Ask = (messages: readonly Message[]) => Promise<Answer>;

/** Answers that were given before, by the hash of what was asked. */
export interface Answers {
  get(key: string): Promise<Answer | null>;
  put(key: string, answer: Answer): Promise<void>;
}

/** Asks only what was not asked before: `asker` is the model and its settings, so that another one is asked anew. */
export function askOnce(ask: Ask, asker: string, answers: Answers): Ask {
  return async (messages) => {
    const key = sha256(JSON.stringify([asker, messages]));
    const known = await answers.get(key);
    if (known !== null) return known;
    const answer = await ask(messages);
    await answers.put(key, answer);
    return answer;
  };
}

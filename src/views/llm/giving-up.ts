import type { Ask } from "../../extract/llm/asking.ts";
import { Failure } from "./failure.ts";

/** Questions in a row that the endpoint did not serve, after which no other is asked. */
const ENOUGH = 3;

/**
 * Asks until the endpoint has shown that it does not serve: then every other question fails at once, so that a long `add` does not wait for each.
 * What only one question met (an answer without end) counts for nothing: no document can stop the reading of others.
 */
export function untilHopeless(ask: Ask): Ask {
  let inARow = 0;
  let hopeless: string | null = null;
  return async (messages) => {
    if (hopeless !== null) throw new Error(`not asked any more: ${hopeless}`);
    try {
      const answer = await ask(messages);
      inARow = 0;
      return answer;
    } catch (error) {
      const how = error instanceof Failure ? error.how : null;
      inARow = how?.ofEndpoint ? inARow + 1 : 0;
      if (inARow >= ENOUGH || how?.isFinal) hopeless = (error as Error).message;
      throw error;
    }
  };
}

import { PARSER_FEATURES, parserFeatures } from "./parser-features.ts";
import { guideOf, type ParserInput, reversed, turnHeads, turnLabels } from "./parser-input.ts";
import type { Scorer } from "./scorer.ts";
import { apply, canLeft, canRight, canShift, isDone, rightAction, SHIFT, type State, startState } from "./state.ts";

/** The relation of the one word that hangs on the root: always the first of the labels. */
export const ROOT_LABEL = 0;

/** Parses a sentence greedily in 2n transitions; returns the last state. */
export function parseSentence(input: ParserInput, scorer: Scorer, labels: number): State {
  const state = startState(input.n);
  const keys = new Int32Array(PARSER_FEATURES);
  const scores = new Float32Array(1 + 2 * labels);
  while (!isDone(state)) {
    const forced = onlyAction(state, labels);
    if (forced >= 0) {
      apply(state, forced, labels);
      continue;
    }
    scorer.score(keys, parserFeatures(state, input, keys), scores);
    apply(state, bestAction(state, scores, labels), labels);
  }
  return state;
}

/** The transition to take where there is one only, else −1. */
function onlyAction(state: State, labels: number): number {
  if (state.depth === 1) return SHIFT;
  return state.depth === 2 && !canShift(state) ? rightAction(ROOT_LABEL, labels) : -1;
}

/** The allowed transition with the highest score. */
export function bestAction(state: State, scores: Float32Array, labels: number): number {
  if (!canShift(state) && state.depth === 2) return rightAction(ROOT_LABEL, labels);
  let action = canShift(state) ? SHIFT : -1;
  let top = canShift(state) ? scores[SHIFT]! : Number.NEGATIVE_INFINITY;
  const from = canLeft(state) ? 1 : 1 + labels;
  const to = canRight(state) ? 1 + 2 * labels : 1 + labels;
  for (let k = from; k < to; k++) {
    if (scores[k]! > top && k !== 1 && k !== 1 + labels) {
      top = scores[k]!;
      action = k;
    }
  }
  return action;
}

/** The input with the opinion of the right-to-left parser `guide` added: two greedy parsers seldom make the same mistake. */
export function withGuide(input: ParserInput, guide: Scorer | null, labels: number): ParserInput {
  if (guide === null) return input;
  const { n } = input;
  const state = parseSentence(reversed(input), guide, labels);
  return { ...input, guide: guideOf(n, turnHeads(n, state.heads), turnLabels(n, state.labels)) };
}

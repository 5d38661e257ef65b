import { encode, type WordKnowledge } from "../src/extract/syntax/encode.ts";
import { bestAction, parseSentence } from "../src/extract/syntax/parser.ts";
import { PARSER_FEATURES, parserFeatures } from "../src/extract/syntax/parser-features.ts";
import { type ParserInput, reversed, turnHeads, turnLabels } from "../src/extract/syntax/parser-input.ts";
import type { Scorer } from "../src/extract/syntax/scorer.ts";
import { apply, isDone, startState } from "../src/extract/syntax/state.ts";
import { best, TAGGER_FEATURES, taggerFeatures, tagSentence } from "../src/extract/syntax/tagger.ts";
import type { Example } from "./examples.ts";
import { type Costs, costs, isRight } from "./oracle.ts";
import type { Perceptron } from "./perceptron.ts";
import { shuffle } from "./random.ts";

/** One pass of the tagger over the examples; returns the share of right decisions. */
export function tagEpoch(
  model: Perceptron,
  examples: readonly Example[],
  known: WordKnowledge,
  count: number,
  random: () => number,
): number {
  const order = [...examples];
  shuffle(order, random);
  const keys = new Int32Array(TAGGER_FEATURES);
  const scores = new Float32Array(count);
  let right = 0;
  let all = 0;
  for (const { forms, tags } of order) {
    const words = encode(forms, known);
    const given = new Int32Array(forms.length + 2).fill(-1);
    for (let i = 0; i < forms.length; i++) {
      const n = taggerFeatures(words, i, given, keys);
      model.score(keys, n, scores);
      const guess = best(scores, 0, count);
      if (guess !== tags[i]) {
        model.update(keys, n, tags[i]!, 1);
        model.update(keys, n, guess, -1);
      } else right++;
      model.tick();
      all++;
      given[i + 2] = guess;
    }
  }
  return right / all;
}

/** Tags that the model gives to the examples. */
export function tagAll(model: Scorer, examples: readonly Example[], known: WordKnowledge, count: number): Int32Array[] {
  return examples.map(({ forms }) => tagSentence(encode(forms, known), forms.length, model, count).slice());
}

/** What the parser learns from: the words with the tags that a tagger gave them, the tree. */
export interface ParserExample {
  readonly example: Example;
  readonly input: ParserInput;
}

/**
 * One pass of the parser with the dynamic oracle: from the second pass on it follows its own mistakes with probability
 * `explore` (Goldberg and Nivre 2013), so that it learns to go on well after them. Returns the share of right decisions.
 */
export function parseEpoch(
  model: Perceptron,
  examples: readonly ParserExample[],
  labels: number,
  explore: number,
  random: () => number,
): number {
  const order = [...examples];
  shuffle(order, random);
  const keys = new Int32Array(PARSER_FEATURES);
  const scores = new Float32Array(1 + 2 * labels);
  const cost: Costs = { shift: 0, left: 0, right: 0 };
  let right = 0;
  let all = 0;
  for (const { example, input } of order) {
    const state = startState(input.n);
    while (!isDone(state)) {
      const n = parserFeatures(state, input, keys);
      model.score(keys, n, scores);
      costs(state, example.tree, cost);
      const guess = bestAction(state, scores, labels);
      let action = guess;
      if (isRight(state, example.tree, cost, guess, labels)) right++;
      else {
        const gold = bestRight(scores, (k) => isRight(state, example.tree, cost, k, labels));
        model.update(keys, n, gold, 1);
        model.update(keys, n, guess, -1);
        if (random() >= explore) action = gold;
      }
      model.tick();
      all++;
      apply(state, action, labels);
    }
  }
  return right / all;
}

function bestRight(scores: Float32Array, allowed: (action: number) => boolean): number {
  let found = -1;
  for (let k = 0; k < scores.length; k++) if (allowed(k) && (found < 0 || scores[k]! > scores[found]!)) found = k;
  if (found < 0) throw new Error("no transition without cost: the tree is not projective");
  return found;
}

/** Shares of words with the right head, and with the right head and relation, punctuation included. */
export function attachment(
  model: Scorer,
  examples: readonly ParserExample[],
  labels: number,
): { uas: number; las: number } {
  let uas = 0;
  let las = 0;
  let all = 0;
  for (const { example, input } of examples) {
    const state = parseSentence(input, model, labels);
    for (let i = 1; i <= input.n; i++) {
      all++;
      if (state.heads[i] !== example.tree.heads[i]) continue;
      uas++;
      if (state.labels[i] === example.tree.labels[i]) las++;
    }
  }
  return { uas: uas / all, las: las / all };
}

/** The examples from right to left. */
export function reverseExamples(examples: readonly ParserExample[]): ParserExample[] {
  return examples.map(({ example, input }) => ({
    example: {
      ...example,
      tree: {
        heads: turnHeads(input.n, padTree(example.tree.heads)),
        labels: turnLabels(input.n, padTree(example.tree.labels)),
      },
    },
    input: reversed(input),
  }));
}

function padTree(nodes: Int32Array): Int32Array {
  const out = new Int32Array(nodes.length + 1);
  out.set(nodes);
  return out;
}

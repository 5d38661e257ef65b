import { encode, type WordKnowledge } from "../src/extract/syntax/encode.ts";
import { lexiconOf } from "../src/extract/syntax/lexicon.ts";
import { withGuide } from "../src/extract/syntax/parser.ts";
import { parserInput, partsOf } from "../src/extract/syntax/parser-input.ts";
import type { GoldSentence } from "./conllu.ts";
import type { DictionaryRows } from "./dictionary.ts";
import { collectLabels, type Example, type Labels, toExamples, withHeadlines } from "./examples.ts";
import { attachment, type ParserExample, parseEpoch, reverseExamples, tagAll, tagEpoch } from "./learn.ts";
import { buildLexicon } from "./lexicon.ts";
import { newPerceptron, type Perceptron } from "./perceptron.ts";
import { seeded } from "./random.ts";
import { rawTable, type Trained } from "./write-model.ts";

/** How a model is trained. */
export interface TrainingOptions {
  readonly tagEpochs: number;
  readonly guideEpochs: number;
  readonly parseEpochs: number;
  /** Parts into which the training sentences are cut, so that each is tagged and guided by models that have not seen it. */
  readonly tagFolds: number;
  readonly guideFolds: number;
  /** Words seen so often enter the lexicon. */
  readonly least: number;
  /** Share of sentences that are learnt again in capitals. */
  readonly headlines: number;
  /** How often a sentence of our own is learnt beside one of the treebanks. */
  readonly times: number;
  /** Slots of the hash tables while training, a power of two. */
  readonly slots: number;
  /** Whether a feature's first mistake is forgotten: right for large data only. */
  readonly forgetFirst: boolean;
}

export const FULL: TrainingOptions = {
  tagEpochs: 8,
  guideEpochs: 5,
  parseEpochs: 8,
  tagFolds: 4,
  guideFolds: 3,
  least: 3,
  headlines: 0.12,
  times: 2,
  slots: 1 << 24,
  forgetFirst: true,
};

/** Sentences that are measured while training goes on. */
export type DevelopmentSets = readonly (readonly [name: string, sentences: readonly GoldSentence[]])[];

/**
 * Trains lexicon, tagger, guide and parser on the treebanks `gold` and on `ours`: deterministic, the same data and options give the same weights.
 * `say` is told how it goes.
 */
export function trainModel(
  gold: readonly GoldSentence[],
  ours: readonly GoldSentence[],
  dictionary: DictionaryRows,
  options: TrainingOptions,
  dev: DevelopmentSets,
  say: (line: string) => void,
): Trained {
  const labels = collectLabels(gold);
  const count = labels.tags.length;
  const size = labels.relations.length;
  const train = trainingExamples(gold, ours, labels, options);
  const devExamples = dev.map(([name, sentences]) => [name, toExamples(sentences, labels)] as const);
  say(`${train.length} sentences, ${count} tags, ${size} relations`);

  const lexicon = buildLexicon(train, options.least);
  const known: WordKnowledge = {
    lexicon: lexiconOf(lexicon.keys, lexicon.classes),
    dictionary: lexiconOf(dictionary.keys, dictionary.values),
  };
  const run: Run = { options, count, size, known, say };
  const tagger = trainTagger(run, train, options.tagEpochs, devExamples);
  const tags = jackknifeTags(run, train);
  const parts = partsOf(labels.tags);
  const toParser = (examples: readonly Example[], given: readonly Int32Array[]): ParserExample[] =>
    examples.map((example, i) => ({ example, input: parserInput(encode(example.forms, known), given[i]!, parts) }));
  // Our frames hang nearly every prepositional phrase on the verb: the parsers learnt that too well (see d6 in RUNS.md).
  const trainSet = toParser(train, tags).filter(({ example }) => example.number < gold.length);
  const average = tagger.averaged();
  const devSets = devExamples.map(([name, set]) => [name, toParser(set, tagAll(average, set, known, count))] as const);

  const guide = options.guideEpochs === 0 ? null : trainGuide(run, trainSet, devSets);
  say("parser, left to right");
  const parser = trainParser(run, guide?.train ?? trainSet, options.parseEpochs, 4, guide?.dev ?? devSets);
  return {
    labels,
    lexicon,
    dictionary,
    tagger: rawTable(tagger),
    guide: guide === null ? null : rawTable(guide.model),
    parser: rawTable(parser),
  };
}

/** The sentences to learn: those of the treebanks once, ours several times (always in one fold), some again as headlines. */
export function trainingExamples(
  gold: readonly GoldSentence[],
  ours: readonly GoldSentence[],
  labels: Labels,
  { times, headlines }: Pick<TrainingOptions, "times" | "headlines">,
): Example[] {
  const own = toExamples(ours, labels).map((example) => ({ ...example, number: gold.length + example.number }));
  const copies = Array.from({ length: times }, () => own).flat();
  return withHeadlines([...toExamples(gold, labels), ...copies], headlines, seeded(5));
}

/** The right-to-left parser, and the sets with its opinion added. */
function trainGuide(run: Run, train: readonly ParserExample[], dev: Sets<ParserExample>) {
  run.say("guide, right to left");
  const turned = dev.map(([name, set]) => [name, reverseExamples(set)] as const);
  const model = trainParser(run, reverseExamples(train), run.options.guideEpochs, 3, turned);
  const average = model.averaged();
  const add = ({ example, input }: ParserExample) => ({ example, input: withGuide(input, average, run.size) });
  const guidedDev = dev.map(([name, set]) => [name, set.map(add)] as const);
  return { model, train: jackknifeGuides(run, train), dev: guidedDev };
}

export interface Run {
  readonly options: TrainingOptions;
  readonly count: number;
  readonly size: number;
  readonly known: WordKnowledge;
  say(line: string): void;
}

type Sets<T> = readonly (readonly [string, readonly T[]])[];

export function trainTagger(run: Run, train: readonly Example[], epochs: number, dev: Sets<Example>): Perceptron {
  const tagger = newPerceptron(Math.min(run.options.slots, 1 << 22), false);
  const random = seeded(1);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const right = tagEpoch(tagger, train, run.known, run.count, random);
    if (dev.length === 0) continue;
    const scores = dev.map(([name, set]) => `${name} ${percent(tagAccuracy(run, tagger, set))}`).join(" ");
    run.say(`tagger ${epoch}: train ${percent(right)} ${scores} weights ${tagger.size}`);
  }
  return tagger;
}

export function trainParser(
  run: Run,
  train: readonly ParserExample[],
  epochs: number,
  seed: number,
  dev: Sets<ParserExample>,
): Perceptron {
  const parser = newPerceptron(run.options.slots, run.options.forgetFirst);
  const random = seeded(seed);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const right = parseEpoch(parser, train, run.size, epoch > 1 ? 0.9 : 0, random);
    if (dev.length === 0) continue;
    const scorer = parser.averaged();
    const scores = dev.map(([name, set]) => [name, attachment(scorer, set, run.size)] as const);
    const line = scores.map(([name, { uas, las }]) => `${name} UAS ${percent(uas)} LAS ${percent(las)}`).join(" ");
    run.say(`parser ${epoch}: train ${percent(right)} ${line} weights ${parser.size}`);
  }
  return parser;
}

/** Tags for the training sentences from taggers that have not seen them, so that the parser meets the errors it will meet. */
function jackknifeTags(run: Run, train: readonly Example[]): Int32Array[] {
  const { tagFolds, tagEpochs } = run.options;
  const out: Int32Array[] = new Array(train.length);
  for (let fold = 0; fold < tagFolds; fold++) {
    const seen = train.filter((example) => example.number % tagFolds !== fold);
    const average = trainTagger(run, seen, Math.max(1, tagEpochs - 2), []).averaged();
    train.forEach((example, i) => {
      if (example.number % tagFolds === fold) out[i] = tagAll(average, [example], run.known, run.count)[0]!;
    });
  }
  return out;
}

/** Guides for the training sentences from parsers that have not seen them. */
function jackknifeGuides(run: Run, train: readonly ParserExample[]): ParserExample[] {
  const { guideFolds, guideEpochs } = run.options;
  const out: ParserExample[] = new Array(train.length);
  for (let fold = 0; fold < guideFolds; fold++) {
    const seen = reverseExamples(train.filter(({ example }) => example.number % guideFolds !== fold));
    const average = trainParser(run, seen, Math.max(1, guideEpochs - 1), 20 + fold, []).averaged();
    train.forEach(({ example, input }, i) => {
      if (example.number % guideFolds === fold) out[i] = { example, input: withGuide(input, average, run.size) };
    });
    run.say(`guides of part ${fold + 1} of ${guideFolds}`);
  }
  return out;
}

function tagAccuracy(run: Run, tagger: Perceptron, set: readonly Example[]): number {
  const given = tagAll(tagger.averaged(), set, run.known, run.count);
  let right = 0;
  let all = 0;
  set.forEach((example, i) => {
    for (let k = 0; k < example.tags.length; k++, all++) if (given[i]![k] === example.tags[k]) right++;
  });
  return right / all;
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}

import type { Sentence, Status } from "../../document/layers.ts";
import type { Tree } from "../syntax/tree.ts";
import { isA, isInfinitive } from "../syntax/walk.ts";
import { type Arguments, argumentsOfNoun, argumentsOfVerb } from "./arguments.ts";
import type { WordClasses } from "./classes.ts";
import { isOblique, lacksSubject, standsAlone } from "./elided.ts";
import { byWords, type Filled, fill } from "./fill.ts";
import type { Frame, FrameIndex } from "./frames.ts";
import { type Mode, modeOfNoun, modeOfVerb } from "./mode.ts";
import type { Modes } from "./modes.ts";
import type { Reading } from "./reading.ts";
import type { Scene, Scenes } from "./scenes.ts";
import { weaker } from "./status.ts";

/** The coding tables that the rules read. */
export interface Coding {
  readonly frames: FrameIndex;
  readonly modes: Modes;
  readonly classes: WordClasses;
}

/** An act that a sentence names, with how sure it is of it. */
export interface Act {
  readonly sentence: number;
  readonly trigger: number;
  /** The verb that carries a nominal act, or null. */
  readonly light: number | null;
  readonly filled: Filled;
  readonly args: Arguments;
  readonly mode: Mode;
  /** Null when the words alone do not tell ("the visit is significant"). */
  readonly status: Status | null;
  /** What the lines above tell of an act that leaves out who does it; null for any other. */
  readonly scene: Scene | null;
}

/** All acts of the document, in order of reading. */
export function actsOf(reading: Reading, coding: Coding, scenes: Scenes): readonly Act[] {
  return reading.doc.sentences.flatMap((sentence, s) => actsOfSentence(reading, coding, sentence, s, scenes.at(s)));
}

function actsOfSentence(
  reading: Reading,
  coding: Coding,
  sentence: Sentence,
  number: number,
  scene: Scene | null,
): readonly Act[] {
  const tree = reading.trees[number]!;
  const found: Act[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const act = actAt(reading, coding, tree, number, i, scene);
    if (act) found.push(act);
  }
  const carried = new Set(found.map((act) => act.light).filter((light) => light !== null));
  // "held talks": the noun tells the act, its verb none of its own.
  return found.filter(
    (act) =>
      !carried.has(act.trigger) &&
      !isTopicOf(tree, act, found) &&
      !isPurposeOf(tree, act, found) &&
      !isAgreeing(act, found) &&
      !isModifierOf(tree, act, found),
  );
}

/** "discuss the signing": what is only talked about is the topic of the talks. */
function isTopicOf(tree: Tree, act: Act, others: readonly Act[]): boolean {
  return others.some(
    (other) =>
      other !== act &&
      other.trigger !== act.light &&
      other.filled.topics.some((t) => tree.conjuncts(t).includes(act.trigger)),
  );
}

/** "agreed to hold talks": the talks tell the agreement. */
function isAgreeing(act: Act, others: readonly Act[]): boolean {
  if (act.filled.frame.words[0] !== "agree") return false;
  return others.some((other) => other !== act && [other.trigger, other.light].includes(act.filled.matter));
}

/** "a summit meeting": the last noun is the act. */
function isModifierOf(tree: Tree, act: Act, others: readonly Act[]): boolean {
  return others.some((other) => isA(tree, act.trigger, "compound") && tree.head(act.trigger) === other.trigger);
}

/** "met to discuss trade": one talk, told with its purpose. */
function isPurposeOf(tree: Tree, act: Act, others: readonly Act[]): boolean {
  if (act.filled.frame.type !== "meeting" || !isInfinitive(tree, act.trigger)) return false;
  const above = new Set(tree.ancestors(act.trigger));
  return others.some(
    (other) =>
      /^(meeting|summit)$/.test(other.filled.frame.type) &&
      (above.has(other.trigger) || (other.light !== null && above.has(other.light))),
  );
}

function actAt(
  reading: Reading,
  coding: Coding,
  tree: Tree,
  sentence: number,
  i: number,
  scene: Scene | null,
): Act | null {
  const { lemma, pos } = reading.doc.syntax[i]!;
  // "held talks": the tagger may take a plural for a name, whose lemma is its form.
  const frames = coding.frames.get(lemma.toLowerCase()) ?? coding.frames.get(lemma.toLowerCase().replace(/s$/, ""));
  if (!frames || insideName(reading, i)) return null;
  const verbal = pos === "VERB" || pos === "AUX";
  let ofVerb: Arguments | null = null;
  for (const frame of frames) {
    if ((frame.pos === "VERB") !== verbal || (!verbal && pos !== "NOUN" && pos !== "PROPN")) continue;
    if (!hasWords(tree, frame, i)) continue;
    const head = topOf(reading, tree, i);
    // "Met with the king, toured the port": the name before the second verb is not who does it
    const isLeft = scene !== null && verbal && lacksSubject(tree, i);
    if (verbal) ofVerb ??= isLeft ? argumentsOfVerb(tree, i) : byWords(reading, tree, argumentsOfVerb(tree, i));
    const args = ofVerb ?? byWords(reading, tree, argumentsOfNoun(tree, head, frame.light));
    const over = scene !== null && isElided(tree, frame, args) ? scene : null;
    const filled = fill(reading, tree, frame, args, coding.classes, over?.who ?? []);
    if (filled) return { ...actOf(reading, coding, tree, sentence, head, args, filled), scene: over };
  }
  return null;
}

/** "Met with …", "Official visit.", "Held talks with …": the entry leaves out who does it. */
function isElided(tree: Tree, frame: Frame, { at, light, subject }: Arguments): boolean {
  if (frame.pos === "VERB") return subject.every((s) => isOblique(tree, at, s)) && lacksSubject(tree, at);
  return light === null ? standsAlone(tree, at) : lacksSubject(tree, light);
}

function actOf(
  reading: Reading,
  coding: Coding,
  tree: Tree,
  sentence: number,
  trigger: number,
  args: Arguments,
  filled: Filled,
): Omit<Act, "scene"> {
  const verbal = filled.frame.pos === "VERB";
  const mode = verbal ? modeOfVerb(tree, trigger, coding.modes) : modeOfNoun(tree, trigger, args.light, coding.modes);
  return {
    sentence,
    trigger,
    light: args.light,
    filled,
    args,
    mode,
    status: statusOf(reading, coding, tree, sentence, filled.frame, trigger, mode),
  };
}

/** What the mode makes of this frame: headlines tell the past in the present, promises are plans. */
function statusOf(
  reading: Reading,
  coding: Coding,
  tree: Tree,
  sentence: number,
  frame: Frame,
  trigger: number,
  mode: Mode,
): Status | null {
  const status = toldStatus(reading, tree, sentence, frame, trigger, mode);
  const promise = frame.pos === "VERB" ? coding.modes.verb.get(frame.words[0]!) : undefined;
  // "pledged aid", "announced a fund": the verb that names the act is itself a plan of it; "agreed" is the agreement.
  // "scrapped the pact" is no cancelled scrapping.
  const plan =
    promise &&
    /^(announced|proposed)$/.test(promise) &&
    frame.type !== "statement" &&
    !/^(agree|confirm)$/.test(frame.words[0]!);
  return status !== null && plan ? weaker(status, promise) : status;
}

/** "Modi visits Oslo" tells what was done; "Modi to visit Oslo", in a headline, what will be. */
function toldStatus(
  reading: Reading,
  tree: Tree,
  sentence: number,
  frame: Frame,
  trigger: number,
  mode: Mode,
): Status | null {
  const verbal = frame.pos === "VERB";
  const headline = reading.doc.sentences[sentence]!.zone !== "paragraph";
  const present = mode.status === "ongoing" && mode.tense === "present";
  if (present && (headline || (verbal && frame.type !== "other" && !tree.isPassive(trigger)))) return "occurred";
  if (mode.status === null && verbal && headline) return isInfinitive(tree, trigger) ? "announced" : "occurred";
  return mode.status;
}

/** "the Signing Committee", "Visit Japan 2025": words of a name tell no act, but its last may: "the Quad Leaders Summit". */
function insideName(reading: Reading, token: number): boolean {
  const m = reading.mentionAt(token);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  if (mention?.form !== "name") return false;
  const last = reading.doc.tokens[token]!.end === mention.end;
  return !last || !/^(forum|concept|instrument|equipment)$/.test(mention.kind);
}

/** The highest word of the name that the trigger closes, else the trigger. */
function topOf(reading: Reading, tree: Tree, trigger: number): number {
  const m = reading.mentionAt(trigger);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  if (mention?.form !== "name") return trigger;
  let top = trigger;
  for (let up = tree.head(top); up !== null && reading.mentionAt(up) === m; up = tree.head(up)) top = up;
  return top;
}

/** Triggers of several words: the others stand among the dependents ("phone call", "step down", "call on"). */
function hasWords(tree: Tree, frame: Frame, i: number): boolean {
  if (frame.words.length === 1) return true;
  const { lemma } = tree.word(i);
  const others = frame.words.filter((word) => word !== lemma);
  return others.every(
    (word) =>
      tree.children(i).some((c) => tree.word(c).lemma === word || tree.text(c).toLowerCase() === word) ||
      (word === "persona" && follows(tree, i, word)),
  );
}

/** "declared the envoy persona non grata": foreign words lead the parser astray. */
function follows(tree: Tree, i: number, word: string): boolean {
  for (let k = i + 1; k < tree.last && k < i + 20; k++) if (tree.text(k).toLowerCase() === word) return true;
  return false;
}

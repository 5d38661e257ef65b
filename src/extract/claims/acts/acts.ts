import type { Sentence } from "../../../document/layers.ts";
import type { Status } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, nearestVerb } from "../../syntax/walk.ts";
import type { WordClasses } from "../classes.ts";
import type { Mode } from "../mode/mode.ts";
import type { Modes } from "../mode/modes.ts";
import type { Reading } from "../reading.ts";
import type { Scene, Scenes } from "../scenes/scenes.ts";
import { actAt, type Told } from "./act-at.ts";
import { BACK } from "./again.ts";
import type { Arguments } from "./arguments.ts";
import { bundled } from "./bundles.ts";
import { isDated } from "./deeds.ts";
import type { Filled } from "./fill.ts";
import type { FrameIndex } from "./frames.ts";
import { withImplied } from "./implied.ts";
import { countedAt } from "./members.ts";
import { isAskingFor, isGroundOf, isToldItself } from "./screen.ts";
import { unnamed } from "./unnamed.ts";

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
  /** Whether it is another of the kind just told: "a second round", "further talks". */
  readonly another: boolean;
  /** What the lines above tell of an act that leaves out who does it; null for any other. */
  readonly scene: Scene | null;
}

/** All acts of the document, in order of reading. */
export function actsOf(reading: Reading, coding: Coding, scenes: Scenes): readonly Act[] {
  const last = new Map<string, number>();
  let before: Act | undefined;
  let paper: Act | undefined;
  return reading.doc.sentences.flatMap((sentence, s) =>
    actsOfSentence(reading, coding, sentence, s, scenes.at(s), { last, before, paper }).map((act) => {
      const { type } = act.filled.frame;
      if (REPEATED.test(type)) before = act;
      if (type === "agreement" && act.filled.fillers.length > 1) paper = act;
      // "the talks" that take up no talks just told: those of whom the text is speaking
      const isFirst = s - (last.get(type) ?? Number.NEGATIVE_INFINITY) > BACK;
      last.set(type, s);
      const tree = reading.trees[s]!;
      const isOpen =
        act.filled.fillers.length === 0 && !act.args.subject.some((head) => countedAt(reading, tree, head));
      return isFirst && act.scene === null && isOpen
        ? { ...act, filled: withImplied(reading, tree, act.trigger, act.filled, { isFirst: true, paper }) }
        : act;
    }),
  );
}

/** Acts of which there may be "another" or "a second round". */
const REPEATED = /^(visit|meeting|summit|negotiation|exercise|transfer)$/;

function actsOfSentence(
  reading: Reading,
  coding: Coding,
  sentence: Sentence,
  number: number,
  scene: Scene | null,
  { last, before, paper }: Told,
): readonly Act[] {
  const tree = reading.trees[number]!;
  const found: Act[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const near =
      found.findLast((act) => REPEATED.test(act.filled.frame.type)) ??
      (before && number - before.sentence <= 1 ? before : undefined);
    const act = actAt(reading, coding, tree, number, i, scene, { last, before: near, paper, here: found });
    if (act) found.push(act);
  }
  const named = found.filter((act) => isToldItself(tree, act, found));
  const whole = named.flatMap(bundled);
  const all = [...whole, ...unnamed(reading, coding, sentence, number, found)];
  return all
    .filter((act) => !isAskingFor(tree, act, all) && !isGroundOf(tree, act, all) && !isStanding(reading, tree, act))
    .sort((a, b) => a.trigger - b.trigger);
}

/** "Chad, which co-chairs the committee with Niger": a relative clause in the simple present tells what is so, unless a day is named. */
function isStanding(reading: Reading, tree: Tree, { filled, trigger, light }: Act): boolean {
  if (!/^(meeting|negotiation|summit)$/.test(filled.frame.type)) return false;
  const verb = nearestVerb(tree, light ?? trigger);
  if (!isA(tree, verb, "acl:relcl") || !/^VB[ZP]$/.test(tree.word(verb).tag)) return false;
  const isPlain = tree.child(verb, "aux", "aux:pass", "cop") === null && childrenAs(tree, verb, "xcomp").length === 0;
  return isPlain && !isDated(reading, tree, verb);
}

import type { Sentence } from "../../../document/layers.ts";
import type { Status } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import type { WordClasses } from "../classes.ts";
import { statusOf } from "../mode/frame-status.ts";
import { type Mode, modeOfNoun, modeOfVerb } from "../mode/mode.ts";
import type { Modes } from "../mode/modes.ts";
import { isDone } from "../mode/status.ts";
import type { Reading } from "../reading.ts";
import type { Scene, Scenes } from "../scenes/scenes.ts";
import { BACK } from "./again.ts";
import { framesTakenUp, isAnother, isCounted } from "./another.ts";
import { type Arguments, argumentsOfVerb } from "./arguments.ts";
import { argumentsOfNoun } from "./arguments-of-noun.ts";
import { bundled } from "./bundles.ts";
import { byWords } from "./by-words.ts";
import { isOblique, lacksSubject, standsAlone } from "./elided.ts";
import { type Filled, fill } from "./fill.ts";
import type { Frame, FrameIndex } from "./frames.ts";
import { generalAct } from "./general.ts";
import { withImplied } from "./implied.ts";
import { framesOfName, withItself } from "./names-of-acts.ts";
import { chainOver, isAskingFor, isToldItself } from "./screen.ts";
import { withSeats } from "./seats.ts";
import { hasWords, insideName, isNominal, topOf } from "./triggers.ts";

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
  return reading.doc.sentences.flatMap((sentence, s) =>
    actsOfSentence(reading, coding, sentence, s, scenes.at(s), { last, before }).map((act) => {
      const { type } = act.filled.frame;
      if (REPEATED.test(type)) before = act;
      // "the talks" that take up no talks just told: those of whom the text is speaking
      const isFirst = s - (last.get(type) ?? Number.NEGATIVE_INFINITY) > BACK;
      last.set(type, s);
      const tree = reading.trees[s]!;
      return isFirst && act.scene === null && act.filled.fillers.length === 0
        ? { ...act, filled: withImplied(reading, tree, act.trigger, act.filled, true) }
        : act;
    }),
  );
}

/** Acts of which there may be "another" or "a second round". */
const REPEATED = /^(visit|meeting|summit|negotiation|exercise|transfer)$/;

/** What the sentences before have told: where an act of each type was last, and the last act of all. */
interface Told {
  readonly last: ReadonlyMap<string, number>;
  readonly before: Act | undefined;
}

function actsOfSentence(
  reading: Reading,
  coding: Coding,
  sentence: Sentence,
  number: number,
  scene: Scene | null,
  { last, before }: Told,
): readonly Act[] {
  const tree = reading.trees[number]!;
  const found: Act[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const near =
      found.findLast((act) => REPEATED.test(act.filled.frame.type)) ??
      (before && number - before.sentence <= 1 ? before : undefined);
    const act = actAt(reading, coding, tree, number, i, scene, { last, before: near });
    if (act) found.push(act);
  }
  const named = found.filter((act) => isToldItself(tree, act, found));
  const whole = named.flatMap(bundled);
  const all = [...whole, ...unnamed(reading, coding, sentence, number, found)];
  return all.filter((act) => !isAskingFor(tree, act, all)).sort((a, b) => a.trigger - b.trigger);
}

/** Acts that no frame names; what stands over an act ("helped to broker") or only handles its noun is none. */
function unnamed(
  reading: Reading,
  coding: Coding,
  sentence: Sentence,
  number: number,
  found: readonly Act[],
): readonly Act[] {
  const tree = reading.trees[number]!;
  const taken = new Set(
    found.flatMap(({ trigger, light, filled, mode }) => [
      // "pulled out of the talks"
      ...mode.hedges.flatMap(({ row, token }) =>
        row.startsWith("handle ") ? [token] : row === "date of it" ? [...tree.ancestors(token)] : [],
      ),
      ...[trigger, light ?? trigger, ...chainOver(tree, light ?? trigger)],
      // "agreed to ease travel": what is agreed is told by the agreement
      ...(filled.frame.obliques.has("clause") && filled.matter !== null ? [filled.matter] : []),
    ]),
  );
  const acts: Act[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    if (reading.doc.syntax[i]!.pos !== "VERB" || taken.has(i) || insideName(reading, i)) continue;
    const told = generalAct(reading, tree, i, coding.classes);
    if (!told) continue;
    const act = { ...actOf(reading, coding, tree, number, i, told.args, told.filled), scene: null };
    // what one party alone has done is seldom between states; what it is asked, plans, threatens or refuses to do is
    if (!told.isAlone || (act.status !== null && !isDone(act.status))) acts.push(act);
  }
  return acts;
}

function actAt(
  reading: Reading,
  coding: Coding,
  tree: Tree,
  sentence: number,
  i: number,
  scene: Scene | null,
  told: Told,
): Act | null {
  const { lemma, pos } = reading.doc.syntax[i]!;
  // "held talks": the tagger may take a plural for a name, whose lemma is its form.
  const word = isNominal(tree, i) ? tree.text(i) : lemma;
  // "a counter-summit"
  const own = coding.frames.get(word.toLowerCase()) ?? coding.frames.get(lemma.toLowerCase().replace(/^.+-|s$/g, ""));
  const byName = new Set(own ? [] : framesOfName(reading, tree, coding.frames, coding.classes, i));
  const frames = own ?? (byName.size > 0 ? [...byName] : framesTakenUp(tree, coding.frames, told.before, i));
  if (!frames || insideName(reading, i)) return null;
  const verbal = (pos === "VERB" || pos === "AUX") && !isNominal(tree, i);
  let ofVerb: Arguments | null = null;
  let best: Act | null = null;
  for (const frame of frames) {
    if ((frame.pos === "VERB") !== verbal || (!verbal && !/^(NOUN|PROPN|VERB)$/.test(pos) && !isCounted(tree, i)))
      continue;
    if (frame.needs.some((need) => need[0] === "told") && !isTold(told, frame, sentence)) continue;
    if (!hasWords(tree, frame, i) || (lemma === "be" && !isA(tree, i, "cop"))) continue;
    const head = topOf(reading, tree, i);
    // "Met with the king, toured the port": the name before the second verb is not who does it
    const isLeft = scene !== null && verbal && lacksSubject(tree, i);
    if (verbal) ofVerb ??= isLeft ? argumentsOfVerb(tree, i) : byWords(reading, tree, argumentsOfVerb(tree, i));
    const args =
      ofVerb ??
      withSeats(
        reading,
        tree,
        frame,
        byWords(reading, tree, argumentsOfNoun(tree, head, frame, coding.modes.predicate)),
      );
    const over = scene !== null && isElided(tree, frame, args) ? scene : null;
    const full = fill(reading, tree, frame, args, coding.classes, over?.who ?? []);
    const filled = full && byName.has(frame) ? withItself(reading, i, full) : full;
    // the row that gives most arguments a place tells it best; of two alike, the earlier
    if (filled && (best === null || (filled.worth ?? 0) > (best.filled.worth ?? 0)))
      best = { ...actOf(reading, coding, tree, sentence, head, args, filled), scene: over };
  }
  return best && best.scene === null ? { ...best, filled: withImplied(reading, tree, i, best.filled) } : best;
}

/** "the sale", after words on a sale of jets: an act of its type was told shortly before. */
function isTold({ last }: Told, { type }: Frame, sentence: number): boolean {
  return sentence - (last.get(type) ?? Number.NEGATIVE_INFINITY) <= BACK;
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
  // "has been to Oslo": what the copula tells hangs on its predicate
  const told = isA(tree, trigger, "cop") ? tree.head(trigger)! : trigger;
  const predicate = !verbal && args.light === null && isPastOrAhead(tree, trigger);
  const mode =
    verbal || predicate ? modeOfVerb(tree, told, coding.modes) : modeOfNoun(tree, trigger, args.light, coding.modes);
  const headline = reading.doc.sentences[sentence]!.zone !== "paragraph";
  return {
    sentence,
    trigger,
    light: args.light,
    filled,
    args,
    mode,
    another: !verbal && isAnother(tree, trigger),
    status: statusOf(coding.modes, { tree, frame: filled.frame, trigger, mode, headline }),
  };
}

/** "it was the first visit by": the copula tells when; "it is his first visit" does not. */
function isPastOrAhead(tree: Tree, noun: number): boolean {
  const copula = tree.child(noun, "cop");
  return copula !== null && (tree.word(copula).tag === "VBD" || tree.child(noun, "aux") !== null);
}

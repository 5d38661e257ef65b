import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";
import type { Scene } from "../scenes/scenes.ts";
import { actOf } from "./act-of.ts";
import type { Act, Coding } from "./acts.ts";
import { BACK } from "./again.ts";
import { framesTakenUp, isCounted } from "./another.ts";
import { type Arguments, argumentsOfVerb } from "./arguments.ts";
import { argumentsOfNoun } from "./arguments-of-noun.ts";
import { byWords } from "./by-words.ts";
import { isOblique, lacksSubject, standsAlone } from "./elided.ts";
import { fill } from "./fill.ts";
import type { Frame } from "./frames.ts";
import { withImplied } from "./implied.ts";
import { framesOfName, withItself } from "./names-of-acts.ts";
import { withSeats } from "./seats.ts";
import { hasWords, insideName, isNominal, topOf } from "./triggers.ts";

/** What the sentences before have told: where an act of each type was last, and the last act of all. */
export interface Told {
  readonly last: ReadonlyMap<string, number>;
  readonly before: Act | undefined;
}

/** The act that a word names by itself, by its name or by what was told before; of several frames, the one that gives most arguments a place. */
export function actAt(
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
  // "the twelfth round is planned for July": a word with rows of its own may leave out the noun of an act just told
  const others = byName.size > 0 ? [...byName] : (framesTakenUp(tree, coding.frames, told.before, i) ?? []);
  const frames = [...(own ?? []), ...others];
  if (frames.length === 0 || insideName(reading, i)) return null;
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
    if (verbal)
      ofVerb ??= isLeft ? argumentsOfVerb(reading, tree, i) : byWords(reading, tree, argumentsOfVerb(reading, tree, i));
    const args =
      ofVerb ??
      withSeats(
        reading,
        tree,
        frame,
        byWords(reading, tree, argumentsOfNoun(reading, tree, head, frame, coding.modes.predicate)),
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

import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import type { WordClasses } from "../classes.ts";
import type { Reading } from "../reading.ts";
import type { Filled } from "./fill.ts";
import type { Frame, FrameIndex } from "./frames.ts";

/** The rows for a bare name of an exercise or a gathering: "Balikatan 2019 opened", "APEC wraps up in Lima"; none for any other word. */
export function framesOfName(
  reading: Reading,
  tree: Tree,
  frames: FrameIndex,
  classes: WordClasses,
  i: number,
): readonly Frame[] | undefined {
  const m = reading.mentionAt(i);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  if (mention?.form !== "name" || mention.head !== i || !/^(forum|concept)$/.test(mention.kind)) return undefined;
  const isExercise = mention.entities.some((key) => reading.entity(key).known?.startsWith(EXERCISE));
  if (isExercise) return frames.get("exercise");
  if (mention.kind !== "forum" || !sits(tree, i, classes)) return undefined;
  const isUnknown = mention.entities.every((key) => reading.entity(key).known === null);
  return frames.get(isUnknown && hasForces(tree, classes) ? "exercise" : "summit");
}

/** "COP28 opened": the gathering or exercise is known by its name, where it names nobody who takes part. */
export function withItself(reading: Reading, i: number, filled: Filled): Filled {
  const mention = reading.mentionAt(i);
  if (mention === null || filled.fillers.length > 0) return filled;
  return { ...filled, fillers: [{ role: "party", mention, head: i }] };
}

/** Ids of named exercises in organisations.tsv. */
const EXERCISE = "exercise-";

/** "the G20 | opened", "COP28 | was held": verbs that make the name of a forum one of its gatherings. */
function sits(tree: Tree, i: number, classes: WordClasses): boolean {
  const up = tree.head(i);
  if (up === null || !isA(tree, i, "nsubj", "nsubj:pass")) return false;
  const words = classes.get(tree.isPassive(up) ? "seated" : "sitting");
  const { lemma } = tree.word(up);
  const phrases = [lemma, ...childrenAs(tree, up, "compound:prt", "obj").map((c) => `${lemma} ${tree.word(c).lemma}`)];
  const object = tree.child(up, "obj");
  return phrases.some((phrase) => words?.has(phrase)) && (object === null || tree.text(object) === "place");
}

/** "opened with 7,500 | troops". */
function hasForces(tree: Tree, classes: WordClasses): boolean {
  for (let t = tree.first; t < tree.last; t++) if (classes.get("forces")?.has(tree.word(t).lemma)) return true;
  return false;
}

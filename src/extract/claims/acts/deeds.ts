import type { Span } from "../../../document/span.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import type { WordClasses } from "../classes.ts";
import type { Reading } from "../reading.ts";
import type { Arguments } from "./arguments.ts";
import type { Filler } from "./fill.ts";
import { impliedSides } from "./implied.ts";

/**
 * "Cuba released four dissidents", "two men were freed": what one side does to people, things or rules (the class "deed") counts
 * where the words before speak of two. Those who must be added so that somebody takes part; null where it is no such deed.
 */
export function deedAt(
  reading: Reading,
  tree: Tree,
  { verb, subject, object }: Arguments,
  agents: readonly Omit<Filler, "role">[],
  others: readonly Omit<Filler, "role">[],
  classes: WordClasses,
): readonly Filler[] | null {
  if (verb === null || !isDeed(tree, verb, classes) || isAside(tree, verb)) return null;
  const isDone = object.some((head) => /^(NOUN|PROPN|NUM|ADJ|SYM)$/.test(tree.word(head).pos));
  const isBySomebody = agents.length > 0 || tree.isPassive(verb) || subject.some((s) => isOrgan(tree, s, classes));
  if (!isDone || !isBySomebody) return null;
  const named = [...agents, ...others].map(({ mention }) => mention);
  if (named.length > 0) return isAmongOthers(reading, tree, named) ? [] : null;
  const implied = impliedSides(reading, tree, [], reading.doc.tokens[verb]!.start);
  const { start } = paragraphOf(reading, tree);
  const near = implied.filter(({ mention }) => reading.doc.mentions.mentions[mention]!.start >= start);
  return near.length === 2 ? near : null;
}

/** "the report released by the ministry", "who had been jailed": what only tells which one is meant. */
function isAside(tree: Tree, verb: number): boolean {
  return isA(tree, verb, "acl") || (isA(tree, verb, "acl:relcl") && tree.isPassive(verb));
}

/** Sentences back to which another state may have been named. */
const BACK = 2;

/** Whether this sentence, or one just before it in the paragraph, speaks of a state that is none of those who are named. */
function isAmongOthers(reading: Reading, tree: Tree, named: readonly number[]): boolean {
  const { mentions } = reading.doc.mentions;
  const own = new Set(named.flatMap((m) => statesOf(reading, m)));
  if (own.size === 0) return false;
  const last = reading.sentenceOf(tree.first);
  const first = reading.doc.sentences[Math.max(0, last - BACK)]!;
  const start = Math.max(first.start, paragraphOf(reading, tree).start);
  const end = reading.doc.sentences[last]!.end;
  return mentions.some(
    (one, m) => one.start >= start && one.end <= end && statesOf(reading, m).some((state) => !own.has(state)),
  );
}

/** The states for which a mention stands, or in which a place is. */
function statesOf(reading: Reading, mention: number): readonly string[] {
  const { kind, entities } = reading.doc.mentions.mentions[mention]!;
  if (!/^(state|person|body|group|place)$/.test(kind)) return [];
  return entities.flatMap((key) => reading.entity(key).country ?? []).filter((state) => /^[A-Z]{3}$/.test(state));
}

function paragraphOf(reading: Reading, tree: Tree): Span {
  const { start, end } = reading.doc.tokens[tree.first]!;
  return reading.doc.zones.find((one) => one.start <= start && start < one.end) ?? { start, end };
}

/** "freed", "shut down". */
function isDeed(tree: Tree, verb: number, classes: WordClasses): boolean {
  const { lemma } = tree.word(verb);
  const particle = tree.child(verb, "compound:prt");
  const words = particle === null ? lemma : `${lemma} ${tree.text(particle).toLowerCase()}`;
  return classes.get("deed")?.has(words) === true;
}

/** "the junta", "police": they act for the state of which the text speaks. */
function isOrgan(tree: Tree, subject: number, classes: WordClasses): boolean {
  return classes.get("organ")?.has(tree.word(subject).lemma) === true;
}

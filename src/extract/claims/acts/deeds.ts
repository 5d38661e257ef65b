import type { Span } from "../../../document/span.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import type { WordClasses } from "../classes.ts";
import { directly, headToken } from "../dates/in-tree.ts";
import type { Reading } from "../reading.ts";
import type { Arguments } from "./arguments.ts";
import type { Filler } from "./fill.ts";
import { impliedSides, lastBefore } from "./sides-before.ts";

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
  if (verb === null) return null;
  const dated = isDated(reading, tree, verb);
  if (
    !(dated || isDeed(tree, verb, classes) || isSuffered(reading, tree, verb, object, classes)) ||
    (!dated && isAside(tree, verb))
  )
    return null;
  const isDone = object.some((head) => /^(NOUN|PROPN|NUM|ADJ|SYM)$/.test(tree.word(head).pos));
  const isBySomebody = agents.length > 0 || tree.isPassive(verb) || subject.some((s) => isSomebody(tree, s, classes));
  if (!isDone || !isBySomebody) return null;
  const named = [...agents, ...others].map(({ mention }) => mention);
  if (named.length > 0)
    return isAmongOthers(reading, tree, named) || isOfPair(reading, named) || isAbroad(reading, named) ? [] : null;
  const implied = impliedSides(reading, tree, [], reading.doc.tokens[verb]!.start);
  const { start } = paragraphOf(reading, tree);
  const near = implied.filter(({ mention }) => reading.doc.mentions.mentions[mention]!.start >= start);
  return near.length === 2 ? near : sidesOfPair(reading, verb);
}

/** Whether those who are named stand for one of the two states that the text is about. */
function isOfPair(reading: Reading, named: readonly number[]): boolean {
  return named.some((m) => statesOf(reading, m).some((state) => reading.pair?.includes(state)));
}

/** "| Ghana shipped rice", in a text on Togo: another state than the one that the text is about. */
function isAbroad(reading: Reading, named: readonly number[]): boolean {
  const own = named.flatMap((m) => statesOf(reading, m));
  return reading.main !== null && own.length > 0 && !own.includes(reading.main);
}

/** The two states that the text is about, each by the last mention before a word; null where one is not named before it, or the text is of no two. */
function sidesOfPair(reading: Reading, verb: number): readonly Filler[] | null {
  const { mentions } = reading.doc.mentions;
  const last = lastBefore(mentions, reading.doc.tokens[verb]!.start);
  const sides = (reading.pair ?? reading.nearPair ?? []).flatMap((state) => {
    let m = last;
    while (m >= 0 && !(mentions[m]!.kind === "state" && statesOf(reading, m).includes(state))) m--;
    return m < 0 ? [] : [{ role: "party" as const, mention: m, head: mentions[m]!.head }];
  });
  return sides.length === 2 ? sides : null;
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

/** "decreed in May", "detained on 6 September": it has a time of its own. */
export function isDated(reading: Reading, tree: Tree, verb: number): boolean {
  return reading.datesOf(reading.sentenceOf(verb)).some((date) => directly(tree, headToken(reading, tree, date), verb));
}

/** "freed", "shut down". */
export function isDeed(tree: Tree, verb: number, classes: WordClasses): boolean {
  const { lemma } = tree.word(verb);
  const particle = tree.child(verb, "compound:prt");
  const words = particle === null ? lemma : `${lemma} ${tree.text(particle).toLowerCase()}`;
  return classes.get("deed")?.has(words) === true;
}

/** "the crew were surrounded", "the two were flown to Lagos": what is done to people and craft, with whither where the verb only moves them. */
export function isSuffered(
  reading: Reading,
  tree: Tree,
  verb: number,
  object: readonly number[],
  classes: WordClasses,
): boolean {
  if (!tree.isPassive(verb)) return false;
  const { lemma } = tree.word(verb);
  const isMoved = classes.get("conveyed")?.has(lemma) === true && goesSomewhere(tree, verb);
  if (!isMoved && classes.get("suffered")?.has(lemma) !== true) return false;
  return object.some((head) => isPeopleOrCraft(reading, tree, head, classes));
}

function goesSomewhere(tree: Tree, verb: number): boolean {
  const { length } = childrenAs(tree, verb, "obl").filter((c) => GOAL.test(tree.caseOf(c)));
  return (
    length > 0 || childrenAs(tree, verb, "advmod").some((c) => /^(ashore|home|away|back|aboard)$/i.test(tree.text(c)))
  );
}

const GOAL = /^(to|into|aboard|onto|off|across|from|out of|before)$/;

function isPeopleOrCraft(reading: Reading, tree: Tree, head: number, classes: WordClasses): boolean {
  const m = reading.mentionAt(head);
  if (m !== null && /^(person|equipment)$/.test(reading.doc.mentions.mentions[m]!.kind)) return true;
  const { lemma, pos } = tree.word(head);
  return pos === "NUM" || MOVED.some((name) => classes.get(name)?.has(lemma.toLowerCase()) === true);
}

const MOVED = ["people", "nationals", "prisoner", "soldiers", "ship", "craft"];

/** "the junta", "police", "miners", "officials": they act for the state of which the text speaks, or are its people. */
function isSomebody(tree: Tree, subject: number, classes: WordClasses): boolean {
  return ACTING.some((name) => classes.get(name)?.has(tree.word(subject).lemma) === true);
}

const ACTING = ["organ", "nationals", "unnamed_actors", "agents_of_state", "judges", "police", "soldiers"];

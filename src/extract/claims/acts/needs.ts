import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isInfinitive } from "../../syntax/walk.ts";
import type { WordClasses } from "../classes.ts";
import { directly, headToken } from "../dates/in-tree.ts";
import { mentionOf, type Reading } from "../reading.ts";
import type { Arguments } from "./arguments.ts";
import type { Filler, Filling } from "./fill.ts";
import type { Frame } from "./frames.ts";
import { impliedSides, isWithOthers } from "./sides-before.ts";
import { isSomebody } from "./somebody.ts";

/** Notes which needs of frames.tsv other than places and roles are met: "two", "foreign", "plain" …, each explained there. */
export function meetNeeds(
  reading: Reading,
  tree: Tree,
  frame: Frame,
  args: Arguments,
  classes: WordClasses,
  filling: Filling,
): void {
  const { met, fillers } = filling;
  const note = (need: string, isMet: boolean): void => {
    if (isMet) met.add(need);
  };
  // acts.ts leaves out the rows of what was not
  note("told", true);
  note("office", hasOffice(reading, tree, args));
  note("light", args.light !== null);
  const isTold = frame.pos === "NOUN" && isTimed(reading, tree, args);
  note("timed", isTold);
  note("again", (args.light !== null || isTold) && frame.pos === "NOUN");
  note("two", new Set(fillers.flatMap((f) => reading.doc.mentions.mentions[f.mention]!.entities)).size > 1);
  note("foreign", sidesOf(reading, fillers).size + (met.has("unnamed") ? 1 : 0) > 1);
  note("dated", isDated(tree, args.at));
  note("alone", args.object.length === 0);
  note(
    "personal",
    args.object.every((head) => isSomebody(reading, tree, head, classes)),
  );
  note("agentless", args.verb !== null && args.subject.length === 0 && tree.isPassive(args.verb));
  note("unreal", isUnreal(tree, args));
  note("plain", isPlain(reading, tree, args));
  note(isBare(tree, args) ? "bare" : "bid", true);
  if (!met.has("foreign") && frame.needs.some((need) => need.includes("foreign")))
    addImplied(reading, tree, frame, args, filling);
}

/** "Iran makes over two boats", after words on Oman: what is given is given to somebody. */
function addImplied(
  reading: Reading,
  tree: Tree,
  frame: Frame,
  { at }: Arguments,
  { met, fillers, demanded }: Filling,
): void {
  if (demanded === 0 || fillers.length === 0 || isWithOthers(reading, tree, at, frame)) return;
  const implied = impliedSides(reading, tree, fillers, reading.doc.tokens[at]!.start);
  if (implied.length > 0) met.add("foreign");
  fillers.push(...implied);
}

/** No infinitive behind the verb or noun, or what is given: "called on Macron", but not "called on Macron to go" or "gave him two days to go". */
function isBare(tree: Tree, { at, object, obliques }: Arguments): boolean {
  const given = obliques.some(({ preposition }) => preposition === "to") ? object : [];
  const behind = [
    ...childrenAs(tree, at, "advcl", "xcomp", "acl"),
    ...given.flatMap((o) => childrenAs(tree, o, "acl")),
  ];
  return !behind.some((c) => isInfinitive(tree, c));
}

/** The states, or organisations of none, for which those who take part stand. */
function sidesOf(reading: Reading, fillers: readonly Filler[]): ReadonlySet<string> {
  const keys = fillers.flatMap(({ mention }) => reading.doc.mentions.mentions[mention]!.entities);
  return new Set(keys.map((key) => reading.entity(key).country ?? key));
}

/** "might not come", "refused to go", but not "will go further" nor "came to nothing". */
function isUnreal(tree: Tree, { verb, obliques }: Arguments): boolean {
  if (verb === null || tree.isPassive(verb)) return false;
  const adverbs = childrenAs(tree, verb, "advmod", "compound:prt").map((c) => tree.text(c).toLowerCase());
  if (obliques.some((o) => GOAL.test(o.preposition)) || adverbs.some((word) => !PLAIN.test(word))) return false;
  return isInfinitive(tree, verb) || childrenAs(tree, verb, "aux", "advmod").some((c) => UNREAL.test(tree.text(c)));
}

const GOAL = /^(to|into|from|under|beyond|through|over|against|clause|as|of)$/;
const PLAIN =
  /^(not|n't|n’t|never|there|in|home|again|too|also|alone|instead|now|still|soon|already|probably|perhaps)$/;
const UNREAL = /^(will|would|shall|should|may|might|could|'ll|’ll|'d|’d|not|n't|n’t|never)$/i;

/** "called Macron", but not "called Macron a liar". */
function isPlain(reading: Reading, tree: Tree, { verb }: Arguments): boolean {
  if (verb === null) return true;
  if (childrenAs(tree, verb, "xcomp", "ccomp").length > 0) return false;
  return new Set(childrenAs(tree, verb, "obj").map((o) => mentionOf(reading, tree, o))).size <= 1;
}

/** "the accord of 1968", "the 1998 agreement", "yesterday's accord", "last week's deal". */
function isDated(tree: Tree, noun: number): boolean {
  const whose = tree.child(noun, "nmod:poss");
  if (whose !== null && isGoneBy(tree, whose)) return true;
  return childrenAs(tree, noun, "nmod", "nummod", "compound", "nmod:unmarked").some((c) =>
    /^(1[6-9]|20)\d\d$/.test(tree.text(c)),
  );
}

/** "the blast of October 2014", "the hearing that opened on Monday", "the talks of last September": a day, month or year of its own. */
function isTimed(reading: Reading, tree: Tree, { at, light }: Arguments): boolean {
  return reading.datesOf(reading.sentenceOf(at)).some((date) => {
    const head = headToken(reading, tree, date);
    if (light !== null && directly(tree, head, light)) return true;
    const up = tree.ancestors(head);
    const between = up.slice(0, up.indexOf(at));
    const isUnder = head > at && up.includes(at) && between.every((w) => tree.word(w).pos !== "VERB");
    return isUnder && /^(of|in|on)$/.test(tree.caseOf(head));
  });
}

function isGoneBy(tree: Tree, time: number): boolean {
  const isLast = childrenAs(tree, time, "amod").some((c) => /^last$/i.test(tree.text(c)));
  return /^yesterday$/i.test(tree.text(time)) || (isLast && /^(week|month|year|weekend)$/i.test(tree.text(time)));
}

/** "becomes the first premier | to visit Suva in years": who holds an office already does something first. */
function isRanked(tree: Tree, head: number): boolean {
  const isFirst = childrenAs(tree, head, "amod").some((c) =>
    /^(first|second|third|last|only|latest)$/i.test(tree.text(c)),
  );
  const above = tree.head(head);
  const under = [head, ...(above === null ? [] : [above])].flatMap((up) =>
    childrenAs(tree, up, "acl", "advcl", "xcomp"),
  );
  return isFirst && under.some((c) => c > head && isInfinitive(tree, c));
}

function hasOffice(reading: Reading, tree: Tree, args: Arguments): boolean {
  // "the coming of Kishida as premier"
  const named = args.verb === null ? args.obliques.map((o) => o.head) : [];
  return [...args.predicate, ...named].some((head) => {
    if (isRanked(tree, head)) return false;
    const m = reading.mentionAt(head);
    if (m !== null && reading.doc.mentions.mentions[m]!.form === "office") return true;
    return reading.isOffice(tree.word(head).lemma);
  });
}

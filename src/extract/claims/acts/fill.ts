import type { Role } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, type Oblique, obliquesOf } from "../../syntax/walk.ts";
import type { WordClasses } from "../classes.ts";
import type { Reading } from "../reading.ts";
import type { Arguments } from "./arguments.ts";
import { objectByWords, partnerByWords, repeated } from "./by-words.ts";
import { fits } from "./fits.ts";
import type { Frame, Slot } from "./frames.ts";
import { inList } from "./lists.ts";
import { meetNeeds } from "./needs.ts";
import { papersAfter } from "./papers.ts";
import { isBoth, isParty, isUnnamed } from "./somebody.ts";
import { partiesAt } from "./whose.ts";

/** A mention in a role. */
export interface Filler {
  readonly role: Role;
  /** Index into the mentions. */
  readonly mention: number;
  /** Head token of the argument. */
  readonly head: number;
}

/** A frame with its arguments found. */
export interface Filled {
  readonly frame: Frame;
  readonly fillers: readonly Filler[];
  /** Heads of the arguments, parties or not. */
  readonly heads: readonly number[];
  /** Head tokens of what the act is about ("discussed trade"). */
  readonly topics: readonly number[];
  /** Head of the object or "of" argument that had to be of a class (the agreement signed, the arms sent). */
  readonly matter: number | null;
  /** All that had to be of a class, where it is a list: "signed a memorandum and two treaties". */
  readonly matters?: readonly number[];
  /** How many arguments the frame gives a place: of two frames the one that has more tells the act. */
  readonly worth?: number;
  /** Only those are named who help others to it: "the talks were mediated by Oman". */
  readonly helped?: boolean;
}

/** What is found while the slots are filled. */
export interface Filling {
  /** Places and roles that have something: "subject", "with", "host", "office" … */
  readonly met: Set<string>;
  readonly fillers: Filler[];
  readonly heads: number[];
  readonly topics: number[];
  matter: number | null;
  readonly matters: number[];
  /** Arguments that are what their slot demands. */
  demanded: number;
}

/**
 * Fills the slots of a frame, or null when a need stays open. `elided`: the mentions of those who do it, where the entry of a
 * list leaves them to the heading above it.
 */
export function fill(
  reading: Reading,
  tree: Tree,
  frame: Frame,
  args: Arguments,
  classes: WordClasses,
  elided: readonly number[] = [],
): Filled | null {
  // "a sailor was flown to Oslo by a Kenyan ship": who takes somebody there pays no visit
  const goes = frame.type === "visit" && frame.subject?.role === "visitor" && frame.object === null;
  if (goes && args.verb !== null && tree.isPassive(args.verb)) return null;
  const filling: Filling = {
    met: new Set(),
    fillers: [],
    heads: [],
    topics: [],
    matter: null,
    matters: [],
    demanded: 0,
  };
  const { met } = filling;
  const take = (place: string, slot: Slot | null, argument: readonly number[]): void => {
    if (slot !== null) takeArgument(reading, tree, classes, filling, place, slot, argument);
  };
  take("subject", subjectOf(tree, frame, args), args.subject);
  if (elided.length > 0) takeElided(reading, frame.subject, filling, elided);
  take("object", frame.object, args.object);
  takeReciprocal(tree, frame, args, filling);
  // "calls in | the envoy": the parser may take the particle for a preposition
  if (!met.has("object") && frame.words.length > 1)
    for (const { preposition, head } of args.obliques)
      if (preposition === frame.words[1]) take("object", frame.object, [head]);
  if (!met.has("object") && frame.object?.restriction.length)
    for (const head of objectByWords(
      reading,
      tree,
      args,
      /^(agreement|negotiation|protest|sanction)$/.test(frame.type),
    ))
      if (!met.has("object")) take("object", frame.object, [head]);
  // "wound up | two days in Lima": the parser may take a measure of time for one that only tells when
  if (!met.has("object") && frame.object?.restriction.length)
    for (const { preposition, head } of args.obliques) if (preposition === "") take("object", frame.object, [head]);
  // "signed a treaty together with a protocol"
  if (filling.matters.length > 0)
    for (const { preposition, head } of args.obliques)
      if (/^(together with|along with|alongside|as well as|besides)$/.test(preposition))
        take("object", frame.object, [head]);
  const [paper] = filling.matters;
  if (paper !== undefined && frame.type === "agreement")
    filling.matters.push(
      ...papersAfter(tree, paper, classes.get("instrument")!).filter((head) => !filling.matters.includes(head)),
    );
  for (const { preposition, head } of args.obliques.filter((o) => !isLikened(tree, o.head)))
    take(preposition, frame.obliques.get(preposition) ?? null, [head, ...repeated(tree, preposition, head)]);
  if (filling.matter !== null)
    for (const { preposition, head } of [
      ...obliquesOf(tree, filling.matter),
      ...carried(tree, args.at, filling.matter),
    ])
      if (!met.has(preposition) && !isLikened(tree, head))
        take(preposition, frame.obliques.get(preposition) ?? null, [head]);
  const partner = met.has("with") || met.has("between") ? null : partnerByWords(reading, tree, frame, args.at);
  if (partner) take(partner.preposition, frame.obliques.get(partner.preposition)!, [partner.head]);
  meetNeeds(reading, tree, frame, args, classes, filling);
  // "sworn in", "put forward": a need may be a particle.
  const isFull = frame.needs.every((need) => need.some((n) => met.has(n) || args.particles.has(n)));
  const { fillers, heads, topics, matter, matters, demanded } = filling;
  const worth = new Set(fillers.map(({ mention }) => mention)).size + demanded;
  return isFull ? { frame, fillers, heads, topics, matter, matters, worth } : null;
}

/** "Castro and Obama greeted | each other", "talked with | one another": those who do it are those to whom it is done. */
function takeReciprocal(tree: Tree, frame: Frame, { object, obliques }: Arguments, { met, fillers }: Filling): void {
  const arePeople = /^(meeting|recognition|incident|protest)$/.test(frame.type);
  if (!arePeople || new Set(fillers.map(({ mention }) => mention)).size < 2) return;
  for (const { preposition, head } of [...object.map((o) => ({ preposition: "object", head: o })), ...obliques])
    if (head + 1 < tree.last && /^(each other|one another)$/i.test(`${tree.text(head)} ${tree.text(head + 1)}`))
      met.add(preposition);
}

/** "a plane carrying | the premier landed", "the plane landed, carrying | the premier": who is on board comes with it. */
function carried(tree: Tree, at: number, matter: number): readonly Oblique[] {
  return [...childrenAs(tree, matter, "acl"), ...childrenAs(tree, at, "advcl")]
    .filter((verb) => tree.word(verb).tag === "VBG" && /^(carry|bring|bear|transport)$/.test(tree.word(verb).lemma))
    .flatMap((verb) => [
      ...childrenAs(tree, verb, "obj").flatMap((head) => [{ preposition: "with", head }, ...obliquesOf(tree, head)]),
      ...obliquesOf(tree, verb),
    ]);
}

/** Who gives others a place to talk is their host; who attends a summit is not. */
function subjectOf(tree: Tree, frame: Frame, args: Arguments): Slot | null {
  const { subject } = frame;
  if (isOnlyHost(tree, frame, args)) return { ...subject!, role: "host" };
  const isGuest = subject?.role === "host" && args.light !== null && tree.word(args.light).lemma === "attend";
  return isGuest ? { ...subject, role: "attendee" } : subject;
}

/** "offered to | host | direct talks": who gives others a place to talk is none of them, unless with whom is said. */
function isOnlyHost(tree: Tree, { type, subject }: Frame, { light, obliques }: Arguments): boolean {
  if (light === null || subject === null || !/^(meeting|negotiation)$/.test(type)) return false;
  return (
    /^(host|accommodate)$/.test(tree.word(light).lemma) && !obliques.some(({ preposition }) => preposition === "with")
  );
}

/** "a treaty like the one with | Tuvalu": what something is only likened to. */
function isLikened(tree: Tree, head: number): boolean {
  for (let i = head - 1; i >= tree.first && i > head - LIKENED && tree.word(i).pos !== "VERB"; i--)
    if (/^(like|unlike)$/i.test(tree.text(i))) return true;
  return false;
}

/** How far back "like" may stand: "like the one with the Republic of". */
const LIKENED = 7;

/** Those whom the heading names do it, if the frame can have a person there. */
function takeElided(reading: Reading, slot: Slot | null, filling: Filling, elided: readonly number[]): void {
  if (slot === null || slot.role === "topic" || slot.role === "-") return;
  if (slot.restriction.length > 0 && !slot.restriction.includes("person")) return;
  filling.met.add("subject").add(slot.role);
  for (const mention of elided) {
    const head = reading.tokenAt(reading.doc.mentions.mentions[mention]!.start);
    filling.fillers.push({ role: slot.role, mention, head });
  }
}

/** Puts what fits of an argument, with all members of its list, into a slot. */
function takeArgument(
  reading: Reading,
  tree: Tree,
  classes: WordClasses,
  filling: Filling,
  place: string,
  slot: Slot,
  argument: readonly number[],
): void {
  if (argument.some((head) => isUnnamed(reading, tree, head, classes, place)) && isParty(slot)) {
    filling.met.add(place);
    if (place === "subject") filling.met.add("unnamed");
    if (argument.some((head) => isBoth(tree, head))) filling.met.add("two");
  }
  const fitting = new Set(argument.flatMap((first) => members(reading, tree, slot, first, classes)));
  for (const head of fitting) {
    filling.met.add(place).add(place.replaceAll(" ", "-"));
    filling.heads.push(head);
    if (slot.role === "-" && slot.restriction.length > 0) filling.demanded++;
    if (slot.role === "topic") filling.topics.push(head);
    if (isMatter(slot) && (slot.role === "-" || place !== "subject")) {
      filling.matter ??= head;
      if (place === "object") filling.matters.push(head);
    }
    if (slot.role === "topic" || slot.role === "-") continue;
    filling.met.add(slot.role);
    const parties = partiesAt(reading, tree, head, classes);
    // "the last soldiers left Niger": whose they are is not said
    if (place === "subject" && parties.length === 0) filling.met.add("unnamed");
    for (const mention of parties) filling.fillers.push({ role: slot.role, mention, head });
  }
}

/** All of a list that fit the slot; where the head does not, what stands beside it ("in Lima, President Boluarte met"). */
function members(reading: Reading, tree: Tree, slot: Slot, first: number, classes: WordClasses): readonly number[] {
  const fit = (head: number): boolean => !isExcepted(tree, head) && fits(reading, tree, slot, head, classes);
  const listed = inList(reading, tree, first).filter(fit);
  if (listed.length > 0 || slot.restriction.length === 0) return listed;
  return childrenAs(tree, first, "appos", "flat", "list")
    .flatMap((c) => inList(reading, tree, c).filter(fit))
    .slice(0, 1);
}

/** "recognised by a hundred states, though | not by Russia or China": who is named as having no part in it. */
function isExcepted(tree: Tree, head: number): boolean {
  const over = isA(tree, head, "conj") ? tree.head(head) : null;
  if (!/^(NOUN|PROPN)$/.test(tree.word(head).pos)) return false;
  const isNot = tree.children(head).some((c) => c < head && /^not$/i.test(tree.text(c)));
  return isNot || (over !== null && over < head && tree.word(over).pos !== "VERB" && isExcepted(tree, over));
}

/** Things, not parties: the agreement that is signed, the boats that are sent. */
function isMatter({ role, restriction }: Slot): boolean {
  return role === "-" ? true : restriction.some((r) => r.startsWith("@") || r === "instrument" || r === "equipment");
}

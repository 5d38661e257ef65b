import type { Role } from "../../document/layers.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, isInfinitive, type Oblique, obliquesOf } from "../syntax/walk.ts";
import type { Arguments } from "./arguments.ts";
import type { WordClasses } from "./classes.ts";
import type { Frame, Slot } from "./frames.ts";
import { impliedSides } from "./implied.ts";
import { inList, nameAfter, subjectByWords } from "./lists.ts";
import { mentionOf, type Reading } from "./reading.ts";

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
}

/** "said that it | had signed": somebody does it, though the mentions do not tell who. */
const PRONOUN = /^(it|they|he|she|we|them|who|two|both|three|pair|duo|sides|all)$/i;

/** What is found while the slots are filled. */
interface Filling {
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
  take("subject", frame.subject, args.subject);
  if (elided.length > 0) takeElided(reading, frame.subject, filling, elided);
  take("object", frame.object, args.object);
  // "calls in | the envoy": the parser may take the particle for a preposition
  if (!met.has("object") && frame.words.length > 1)
    for (const { preposition, head } of args.obliques)
      if (preposition === frame.words[1]) take("object", frame.object, [head]);
  if (!met.has("object") && frame.object?.restriction.length)
    take("object", frame.object, objectByWords(reading, tree, args));
  // "signed a treaty together with a protocol"
  if (filling.matters.length > 0)
    for (const { preposition, head } of args.obliques)
      if (/^(together with|along with|alongside|as well as|besides)$/.test(preposition))
        take("object", frame.object, [head]);
  for (const { preposition, head } of args.obliques)
    take(preposition, frame.obliques.get(preposition) ?? null, [head, ...repeated(tree, preposition, head)]);
  if (filling.matter !== null)
    for (const { preposition, head } of obliquesOf(tree, filling.matter))
      if (!met.has(preposition)) take(preposition, frame.obliques.get(preposition) ?? null, [head]);
  const partner = met.has("with") || met.has("between") ? null : partnerByWords(reading, tree, frame, args.at);
  if (partner) take(partner.preposition, frame.obliques.get(partner.preposition)!, [partner.head]);
  if (hasOffice(reading, tree, args)) met.add("office");
  if (args.light !== null) {
    met.add("light");
    if (frame.pos === "NOUN") met.add("again");
  }
  if (new Set(filling.fillers.flatMap((f) => reading.doc.mentions.mentions[f.mention]!.entities)).size > 1)
    met.add("two");
  if (sidesOf(reading, filling.fillers).size + (met.has("unnamed") ? 1 : 0) > 1) met.add("foreign");
  if (isDated(tree, args.at)) met.add("dated");
  if (args.object.length === 0) met.add("alone");
  if (args.object.every((head) => isSomebody(reading, tree, head, classes))) met.add("personal");
  if (args.verb !== null && args.subject.length === 0 && tree.isPassive(args.verb)) met.add("agentless");
  if (isPlain(reading, tree, args)) met.add("plain");
  if (args.verb === null || !childrenAs(tree, args.verb, "advcl", "xcomp").some((c) => isInfinitive(tree, c)))
    met.add("bare");
  else met.add("bid");
  // "Iran makes over two boats", after words on Oman: what is given is given to somebody
  if (
    !met.has("foreign") &&
    filling.demanded > 0 &&
    filling.fillers.length > 0 &&
    frame.needs.some((need) => need.includes("foreign"))
  ) {
    const implied = impliedSides(reading, tree, args.at, filling.fillers);
    if (implied.length > 0) met.add("foreign");
    filling.fillers.push(...implied);
  }
  // "sworn in", "put forward": a need may be a particle.
  const isFull = frame.needs.every((need) => need.some((n) => met.has(n) || args.particles.has(n)));
  const { fillers, heads, topics, matter, matters, demanded } = filling;
  const worth = new Set(fillers.map(({ mention }) => mention)).size + demanded;
  return isFull ? { frame, fillers, heads, topics, matter, matters, worth } : null;
}

/** The states, or organisations of none, for which those who take part stand. */
function sidesOf(reading: Reading, fillers: readonly Filler[]): ReadonlySet<string> {
  const keys = fillers.flatMap(({ mention }) => reading.doc.mentions.mentions[mention]!.entities);
  return new Set(keys.map((key) => reading.entity(key).country ?? key));
}

/** "called Macron", but not "called Macron a liar". */
function isPlain(reading: Reading, tree: Tree, { verb }: Arguments): boolean {
  if (verb === null) return true;
  if (childrenAs(tree, verb, "xcomp", "ccomp").length > 0) return false;
  return new Set(childrenAs(tree, verb, "obj").map((o) => mentionOf(reading, tree, o))).size <= 1;
}

/** "met his counterpart", but not "met its needs". */
function isSomebody(reading: Reading, tree: Tree, head: number, classes: WordClasses): boolean {
  const { pos, lemma } = tree.word(head);
  if (pos !== "NOUN" || reading.mentionAt(head) !== null || reading.isOffice(lemma)) return true;
  return ["unnamed_actors", "nationals", "agents_of_state"].some((name) => classes.get(name)?.has(lemma));
}

/** "the accord of 1968", "the 1998 agreement". */
function isDated(tree: Tree, noun: number): boolean {
  return childrenAs(tree, noun, "nmod", "nummod", "compound", "nmod:unmarked").some((c) =>
    /^(1[6-9]|20)\d\d$/.test(tree.text(c)),
  );
}

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
    for (const mention of partiesAt(reading, tree, head, classes))
      filling.fillers.push({ role: slot.role, mention, head });
  }
}

/** "both", "the two navies". */
function isBoth(tree: Tree, head: number): boolean {
  return [head, ...childrenAs(tree, head, "nummod", "det", "det:predet")].some((w) =>
    /^(two|both|three|four|five)$/i.test(tree.text(w)),
  );
}

/** A slot for somebody, not for a thing. */
function isParty({ role, restriction }: Slot): boolean {
  return role !== "-" && role !== "topic" && !restriction.some((r) => r.startsWith("@"));
}

/** "they", "more than twenty countries": somebody, though the text does not name him. */
function isUnnamed(reading: Reading, tree: Tree, head: number, classes: WordClasses, place: string): boolean {
  const { lemma, tag } = tree.word(head);
  if (PRONOUN.test(tree.text(head)) || (place === "subject" && reading.isOffice(lemma.toLowerCase()))) return true;
  return tag === "NNS" && classes.get("unnamed_actors")?.has(lemma) === true;
}

/** A title before the name may hide the object from the parser. */
function objectByWords(reading: Reading, tree: Tree, { verb }: Arguments): readonly number[] {
  if (verb === null) return [];
  // "the importance of the pact, | signed in May": a participle tells of the noun right before it
  if (tree.isPassive(verb)) return isA(tree, verb, "acl") ? nounBefore(tree, verb) : [];
  const after = nameAfter(reading, tree, verb);
  return after === null ? [] : [after];
}

function nounBefore(tree: Tree, verb: number): readonly number[] {
  const i = tree.text(verb - 1) === "," ? verb - 2 : verb - 1;
  return i >= tree.first && /^(NOUN|PROPN)$/.test(tree.word(i).pos) ? [i] : [];
}

/** "with the king and | with the queen", "…; and | with the ministers": the parser may hang the second elsewhere. */
function repeated(tree: Tree, preposition: string, head: number): readonly number[] {
  const found: number[] = [];
  for (let i = head + 1; i + 1 < tree.last && !/^(VERB|AUX)$/.test(tree.word(i).pos); i++) {
    const again = /^and$/i.test(tree.text(i)) && tree.text(i + 1).toLowerCase() === preposition;
    const governor = again ? tree.head(i + 1) : null;
    if (governor !== null && governor > i) found.push(governor);
  }
  return found;
}

/** "talks | with Kyrgyz President Japarov": the name behind "with", which the parser may have hung elsewhere. */
function partnerByWords(reading: Reading, tree: Tree, frame: Frame, trigger: number): Oblique | null {
  for (let i = trigger + 1; i < tree.last && i <= trigger + PARTNER; i++) {
    const preposition = tree.text(i).toLowerCase();
    if (/^(with|between)$/.test(preposition) && frame.obliques.has(preposition)) {
      const head = nameAfter(reading, tree, i);
      return head === null ? null : { preposition, head };
    }
    if (!/^(ADJ|ADV|NOUN|DET|NUM|PART)$/.test(tree.word(i).pos)) return null;
  }
  return null;
}

/** Words that may stand between the act and "with whom". */
const PARTNER = 4;

/** Subject and object of a verb, where the names before it tell more than the tree. */
export function byWords(reading: Reading, tree: Tree, args: Arguments): Arguments {
  const { verb, by } = args;
  // "Biden had been due to come but | cancelled the trip": the same for the verb that carries a noun.
  if (by !== null) {
    const told = tree.subjectOf(by);
    return {
      ...args,
      subject: [...args.subject.filter((s) => s !== told), ...subjectByWords(reading, tree, by)],
      object: args.object,
    };
  }
  if (verb === null || args.object.includes(verb)) return args;
  const passive = tree.isPassive(verb);
  const grammatical = tree.subjectOf(verb);
  if (passive ? args.object[0] !== grammatical : (args.subject[0] ?? null) !== grammatical) return args;
  const words = subjectByWords(reading, tree, verb);
  return passive ? { ...args, subject: args.subject, object: words } : { ...args, subject: words, object: args.object };
}

/** All of a list that fit the slot; where the head does not, what stands beside it ("in Lima, President Boluarte met"). */
function members(reading: Reading, tree: Tree, slot: Slot, first: number, classes: WordClasses): readonly number[] {
  const fit = (head: number): boolean => fits(reading, tree, slot, head, classes);
  const listed = inList(reading, tree, first).filter(fit);
  if (listed.length > 0 || slot.restriction.length === 0) return listed;
  return childrenAs(tree, first, "appos", "flat", "list")
    .flatMap((c) => inList(reading, tree, c).filter(fit))
    .slice(0, 1);
}

/** Things, not parties: the agreement that is signed, the boats that are sent. */
function isMatter({ role, restriction }: Slot): boolean {
  return role === "-" ? true : restriction.some((r) => r.startsWith("@") || r === "instrument" || r === "equipment");
}

function hasOffice(reading: Reading, tree: Tree, args: Arguments): boolean {
  // "the coming of Kishida as premier"
  const named = args.verb === null ? args.obliques.map((o) => o.head) : [];
  return [...args.predicate, ...named].some((head) => {
    const m = reading.mentionAt(head);
    if (m !== null && reading.doc.mentions.mentions[m]!.form === "office") return true;
    return reading.isOffice(tree.word(head).lemma);
  });
}

/** Whether an argument is what the slot wants. */
function fits(reading: Reading, tree: Tree, slot: Slot, head: number, classes: WordClasses): boolean {
  if (slot.restriction.length === 0) return true;
  return slot.restriction.some((wanted) =>
    wanted.startsWith("@")
      ? inClass(tree, head, classes, wanted.slice(1))
      : isKind(reading, tree, head, wanted, classes),
  );
}

function inClass(tree: Tree, head: number, classes: WordClasses, name: string): boolean {
  const words = classes.get(name);
  if (!words) return false;
  const { lemma } = tree.word(head);
  if (words.has(lemma) || words.has(tree.text(head).toLowerCase())) return true;
  // "aagreement", "megadeal": a longer word ends in what it is
  // but no "cooperation" an "operation"
  return (
    lemma.length > SURE &&
    [...words].some((word) => word.length >= SURE && lemma.endsWith(word) && lemma.length !== word.length + 2)
  );
}

/** Letters of a word that may end a longer one: "pact" must not be found in "impact". */
const SURE = 6;

function isKind(reading: Reading, tree: Tree, head: number, wanted: string, classes: WordClasses): boolean {
  const m = partyAt(reading, tree, head, classes);
  // "accepted Vietnamese students" is no acceptance of Vietnam
  if (m === null || (isNational(reading, tree, head, classes) && wanted !== "person")) return false;
  const mention = reading.doc.mentions.mentions[m]!;
  if (mention.kind === wanted) return true;
  if (mention.kind === "equipment" && wanted === "state") return ownerOf(reading, tree, head) !== null;
  if (wanted === "group") return mention.entities.length > 1;
  return mention.entities.some((key) => reading.entity(key).kind === wanted);
}

/** The mention that takes part: the nominal itself, or whom it acts for ("the Chinese delegation", "the Quad leaders"). */
export function partyAt(reading: Reading, tree: Tree, head: number, classes: WordClasses): number | null {
  const { mentions } = reading.doc.mentions;
  const direct = mentionOf(reading, tree, head);
  if (direct !== null && mentions[direct]!.entities.length > 0) return direct;
  const own = reading.mentionAt(head);
  // "Japanese" alone, as a noun, is the state.
  if (own !== null && mentions[own]!.form === "adjective" && reading.tokenAt(mentions[own]!.start) === head) return own;
  const stands =
    classes.get("agents_of_state")?.has(tree.word(head).lemma) ||
    isCapital(tree, head) ||
    classes.get("nationals")?.has(tree.word(head).lemma);
  if (direct === null && !stands) return null;
  for (const c of childrenAs(tree, head, "amod", "compound", "nmod:poss", "nmod")) {
    const m = reading.mentionAt(c);
    if (m !== null && m !== own && /^(state|forum|organisation|body)$/.test(mentions[m]!.kind)) return m;
  }
  return direct;
}

/** "twenty Malian sailors": people of a state who do not act for it. */
function isNational(reading: Reading, tree: Tree, head: number, classes: WordClasses): boolean {
  const direct = mentionOf(reading, tree, head);
  return (
    classes.get("nationals")?.has(tree.word(head).lemma) === true &&
    (direct === null || direct !== reading.mentionAt(head))
  );
}

/** "came to the Saudi capital". */
function isCapital(tree: Tree, head: number): boolean {
  return /^(capital|soil|territory|city|town|port|shore|mainland|island|resort|village|base|coast)$/.test(
    tree.word(head).lemma,
  );
}

/** "Iranian missiles", "a Chinese coast guard ship": whose they are. */
function ownerOf(reading: Reading, tree: Tree, head: number): number | null {
  const beside = childrenAs(tree, head, "amod", "compound", "nmod:poss");
  for (const c of [...beside, ...beside.flatMap((b) => childrenAs(tree, b, "amod"))]) {
    const m = reading.mentionAt(c);
    if (m !== null && reading.doc.mentions.mentions[m]!.kind === "state") return m;
  }
  return null;
}

/** All for whom a nominal acts: "the Finnish and American | governments". */
function partiesAt(reading: Reading, tree: Tree, head: number, classes: WordClasses): readonly number[] {
  const direct = partyAt(reading, tree, head, classes);
  if (direct === null) return [];
  const { mentions } = reading.doc.mentions;
  const first = mentions[direct]!.kind === "equipment" ? (ownerOf(reading, tree, head) ?? direct) : direct;
  if (mentions[first]!.form !== "adjective") return [first];
  const beside = childrenAs(tree, head, "amod", "compound")
    .flatMap((c) => tree.conjuncts(c))
    .map((c) => reading.mentionAt(c))
    .filter((m) => m !== null && mentions[m]!.form === "adjective" && mentions[m]!.kind === "state") as number[];
  return [...new Set([first, ...beside])];
}

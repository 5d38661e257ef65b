import type { Mention } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isInfinitive, subtree } from "../../syntax/walk.ts";
import type { WordClasses } from "../classes.ts";
import type { Reading } from "../reading.ts";
import { type Arguments, argumentsOfVerb } from "./arguments.ts";
import { byWords } from "./by-words.ts";
import { deedAt, isDated, isDeed } from "./deeds.ts";
import type { Filled, Filler } from "./fill.ts";
import { type Frame, NO_CARRIERS } from "./frames.ts";
import { inList } from "./lists.ts";
import { isCapitalActing, partyAt } from "./whose.ts";

const GENERAL = "/general";

/** What an act that no row of frames.tsv names is filed under. */
function frameOf(tree: Tree, verb: number): Frame {
  const particle = tree.child(verb, "compound:prt");
  const { lemma } = tree.word(verb);
  const words = particle === null ? [lemma] : [lemma, tree.text(particle).toLowerCase()];
  const slots = { subject: null, object: null, obliques: new Map(), needs: [], ...NO_CARRIERS };
  return { id: `${words.join(" ")}${GENERAL}`, words, pos: "VERB", type: "other", stage: null, ...slots };
}

/** Whether no row of frames.tsv names the verb. */
export function isGeneral(frame: Frame): boolean {
  return frame.id.endsWith(GENERAL);
}

/** The clauses under a verb that tell something else. */
const CLAUSES = ["acl:relcl", "advcl", "ccomp", "parataxis", "conj", "csubj", "discourse", "punct"];

/** More words under a verb than this are not looked at. */
const WIDEST = 60;

/** An act with its arguments. */
interface GeneralAct {
  readonly filled: Filled;
  readonly args: Arguments;
  /** Whether one party alone does it, to no other. */
  readonly isAlone: boolean;
}

/**
 * An act of one political actor that concerns another, told by a verb that no frame names and that is not one of saying,
 * thinking, being or liking (the classes "no_act_…"); null when the verb tells none. Costs one walk over the clause.
 */
export function generalAct(reading: Reading, tree: Tree, verb: number, classes: WordClasses): GeneralAct | null {
  const isRefusal = refuses(tree, verb, classes);
  if (!isRefusal && !isDynamic(reading, tree, verb, classes)) return null;
  const args = byWords(reading, tree, argumentsOfVerb(reading, tree, verb));
  const agents = args.subject
    .flatMap((s) => inList(reading, tree, s))
    .flatMap((head) => actorAt(reading, tree, head, classes));
  const others = concerned(reading, tree, verb, args);
  if (isFigure(tree, verb) || isAwaited(tree, verb)) return null;
  if (isTalk(reading, agents, others) || isReturn(reading, tree, verb, args, agents)) return null;
  const states = new Set([...agents, ...others].flatMap(({ mention }) => sidesOf(reading, mention)));
  const isOfSide = agents.some(({ mention }) => isSide(reading, mention));
  const isTold = tree.isPassive(verb) ? others.length > 0 || agents.length > 0 : agents.length > 0 && others.length > 0;
  const isPolicy = isOfSide && args.object.some((head) => classes.get("policy")?.has(tree.word(head).lemma));
  const isAlone = !(isTold && states.size > 1) && !isPolicy;
  const deed = isAlone ? deedAt(reading, tree, args, agents, others, classes) : null;
  if (isAlone && deed === null && !isOfState(reading, tree, verb, agents, args)) return null;
  const own = new Set(agents.flatMap(({ mention }) => sidesOf(reading, mention)));
  const apart = others.filter(({ mention }) => !sidesOf(reading, mention).every((side) => own.has(side)));
  const fillers: readonly Filler[] = [
    ...agents.map((a) => ({ role: "party" as const, ...a })),
    ...apart.map((o) => ({ role: "target" as const, ...o })),
    ...(deed ?? []),
  ];
  const heads = [...args.subject, ...args.object, ...args.obliques.map((o) => o.head)];
  const filled = {
    frame: frameOf(tree, verb),
    fillers,
    heads,
    topics: [],
    matter: null,
    worth: fillers.length,
  };
  return { filled, args, isAlone: isAlone && deed === null };
}

/** "opened the door to force", "the way was cleared by Oslo", "doors that he opens": a figure of speech, no act. */
function isFigure(tree: Tree, verb: number): boolean {
  if (
    !/^(open|open up|close|shut|slam|leave|pave|clear|smooth|turn|point|find|see|show|block|bar)$/.test(
      tree.word(verb).lemma,
    )
  )
    return false;
  const over = isA(tree, verb, "acl:relcl", "acl") ? tree.head(verb) : null;
  const things = [tree.patientOf(verb), over, ...childrenAs(tree, verb, "nsubj:pass")].filter((t) => t !== null);
  return things.some((t) =>
    /^(doors?|ways?|paths?|windows?|pages?|chapters?|floodgates?|avenues?|room|ground|corner|prospects?)$/i.test(
      tree.word(t).lemma,
    ),
  );
}

/** "will come into force | once both have completed their procedures": what is waited for is no act of its own. */
function isAwaited(tree: Tree, verb: number): boolean {
  const isMarked = childrenAs(tree, verb, "mark", "advmod").some(
    (c) => c < verb && /^(once|until|till)$/i.test(tree.text(c)),
  );
  return (
    isMarked &&
    isA(tree, verb, "advcl") &&
    childrenAs(tree, verb, "aux").some((c) => /^(has|have)$/i.test(tree.text(c)))
  );
}

/** "I give the floor to you", "I thank you": what speakers of one text say to each other is no act. */
function isTalk({ doc }: Reading, agents: readonly Actor[], others: readonly Actor[]): boolean {
  const isVoice = ({ mention }: Actor) => doc.mentions.mentions[mention]!.rule === "who has the floor";
  return (
    agents.length > 0 &&
    agents.every(isVoice) &&
    others.every((o) => doc.mentions.mentions[o.mention]!.kind === "person")
  );
}

/** "returned to Washington after a visit to Kenya": a journey home is no act. */
function isReturn(
  { doc, isIn }: Reading,
  tree: Tree,
  verb: number,
  { object }: Arguments,
  agents: readonly Actor[],
): boolean {
  const arePeople = agents.length > 0 && agents.every((a) => doc.mentions.mentions[a.mention]!.kind === "person");
  return arePeople && object.length === 0 && isIn("homeward", tree.word(verb).lemma);
}

/** Whether one actor, itself a state or a body or official of one, does something to a thing: "Chad would move its embassy". */
function isOfState(
  reading: Reading,
  tree: Tree,
  verb: number,
  agents: readonly Actor[],
  { object }: Arguments,
): boolean {
  const named = object.some((head) => /^(NOUN|PROPN|NUM|ADJ)$/.test(tree.word(head).pos) && tree.head(head) === verb);
  // "the committee would review the list": a body of no known state or organisation acts between none
  const states = agents.filter(
    ({ mention }) => reading.doc.mentions.mentions[mention]!.form !== "pronoun" && isSide(reading, mention),
  );
  const up = tree.head(verb);
  // "thought it prudent to engage the leadership": no plan
  const judged = up !== null && tree.word(up).pos === "ADJ" && tree.child(up, "cop") === null;
  return states.length > 0 && named && !judged && tree.text(tree.last - 1) !== "?";
}

/** "refused the Lithuanian request": what becomes of an offer is an act, though to refuse to say is none. */
function refuses(tree: Tree, verb: number, classes: WordClasses): boolean {
  const object = tree.patientOf(verb);
  if (object === null || !classes.get("request")?.has(tree.word(object).lemma)) return false;
  return /^(refuse|decline|reject|accept|spurn|rebuff)$/.test(tree.word(verb).lemma) && tree.word(verb).pos === "VERB";
}

/** A verb that tells something done: no auxiliary, none of the classes of verbs that tell nothing done. */
function isDynamic(reading: Reading, tree: Tree, verb: number, classes: WordClasses): boolean {
  const { pos, lemma, relation } = tree.word(verb);
  if (pos !== "VERB" || /^(aux|aux:pass|cop|amod|compound|case|mark|fixed)$/.test(relation)) return false;
  if (isAdjunct(tree, verb, classes) && !isTimed(reading, tree, verb)) return false;
  // "the tug was stopped": what is no act as "stopped growing" is one when it is suffered
  const isStatic =
    STATIC.some((name) => classes.get(name)?.has(lemma)) &&
    !(tree.isPassive(verb) && (isDeed(tree, verb, classes) || classes.get("suffered")?.has(lemma)));
  return tree.child(verb, "cop") === null && !isStatic;
}

/** "to build trust", "by opening", "goods made in": what tells a purpose, a manner or a property is no act of its own. */
function isAdjunct(tree: Tree, verb: number, classes: WordClasses): boolean {
  const { relation, tag } = tree.word(verb);
  // "a deal under which Chad is | to withdraw": no purpose or property has a subject of its own
  if (/^(acl|advcl)$/.test(relation) && isInfinitive(tree, verb) && tree.child(verb, "nsubj", "nsubj:pass") !== null)
    return false;
  if (relation === "acl") return tree.child(verb, "obl:agent") === null;
  if (relation === "advcl")
    return tag !== "VBG" && isInfinitive(tree, verb)
      ? !isBinding(tree, verb, classes)
      : tag === "VBG" && (tree.child(verb, "nsubj") === null || tree.child(verb, "mark") !== null);
  if (relation === "conj") return isAdjunct(tree, tree.head(verb)!, classes);
  return /^(csubj|nmod|obl|obj)$/.test(relation);
}

/** "the tug | detained on 6 September", "the ban, | decreed in May,": a participle with a time of its own tells an act; "to be elected in June" tells a property. */
function isTimed(reading: Reading, tree: Tree, verb: number): boolean {
  if (tree.word(verb).tag !== "VBN" || !isA(tree, verb, "acl") || tree.child(verb, "aux", "aux:pass") !== null)
    return false;
  return isDated(reading, tree, verb);
}

/** "undertook | to complete": the parser may take what is promised for a purpose. */
function isBinding(tree: Tree, verb: number, classes: WordClasses): boolean {
  return classes.get("undertaking")?.has(tree.word(tree.head(verb)!).lemma) ?? false;
}

const STATIC = ["no_act_saying", "no_act_thinking", "no_act_being", "no_act_feeling", "no_act_trying", "no_act_change"];

interface Actor {
  readonly mention: number;
  readonly head: number;
}

function actorAt(reading: Reading, tree: Tree, head: number, classes: WordClasses): readonly Actor[] {
  const mention = partyAt(reading, tree, head, classes);
  const named = mention === null ? null : reading.doc.mentions.mentions[mention]!;
  if (mention === null || named === null) return [];
  return isActor(reading, named) || isCapitalActing(reading, tree, head, named) ? [{ mention, head }] : [];
}

/** States, their bodies and people, organisations; a person must be somebody's. */
function isActor(reading: Reading, { kind, entities }: Mention): boolean {
  if (entities.length === 0) return false;
  if (/^(state|body|organisation|forum|group)$/.test(kind)) return true;
  return kind === "person" && entities.some((key) => isOfficial(reading, key));
}

function isOfficial(reading: Reading, key: string): boolean {
  const { office, country } = reading.entity(key);
  return office !== null || country !== null;
}

/** Whom the rest of the clause names. */
function concerned(
  reading: Reading,
  tree: Tree,
  verb: number,
  { subject, object, obliques }: Arguments,
): readonly Actor[] {
  const starts = [...object, ...obliques.map((o) => o.head)];
  const own = subtree(tree, verb, (c) => isA(tree, c, ...CLAUSES, "nsubj", "aux"), WIDEST);
  const behind = starts.flatMap((s) => subtree(tree, s, (c) => isA(tree, c, ...CLAUSES), WIDEST));
  const subjects = new Set(subject);
  const found = new Map<number, Actor>();
  for (const head of new Set([...own, ...behind])) {
    const m = subjects.has(head) || head === verb ? null : reading.mentionAt(head);
    if (m === null || found.has(m)) continue;
    const mention = reading.doc.mentions.mentions[m]!;
    if (isActor(reading, mention) || mention.kind === "instrument" || isOwningPlace(tree, head, mention))
      found.set(m, { mention: m, head });
  }
  return [...found.values()];
}

/** "Dubai's port operator": the state of the city. */
function isOwningPlace(tree: Tree, head: number, { kind }: Mention): boolean {
  return kind === "place" && isA(tree, head, "nmod:poss");
}

/** The states, or known organisations without one, for which a mention stands. */
function sidesOf(reading: Reading, mention: number): readonly string[] {
  return reading.doc.mentions.mentions[mention]!.entities.flatMap((key) => {
    const { country, known } = reading.entity(key);
    return country ?? (known === null ? [] : key);
  });
}

/** A state, an organisation, an official; "the Committee" and "CDC", of which nothing is known, are none. */
function isSide(reading: Reading, mention: number): boolean {
  const { kind, start, end } = reading.doc.mentions.mentions[mention]!;
  if (sidesOf(reading, mention).length > 0) return true;
  return !/^(body|group)$/.test(kind) && !/^[A-Z.]+$/.test(reading.doc.text.slice(start, end));
}

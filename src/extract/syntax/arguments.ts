import type { Tree } from "./tree.ts";

const SUBJECTS = ["nsubj", "nsubj:pass", "csubj", "csubj:pass"] as const;
/** Verbs whose own subject does what they govern, though they have an object: "promised Kyiv to send tanks". */
const SUBJECT_CONTROL = new Set([
  "promise",
  "vow",
  "pledge",
  "threaten",
  "swear",
  "guarantee",
  "offer",
  "use",
  "have",
  "take",
  "need",
  "spend",
  "meet",
]);
/** Verbs whose object does what they govern, even where the parser takes "to join" for an aim: "urged both to resume talks". */
const OBJECT_CONTROL = new Set(
  (
    "urge ask invite request persuade press push encourage allow permit enable order instruct direct tell authorise authorize force " +
    "compel require advise warn remind lobby pressure convince beg summon appoint nominate"
  ).split(" "),
);
/** "called on Seoul to join", "appealed to both sides to stop". */
const BY_PREPOSITION: Readonly<Record<string, RegExp>> = {
  call: /^(?:up)?on$/,
  appeal: /^to$/,
  prevail: /^(?:up)?on$/,
};
const FARTHEST = 12;

/** The grammatical subject of a verb, found through conjunction, control, relative clauses and participles; null when there is none. */
export function subjectOf(tree: Tree, verb: number, left = FARTHEST): number | null {
  if (left === 0) return null;
  const own = ownSubject(tree, verb);
  if (own !== null) return throughRelative(tree, verb, own);
  const head = tree.head(verb);
  if (head === null) return null;
  const up = () => subjectOf(tree, head, left - 1);
  switch (tree.word(verb).relation) {
    case "conj":
    case "compound":
      return up();
    case "advcl":
      return isObjectControlled(tree, verb, head) ? (controller(tree, head) ?? up()) : up();
    case "xcomp":
      return controller(tree, head) ?? up();
    case "acl:relcl":
      return hasRelativeObject(tree, verb) ? null : head;
    case "acl":
      return ofParticiple(tree, verb, head, up);
    case "csubj":
      // "Greece was the first to ratify it": the parser may take what Greece did for a subject
      return RANKED.test(tree.text(head)) ? up() : null;
    case "obl":
    case "nmod":
      return tree.word(verb).tag === "VBG" ? up() : null;
    default:
      return null;
  }
}

/** "At the invitation of President Boric, | King Harald | arrived": of two names that the parser takes, the one beside the verb. */
function ownSubject(tree: Tree, verb: number): number | null {
  const first = tree.child(verb, ...SUBJECTS);
  // "Madam President, | I | welcome you": whom somebody speaks to is not he who speaks
  const speaks = tree.children(verb).find((c) => isSubject(tree, c) && /^(?:I|we)$/i.test(tree.text(c)));
  if (speaks !== undefined) return speaks;
  const isName = (i: number): boolean => i < verb && tree.word(i).pos === "PROPN";
  if (first === null || !isName(first)) return first;
  return tree.children(verb).findLast((c) => isName(c) && isSubject(tree, c))!;
}

function isSubject(tree: Tree, i: number): boolean {
  return (SUBJECTS as readonly string[]).includes(tree.word(i).relation);
}

const RANKED = /^(first|second|third|last|latest|only|next)$/i;

/** "who" and "which" stand for what the clause belongs to. */
function throughRelative(tree: Tree, verb: number, subject: number): number {
  if (!isRelativePronoun(tree, subject)) return subject;
  const clause = [verb, ...tree.ancestors(verb)].find((i) => tree.word(i).relation === "acl:relcl");
  return clause === undefined ? subject : tree.head(clause)!;
}

function isRelativePronoun(tree: Tree, i: number): boolean {
  return /^(?:WDT|WP)$/.test(tree.word(i).tag) && /^(?:who|whom|which|that)$/i.test(tree.text(i));
}

function hasRelativeObject(tree: Tree, verb: number): boolean {
  return tree.children(verb).some((c) => /^(?:obj|obl)$/.test(tree.word(c).relation) && isRelativePronoun(tree, c));
}

/** The object of the governing verb does what follows ("urged Seoul to join"), unless the verb leaves it to its subject. */
function controller(tree: Tree, matrix: number): number | null {
  const { lemma } = tree.word(matrix);
  if (SUBJECT_CONTROL.has(lemma)) return null;
  const preposition = BY_PREPOSITION[lemma];
  if (preposition !== undefined) return tree.obliques(matrix).find(([words]) => preposition.test(words))?.[1] ?? null;
  return tree.child(matrix, "obj", "iobj");
}

/** "thanked Chile | for supporting it", "accused Togo | of arming them": what somebody is thanked or blamed for he did himself. */
const JUDGED = new Set(
  "thank praise commend congratulate applaud laud criticise criticize blame accuse condemn denounce fault suspect punish sanction reproach rebuke".split(
    " ",
  ),
);

function isObjectControlled(tree: Tree, verb: number, matrix: number): boolean {
  const { lemma } = tree.word(matrix);
  if (JUDGED.has(lemma) && tree.word(verb).tag === "VBG" && !tree.isPassive(matrix))
    return tree.children(verb).some((c) => /^(for|of|over)$/i.test(tree.text(c)));
  return tree.word(verb).tag === "VB" && verb > matrix && (OBJECT_CONTROL.has(lemma) || lemma in BY_PREPOSITION);
}

/** "the minister visiting Hanoi", "the pact signed in May", "his plan to visit", "on the verge of signing". */
function ofParticiple(tree: Tree, verb: number, noun: number, up: () => number | null): number | null {
  const { tag } = tree.word(verb);
  const marked = tree.child(verb, "mark", "case") !== null;
  if ((tag === "VBG" && !marked) || (tag === "VBN" && tree.child(verb, "aux") === null)) return noun;
  const possessor = tree.child(noun, "nmod:poss");
  if (possessor !== null) return possessor;
  // "Macron | to visit Kenya", a headline
  if (noun === tree.root && tree.word(noun).pos === "PROPN" && tag === "VB") return noun;
  if (tree.child(noun, ...SUBJECTS) !== null) return up();
  for (const governor of tree.ancestors(noun)) {
    if (tree.word(governor).pos === "VERB" || tree.child(governor, ...SUBJECTS) !== null)
      return subjectOf(tree, governor, FARTHEST - 2);
  }
  return null;
}

/** The direct object of a verb, also one shared with a coordinated verb or named by the noun of a relative clause; null when there is none. */
export function objectOf(tree: Tree, verb: number, left = FARTHEST): number | null {
  const own = tree.child(verb, "obj");
  const { relation } = tree.word(verb);
  if (own !== null) return isRelativePronoun(tree, own) ? throughRelative(tree, verb, own) : own;
  const head = tree.head(verb);
  if (head === null || left === 0) return null;
  if (relation === "acl:relcl" && leavesGap(tree, verb)) return head;
  if (relation === "conj" && !tree.isPassive(verb)) {
    const shared = objectOf(tree, head, left - 1);
    return shared !== null && (shared > verb || shared < head) ? shared : null;
  }
  return null;
}

/** "the pact they signed": a subject of its own, no object, nothing else that "which" could be. */
function leavesGap(tree: Tree, verb: number): boolean {
  const subject = tree.child(verb, "nsubj");
  if (subject === null || isRelativePronoun(tree, subject) || tree.isPassive(verb)) return false;
  return tree
    .children(verb)
    .every((c) => !/^(?:cop|ccomp|xcomp)$/.test(tree.word(c).relation) && !/^W/.test(tree.word(c).tag));
}

/** Who does it: the by-phrase of a passive verb, else its subject. */
export function agentOf(tree: Tree, verb: number): number | null {
  return tree.isPassive(verb) ? tree.child(verb, "obl:agent") : subjectOf(tree, verb);
}

/** What it is done to: the subject of a passive verb, else the object. */
export function patientOf(tree: Tree, verb: number): number | null {
  return tree.isPassive(verb) ? subjectOf(tree, verb) : objectOf(tree, verb);
}

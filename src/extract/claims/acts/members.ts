import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, obliquesOf } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";

/** "officials of the eight member states", "ministers from six countries": those whom a phrase counts and does not name. */
export interface Counted {
  /** The organisation of the text whose members they are: the mention of it nearest before; null where the phrase does not say "member". */
  readonly organisation: number | null;
}

/** Whom a nominal tells as so many of a number; null where it tells of somebody else. */
export function countedAt(reading: Reading, tree: Tree, head: number): Counted | null {
  const heads = [
    antecedent(tree, head),
    ...obliquesOf(tree, head).flatMap(({ preposition, head: of }) => (/^(of|from)$/.test(preposition) ? [of] : [])),
  ];
  const states = heads.find(
    (t) =>
      STATES.test(tree.word(t).lemma.toLowerCase()) && /^NNP?S$/.test(tree.word(t).tag) && isMany(reading, tree, t),
  );
  if (states === undefined) return isOfOthers(reading, tree, head) ? { organisation: null } : null;
  const isMember =
    tree.word(states).lemma === "member" ||
    childrenAs(tree, states, "compound", "amod").some((c) => /^member$/i.test(tree.text(c)));
  return { organisation: isMember ? organisationBefore(reading, states) : null };
}

/** "states | that have signed it": whom a relative pronoun means. */
function antecedent(tree: Tree, head: number): number {
  const verb = /^(that|which|who)$/i.test(tree.text(head)) ? tree.head(head) : null;
  const noun = verb === null || tree.word(verb).relation !== "acl:relcl" ? null : tree.head(verb);
  return noun ?? head;
}

/** "Visegrad ambassadors", "Gulf ministers": people of somebody whom the text has not named before. */
function isOfOthers(reading: Reading, tree: Tree, head: number): boolean {
  const { tag, lemma } = tree.word(head);
  if (tag !== "NNS" || !reading.isOffice(lemma) || reading.mentionAt(head) !== null) return false;
  return childrenAs(tree, head, "compound", "nmod").some(
    (c) => tree.word(c).pos === "PROPN" && tree.caseOf(c) === "" && c < head,
  );
}

const STATES = /^(states?|country|countries|nations?|governments?|members?|signatory|signatories|capitals?)$/;

/** "eight states", "all members", "member states": more than two, and none of them named. */
function isMany(reading: Reading, tree: Tree, states: number): boolean {
  if (reading.mentionAt(states) !== null) return false;
  const beside = childrenAs(tree, states, "nummod", "det", "amod", "compound").map((c) => tree.text(c).toLowerCase());
  // "urged | states that have signed it"
  if (beside.length === 0 && tree.child(states, "acl:relcl") !== null) return true;
  return beside.some(
    (word) =>
      /^(member|all|several|many|some|most|other|various|dozens?)$/.test(word) ||
      (NUMBER.test(word) && !/^(two|2|both)$/.test(word)),
  );
}

const NUMBER = /^(\d+|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty.*|thirty.*|forty.*)$/;

function organisationBefore(reading: Reading, token: number): number | null {
  const { start } = reading.doc.tokens[token]!;
  const m = reading.doc.mentions.mentions.findLastIndex(
    (one) =>
      one.start < start &&
      /^(organisation|forum)$/.test(one.kind) &&
      one.entities.some((key) => reading.entity(key).known !== null),
  );
  return m < 0 ? null : m;
}

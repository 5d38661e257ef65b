import type { Mention } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import type { WordClasses } from "../classes.ts";
import { mentionOf, type Reading } from "../reading.ts";

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
    // "came to the Saudi capital"
    classes.get("ground")?.has(tree.word(head).lemma) ||
    classes.get("nationals")?.has(tree.word(head).lemma);
  if (direct === null && !stands) return null;
  const beside = childrenAs(tree, head, "amod", "compound", "nmod:poss", "nmod");
  // "two vessels of the | Vietnamese fisheries service"
  const behind = childrenAs(tree, head, "nmod").flatMap((c) => childrenAs(tree, c, "amod", "compound", "nmod:poss"));
  for (const c of [...beside, ...behind]) {
    const m = reading.mentionAt(c);
    if (m !== null && m !== own && /^(state|forum|organisation|body)$/.test(mentions[m]!.kind)) return m;
  }
  return direct;
}

/** "Cairo, for its part, would resume …": a capital that does something is its state, also where a comma parts it from the verb. */
export function isCapitalActing(reading: Reading, tree: Tree, head: number, { kind, entities }: Mention): boolean {
  if (kind !== "place" || !isA(tree, head, "nsubj") || tree.child(head, "case") !== null) return false;
  return entities.some((key) => CAPITAL.test(key) && reading.entity(key).country !== null);
}

/** Ids of capitals begin with the code of their state: "egy-cairo". */
const CAPITAL = /^[a-z]{3}-/;

/** "twenty Malian sailors": people of a state who do not act for it. */
export function isNational(reading: Reading, tree: Tree, head: number, classes: WordClasses): boolean {
  const direct = mentionOf(reading, tree, head);
  return (
    classes.get("nationals")?.has(tree.word(head).lemma) === true &&
    (direct === null || direct !== reading.mentionAt(head))
  );
}

/** "Iranian missiles", "a Chinese coast guard ship": whose they are. */
export function ownerOf(reading: Reading, tree: Tree, head: number): number | null {
  const beside = childrenAs(tree, head, "amod", "compound", "nmod:poss");
  for (const c of [...beside, ...beside.flatMap((b) => childrenAs(tree, b, "amod"))]) {
    const m = reading.mentionAt(c);
    if (m !== null && reading.doc.mentions.mentions[m]!.kind === "state") return m;
  }
  return null;
}

/** All for whom a nominal acts: "the Finnish and American | governments". */
export function partiesAt(reading: Reading, tree: Tree, head: number, classes: WordClasses): readonly number[] {
  const direct = partyAt(reading, tree, head, classes);
  if (direct === null) return [];
  const { mentions } = reading.doc.mentions;
  const first = mentions[direct]!.kind === "equipment" ? (ownerOf(reading, tree, head) ?? direct) : direct;
  const around = childrenAs(tree, head, "amod", "compound").flatMap((c) => tree.conjuncts(c));
  // "negotiators from | the Philippines and Japan"
  const joined = childrenAs(tree, head, "nmod").filter(
    (c) => reading.mentionAt(c) === first && mentions[first]!.head === c,
  );
  if (joined.length > 0) return [...new Set(joined.flatMap((c) => sidesIn(reading, tree, c)))];
  // "Saudi" is the name too
  if (mentions[first]!.form !== "adjective" && !around.includes(mentions[first]!.head)) return [first];
  const beside = around
    .map((c) => reading.mentionAt(c))
    .filter((m) => m !== null && mentions[m]!.form === "adjective" && mentions[m]!.kind === "state") as number[];
  return [...new Set([first, ...beside])];
}

/** States, bodies and organisations of a list. */
function sidesIn(reading: Reading, tree: Tree, first: number): readonly number[] {
  const { mentions } = reading.doc.mentions;
  return tree
    .conjuncts(first)
    .map((c) => reading.mentionAt(c))
    .filter((m): m is number => m !== null && /^(state|forum|organisation|body)$/.test(mentions[m]!.kind));
}

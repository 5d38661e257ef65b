import type { Relation } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import type { Coding } from "../acts/acts.ts";
import { type Mode, modeOfVerb } from "../mode/mode.ts";
import { modeOfNoun } from "../mode/mode-of-noun.ts";
import type { Hedge } from "../mode/modes.ts";
import { nounHedges } from "../mode/noun-hedges.ts";
import { weaker } from "../mode/status.ts";
import type { Reading } from "../reading.ts";
import { introduces, namedAt, nounOf } from "./beside.ts";
import { apposedAbove, isLight } from "./position-actors.ts";
import type { Stance } from "./stances.ts";

/** What is only wanted is proposed, however surely it is told (GUIDELINES: proposed). */
export const WISHES: ReadonlySet<Relation> = new Set<Relation>(["seeks", "wants_to_join", "candidate_for"]);

/**
 * "is a member" has the tense of its copula; "is expected to become a member" that of the verb over it. What is said in passing is so, whatever the
 * clause tells: "NATO member Norway may send tanks".
 */
export function modeAt(reading: Reading, tree: Tree, i: number, stance: Stance, coding: Coding): Mode {
  if (stance.pos === "ADP") return modeOfVerb(tree, tree.head(i)!, coding.modes);
  const noun = nounOf(tree, i);
  if (stance.pos === "VERB") return modeOfVerb(tree, noun, coding.modes);
  // "is no supporter"
  if (tree.child(noun, "cop") !== null)
    return withHedges(modeOfVerb(tree, noun, coding.modes), nounHedges(tree, noun, coding.modes));
  if (stance.actor === "subject" && (introduces(reading, tree, noun) ?? apposedAbove(tree, noun)) !== null)
    return ofHedges(nounHedges(tree, noun, coding.modes));
  const up = tree.head(noun);
  const becoming = up !== null && isA(tree, noun, "obj", "xcomp") && tree.word(up).pos === "VERB";
  // "announced its support": it supports
  if (becoming && isLight(tree, up, stance)) return withoutOwn(modeOfVerb(tree, up, coding.modes), up);
  return becoming ? modeOfVerb(tree, up, coding.modes) : modeOfNoun(tree, noun, null, coding.modes);
}

function ofHedges(hedges: readonly Hedge[]): Mode {
  const [first, ...others] = hedges.map(({ status }) => status);
  return { status: first === undefined ? null : others.reduce(weaker, first), tense: null, hedges };
}

function withHedges(mode: Mode, more: readonly Hedge[]): Mode {
  return more.length === 0 ? mode : { ...ofHedges([...mode.hedges, ...more]), tense: mode.tense };
}

function withoutOwn(mode: Mode, verb: number): Mode {
  const hedges = mode.hedges.filter(({ row, token }) => !(token === verb && row.startsWith("verb ")));
  return hedges.length === mode.hedges.length ? mode : { ...ofHedges(hedges), tense: mode.tense };
}

/** "failed to defend it", "stopped supporting it": no stand against it. */
const NO_STAND =
  /^(verb|adjective|handle|adverb|mark|noun) (fail|forget|avoid|stop|cease|halt|prevent|unable|unlikely|almost|nearly|narrowly|without|instead|failure|lack|absence)$/;

/** "joined" tells a membership, "wants to join" a wish; "does not support" is no support, and no opposition either. */
export function relationBy(
  tree: Tree,
  i: number,
  stance: Stance,
  { hedges }: Mode,
  { modes, classes }: Coding,
): Relation | null {
  const { relation, pos } = stance;
  const denials = hedges.filter(({ status }) => status === "denied");
  if (denials.length > 0) {
    const isAgainst =
      (relation === "supports" || relation === "favours") && !denials.some(({ row }) => NO_STAND.test(row));
    return isAgainst ? "opposes" : null;
  }
  if (
    childrenAs(tree, nounOf(tree, i), "amod", "compound").some((c) =>
      classes.get("stance_past")!.has(tree.text(c).toLowerCase()),
    )
  )
    return null;
  if (relation === "member_of")
    return hedges.some(({ status }) => status === "speculated") ? "wants_to_join" : relation;
  if (relation !== "wants_to_join") return relation;
  // "applied to the union": the verb itself is a wish.
  if (modes.verb.get(tree.word(i).lemma) !== undefined || stance.object[0] === "membership") return "wants_to_join";
  if (hedges.some(({ status }) => WISHED.test(status))) return "wants_to_join";
  if (pos !== "VERB") return isWished(tree, i, classes) ? "wants_to_join" : null;
  return hedges.some(({ status }) => status === "occurred") ? "member_of" : null;
}

const WISHED = /^(proposed|speculated|announced|expected|hypothetical|rumoured|scheduled)$/;

/** "backs the | accession of Fiji to the pact", "the road to | membership": it is still ahead. */
function isWished(tree: Tree, i: number, classes: Coding["classes"]): boolean {
  const over = tree.ancestors(i).slice(0, 2);
  return over.some((at) => classes.get("stance_wish")!.has(tree.word(at).lemma));
}

/** What the object must be: a kind of mention, or a class of words; what it must not be has "!" before it. */
export function fits(reading: Reading, tree: Tree, { classes }: Coding, head: number, { needs }: Stance): boolean {
  const is = (need: string): boolean => {
    if (need === "clause") return tree.word(head).pos === "VERB";
    if (need.startsWith("@")) return classes.get(need.slice(1))?.has(tree.word(head).lemma) ?? false;
    const m = namedAt(reading, head);
    return m !== null && reading.doc.mentions.mentions[m]!.kind === need;
  };
  const wanted = needs.filter((need) => !need.startsWith("!"));
  const barred = needs.filter((need) => need.startsWith("!")).map((need) => need.slice(1));
  return !barred.some(is) && (wanted.length === 0 || wanted.some(is));
}

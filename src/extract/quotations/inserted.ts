import type { Tree } from "../syntax/tree.ts";
import type { Hearing } from "./hearing.ts";
import { holdsClause } from "./spans.ts";

/** Where "X said" stands beside the words said, by commas: behind them ("…, the army said on Monday.") or inside ("The deal, she said, is off"). */
export interface Inserted {
  /** Tokens of the words said: half-open. */
  readonly first: number;
  readonly last: number;
  /** Tokens of the speaker's nominal: half-open. */
  readonly from: number;
  readonly to: number;
}

/** Words that may follow the verb of saying: "told the daily Blic on Friday", "said in a statement". */
const TAIL = 9;

/**
 * The words beside ", X said": by commas, since the parser often hangs only a part of a long sentence on the verb.
 * Null when the verb does not stand so.
 */
export function inserted(
  { tree, cues }: Pick<Hearing, "tree" | "cues">,
  verb: number,
  denies: boolean,
): Inserted | null {
  if (/^(ask|wonder|enquire|inquire)$/.test(tree.word(verb).lemma) || isClauseAside(tree, verb)) return null;
  const behind = invertedBehind(tree, verb);
  if (behind !== null) return behind;
  if (verb < tree.first + 2 || !/^VB[DZPN]$/.test(tree.word(verb).tag)) return null;
  const close = closing(tree, verb);
  const comma = openingComma(tree, verb);
  if (close === null || comma === null) return null;
  // ", an allegation that Tehran | denies": a relative clause speaks of the sentence only when it denies it.
  const relative = isRelative({ tree, cues }, comma + 1, verb, denies);
  if (relative) return null;
  const first = segmentStart(tree, comma);
  const where = { from: comma + 1, to: verb };
  // "Had she paid, he told them, | Chad would have signed"
  const condition = /^(if|unless|had|were|should|when|once|because|although|though|while|since|as)$/i.test(
    tree.text(first),
  );
  if (
    condition &&
    close + 1 < tree.last &&
    tree.text(close) === "," &&
    !denies &&
    holdsClause(tree, close, segmentEnd(tree, close))
  )
    return { first, last: segmentEnd(tree, close), ...where };
  const open = tree.text(close < tree.last ? close : verb) === "," && close + 1 < tree.last && !denies;
  // "at which, delegates report, | the team left", "Moscow's man had, they say, | urged him": what is said stands behind
  if (open && /^(which|who|whom|that|and|but|or|where|when|because)$/i.test(tree.text(comma - 1)))
    return { first: close + 1, last: segmentEnd(tree, close), ...where };
  let last = comma - 1;
  while (last > first && tree.word(last).pos === "ADV") last--;
  if (open && /^(have|be|will|would|may|might|could|can|should|do)$/.test(tree.word(last).lemma))
    return { first, last: segmentEnd(tree, close), ...where };
  // "Chad would sign, she said, | if they paid"
  const bound = open && /^(if|unless|because|once|until|so|provided|except)$/i.test(tree.text(close + 1));
  if (isSentence(tree, first, comma)) return { first, last: bound ? segmentEnd(tree, close) : comma, ...where };
  // "The deal, she said, | is off": the clause goes on behind
  const goesOn = open && isFiniteAfter(tree, close);
  return goesOn && isNominal(tree, first, comma) ? { first, last: segmentEnd(tree, close), ...where } : null;
}

/** "…; these prove nothing, | said a Turkish official": where the parser hung the verb beside, not over, what is said. */
function invertedBehind(tree: Tree, verb: number): Inserted | null {
  const subject = tree.child(verb, "nsubj");
  const beside = subject !== null && subject > verb && tree.word(verb).relation === "parataxis";
  if (!beside || verb <= tree.first + 2 || tree.text(verb - 1) !== "," || tree.child(verb, "ccomp") !== null)
    return null;
  const first = segmentStart(tree, verb - 1);
  return isSentence(tree, first, verb - 1)
    ? { first, last: verb - 1, from: verb + 1, to: tree.span(subject).last }
    : null;
}

/** "if the union said": a clause under "if" or "when" puts nothing in anybody's mouth. */
function isClauseAside(tree: Tree, verb: number): boolean {
  return tree
    .children(verb)
    .some(
      (c) =>
        tree.word(c).relation === "mark" &&
        /^(if|when|unless|while|until|whether|because|although|though|since)$/i.test(tree.text(c)),
    );
}

/** ", which Tehran denies", ", a claim that Rome rejects": said of the sentence only where it denies or confirms it. */
function isRelative(
  { tree, cues }: Pick<Hearing, "tree" | "cues">,
  from: number,
  verb: number,
  denies: boolean,
): boolean {
  let told = denies;
  for (let i = from; i < verb; i++) {
    const word = tree.text(i);
    told ||= cues.tale.has(tree.word(i).lemma);
    if (/^(whatever|whoever|however|what)$/i.test(word) || (!told && /^(that|which|who|whom)$/i.test(word)))
      return true;
  }
  return false;
}

/** Where the words of saying end: a mark behind the verb before any other verb. */
function closing(tree: Tree, verb: number): number | null {
  for (let i = verb + 1; i < tree.last; i++) {
    if (/^[,;.!?:—–]$/.test(tree.text(i)) || (/^[“"«]$/.test(tree.text(i)) && tree.text(i - 1) === ","))
      return tree.text(i) === ":" ? null : i;
    if (i - verb > TAIL || (tree.word(i).pos === "VERB" && !/^as$/i.test(tree.text(i - 1)))) return null;
    if (/^(that|whether|how|why|if|[“"'‘])$/i.test(tree.text(i))) return null;
  }
  return tree.last - verb <= TAIL ? tree.last : null;
}

/** The comma before the speaker; a name between commas is his apposition ("its minister, Ann Lee, said"). */
function openingComma(tree: Tree, verb: number): number | null {
  let commas = tree.text(verb - 1) === "," ? 3 : 1;
  for (let i = verb - 1; i > tree.first; i--) {
    if (tree.word(i).pos === "VERB" || /^[;:]$/.test(tree.text(i)) || /^[“”"]$/.test(tree.text(i))) return null;
    if (tree.text(i) === "," && --commas === 0) return i + 1 < verb ? i : null;
  }
  return null;
}

function segmentStart(tree: Tree, comma: number): number {
  for (let i = comma - 1; i > tree.first; i--) if (/^[;:]$/.test(tree.text(i))) return i + 1;
  return tree.first;
}

function segmentEnd(tree: Tree, from: number): number {
  for (let i = from; i < tree.last; i++) if (/^[;:]$/.test(tree.text(i))) return i;
  return tree.last;
}

/** "When he arrived", "Asked about it", "In Doha": these are no sentences. */
function isSentence(tree: Tree, first: number, end: number): boolean {
  const commas = Array.from({ length: end - first }, (_, k) => tree.text(first + k)).includes(",");
  const opens = /^(when|if|as|after|before|while|because|although|though|since|once|asked|pressed|questioned)$/i;
  return holdsClause(tree, first, end) && hasFinite(tree, first, end) && (commas || !opens.test(tree.text(first)));
}

function hasFinite(tree: Tree, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (/^(VB[DZP]|MD)$/.test(tree.word(i).tag)) return true;
  return false;
}

/** Behind the comma stands the rest of the clause: "was concluded", "would not go". */
function isFiniteAfter(tree: Tree, comma: number): boolean {
  for (let i = comma + 1; i < tree.last && i < comma + 4; i++) {
    if (/^(VB[DZP]|MD)$/.test(tree.word(i).tag)) return true;
    if (tree.word(i).pos !== "ADV" && !/^["”“]$/.test(tree.text(i))) return false;
  }
  return false;
}

/** "The request", "Secretary Mattis", "Moscow's Bogdanov had": a subject that waits for its verb. */
function isNominal(tree: Tree, first: number, comma: number): boolean {
  for (let i = first; i < comma; i++) {
    const { pos } = tree.word(i);
    if (pos === "VERB" && i < comma - 1) return false;
    if (
      /^(when|if|as|after|before|while|because|although|though|since|once|in|on|at)$/i.test(tree.text(i)) &&
      i === first
    )
      return false;
  }
  return comma > first;
}

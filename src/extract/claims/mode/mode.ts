import type { Status } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA, isInfinitive } from "../../syntax/walk.ts";
import { isParticipleBeside } from "./beside.ts";
import { conditionOf } from "./conditions.ts";
import { ownHedges } from "./hedges.ts";
import type { Hedge, Modes } from "./modes.ts";
import { equated, overNoun, withNoun } from "./noun-over.ts";
import { embedding, isReporting, UNTOLD } from "./over.ts";
import { hedge } from "./rows.ts";
import { isDone, isPlanned } from "./status.ts";
import { isPrior, isTemporal, type Tense, tenseOf } from "./tense.ts";
import { bidden, denials, isRanked, isToBe, untold } from "./untold.ts";
import { verbRow } from "./verb-row.ts";
import { isLost, isUnsure, join, settle } from "./weigh.ts";

/** How sure the text is of an act. */
export interface Mode {
  readonly status: Status | null;
  readonly tense: Tense;
  /** All that was found; the status is the weakest of them. */
  readonly hedges: readonly Hedge[];
}

const CLAUSAL = ["xcomp", "ccomp", "csubj", "csubj:pass", "acl", "advcl", "conj", "nmod", "obl", "dep", "parataxis"];

const DEPTH = 8;

/** The mode of an act told by a verb: its own forms, then what stands over it, up to the clause that is free of both. */
export function modeOfVerb(tree: Tree, verb: number, modes: Modes): Mode {
  // "before he visits Chile and | leaves for Peru": as sure as the clause that it goes on
  const first = isA(tree, verb, "conj") && tree.child(verb, "nsubj", "nsubj:pass") === null ? tree.head(verb) : null;
  if (first !== null && isTemporal(tree, first, tenseOf(tree, verb, modes), modes))
    return join(ownHedges(tree, verb, modes), modeOfVerb(tree, first, modes));
  const said = equated(tree, verb, modes) ?? bidden(tree, verb);
  const hedges: Hedge[] = [...ownHedges(tree, verb, modes), ...conditionOf(tree, verb, modes), ...(said ? [said] : [])];
  const own = tenseOf(tree, verb, modes);
  // "a contract, | signed in May, | may be dropped"
  if (isA(tree, verb, "advcl") && isParticipleBeside(tree, verb)) return settle(tree, verb, "past", hedges);
  // "Chad to reopen border with Niger, Mali says": the infinitive of a headline
  if (
    isA(tree, verb, "ccomp") &&
    isInfinitive(tree, verb) &&
    verb < tree.head(verb)! &&
    tree.child(verb, "nsubj") !== null
  )
    return settle(tree, verb, "future", [...hedges, hedge("announced", "is to", verb)]);
  let tense = isTemporal(tree, verb, own, modes) ? null : own;
  let at = verb;
  let isReport = false;
  for (let depth = 0; depth < DEPTH; depth++) {
    const up = clauseOver(tree, at);
    if (up === null || !isA(tree, at, ...CLAUSAL)) break;
    if (at !== verb && isA(tree, at, "advcl")) hedges.push(...conditionOf(tree, at, modes));
    // "one month after becoming premier": what another act follows has happened.
    if (isPrior(tree, at)) {
      // "would be his first trip since he took office": a past of its own stands, whatever it is told after.
      if (tense === "past") return settle(tree, verb, tense, hedges);
      const main = modeOfVerb(tree, up, modes).status;
      return settle(
        tree,
        verb,
        main === null || isDone(main) ? "past" : "future",
        main === null || isDone(main) ? hedges : [...hedges, hedge(main, "after", at)],
      );
    }
    // "was searching to replace him, | and dispatched troops": a finite verb goes on from no infinitive
    if (at === verb && isA(tree, at, "conj") && /^VB[DZP]$/.test(tree.word(at).tag) && isInfinitive(tree, up)) break;
    const free = tense !== null && !isA(tree, at, "xcomp", "ccomp", "csubj", "csubj:pass", "acl");
    if (free && !isA(tree, at, "conj")) break;
    // "looks forward to it when he visits": the temporal clause is as sure as what it times.
    const timed = at === verb && isTemporal(tree, verb, own, modes) ? verbRow(tree, up, modes) : null;
    // "looks forward to the summit, | to be held in May": what is told of the summit itself
    if (at === verb && isToBe(tree, at, up)) {
      hedges.push(hedge("announced", "to be", at));
      break;
    }
    const over = embedding(tree, at, up, modes) ?? timed;
    // "wishes to tell the public that they signed": the wish is to tell it
    if (isReport && (over === null || isPlanned(over.status) || over.status === "proposed")) break;
    if (over) hedges.push(...withNoun(over, sureOf(tree, up, overNoun(tree, up, at, modes), modes)));
    // "to meet him": a purpose is a plan, whatever the tense of the main clause.
    if (!over && !isRanked(tree, up) && !isBoundToLose(tree, at, up, modes))
      hedges.push(...untold(tree, at, up), ...denials(tree, at, up, modes));
    if (tense === null) {
      // "until they sign, nobody will go": what the main clause denies is not what it waits for
      const timing = at === verb && isTemporal(tree, verb, own, modes);
      if (over?.row !== UNTOLD)
        hedges.push(...ownHedges(tree, up, modes).filter((h) => !timing || h.row !== "negation"));
      tense = tenseOf(tree, up, modes);
    } else if (over && over.row !== UNTOLD)
      hedges.push(...ownHedges(tree, up, modes).filter((h) => h.row !== "negation"));
    isReport = tense !== null && isA(tree, at, "ccomp") && isReporting(tree, up);
    at = up;
  }
  return settle(tree, verb, tense, hedges);
}

/** "I have to cancel my visit": what one must call off is called off. */
function isBoundToLose(tree: Tree, at: number, up: number, modes: Modes): boolean {
  return tree.word(up).lemma === "have" && isLost(verbRow(tree, at, modes, "handle")?.status ?? null);
}

/** The word over a clause; "Di Maio, | making his first trip, put his name to it": what the subject does beside is told with its verb. */
function clauseOver(tree: Tree, at: number): number | null {
  const up = tree.head(at);
  const isBeside = isA(tree, at, "acl") && tree.word(at).tag === "VBG" && at > tree.first && tree.text(at - 1) === ",";
  return isBeside && up !== null && isA(tree, up, "nsubj", "nsubj:pass") ? tree.head(up) : up;
}

/** "might abandon the idea of joining", "is considering scrapping plans to join": a loss is as sure as the clause that tells it. */
function sureOf(tree: Tree, noun: number, fates: readonly Hedge[], modes: Modes): readonly Hedge[] {
  const verb = tree.head(noun);
  const lost = fates.find(({ status, token }) => isLost(status) && token === verb);
  if (lost === undefined || verb === null) return fates;
  const { status } = modeOfVerb(tree, verb, modes);
  return isUnsure(status) ? fates.map((fate) => (fate === lost ? { ...fate, status: status! } : fate)) : fates;
}

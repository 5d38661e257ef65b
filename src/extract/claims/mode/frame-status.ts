import type { Status } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isInfinitive } from "../../syntax/walk.ts";
import type { Frame } from "../acts/frames.ts";
import type { Mode } from "./mode.ts";
import type { Modes } from "./modes.ts";
import { isDone, weaker } from "./status.ts";

/** How an act is told: by which row of the frames, at which word, in what mode, by a headline or not. */
export interface Telling {
  readonly tree: Tree;
  readonly frame: Frame;
  readonly trigger: number;
  readonly mode: Mode;
  readonly headline: boolean;
}

/** What the mode makes of this frame: headlines tell the past in the present, promises are plans. */
export function statusOf(modes: Modes, telling: Telling): Status | null {
  const { tree, frame, trigger } = telling;
  const told = toldStatus(telling);
  // "there is potential in terms of": the noun that names the act makes it no fact
  // nor is "issued an invitation" a visit
  const named = frame.pos === "NOUN" ? modes.noun.get(frame.words[0]!) : undefined;
  const possible =
    named === "hypothetical" || (named === "proposed" && /^(visit|accession)$/.test(frame.type)) ? named : null;
  const status = possible ? weaker(told ?? possible, possible) : told;
  // "called in the envoy", "called at Suva": with a particle or a place it is another verb
  const bare = frame.words.length > 1 || tree.child(trigger, "compound:prt") === null;
  const word = frame.words.join(" ");
  const urged = URGING.test(word) && status !== null && !isDone(status);
  const own = frame.pos === "VERB" && bare && !urged ? modes.verb.get(word) : undefined;
  // "called on the king", "ordered out the envoy": what is called or ordered there is done
  const done = /^(visit|meeting|expulsion)$/.test(frame.type) || (word === "call" && frame.type === "protest");
  // "ordered its envoy home" is done, "ordered its ships to keep clear" not yet
  const isHome = childrenAs(tree, trigger, "advmod").some((c) => /^(?:home|back)$/i.test(tree.text(c)));
  const carriedOut =
    (COMMAND.test(word) || (word === "call" && isHome)) &&
    !childrenAs(tree, trigger, "xcomp", "ccomp", "advcl").some((c) => isInfinitive(tree, c));
  // "the court ordered Chad to pay": what judges order, they have ordered
  const judged = frame.subject?.restriction.includes("@judges") === true;
  const promise = (!done && !carriedOut && !judged) || own === "expected" ? own : undefined;
  // "pledged aid", "announced a fund": the verb that names the act is itself a plan of it; "agreed" is the agreement.
  // "scrapped the pact" is no cancelled scrapping.
  const plan =
    promise &&
    (/^(announced|proposed|expected)$/.test(promise) || (promise === "denied" && REFUSING.test(word))) &&
    frame.type !== "statement" &&
    frame.stage !== "provisionally applied" &&
    !/^(agree|confirm)$/.test(word) &&
    !(word === "announce" && frame.type === "agreement" && isDeal(tree, trigger));
  // "accepted an invitation to Athens": he has not yet gone
  const isInvited = frame.pos === "VERB" && frame.type === "visit" && frame.object?.restriction.includes("@invitation");
  const invited = isInvited ? INVITED.get(word) : undefined;
  if (status !== null && invited) return weaker(status, invited);
  // "threatened him with tariffs": none are imposed
  const isThreat = frame.pos === "VERB" && /^(threaten|menace)$/.test(word) && frame.type === "sanction";
  if (status !== null && isThreat) return weaker(status, "hypothetical");
  return status !== null && plan ? weaker(status, promise) : status;
}

/** "announced a deal": they have one; "announced a partnership" is a plan. */
function isDeal(tree: Tree, verb: number): boolean {
  const object = tree.objectOf(verb);
  return object !== null && /^(?:deal|agreement|accord|pact|settlement|understanding)$/.test(tree.word(object).lemma);
}

const INVITED: ReadonlyMap<string, Status> = new Map([
  ["accept", "announced"],
  ["take up", "announced"],
  ["decline", "denied"],
  ["turn down", "denied"],
  ["spurn", "denied"],
  ["receive", "proposed"],
  ["get", "proposed"],
]);

const COMMAND = /^(order|instruct|direct|tell)$/;

/** "turned down the offer": what was offered is not done. */
const REFUSING = /^(refuse|decline|turn down|rebuff|spurn|reject|rule out)$/;

/** "is expected to press Sudan": the urging itself is expected; "pressed Sudan" tells what is wanted of it. */
const URGING = /^(press|push|urge|lobby|encourage|call)$/;

/** "Modi visits Oslo" tells what was done; "Modi to visit Oslo", in a headline, what will be. */
function toldStatus({ tree, frame, trigger, mode, headline }: Telling): Status | null {
  const verbal = frame.pos === "VERB";
  // "the accord of 1968 is on the table": its year tells when it was made
  if (frame.needs.some(([need]) => need === "dated")) return null;
  // "ordered the expulsion of the envoy": who orders it expels him
  const [hedge, ...others] = mode.hedges.filter(({ status }) => status === null || !isDone(status));
  const isOrdered = hedge?.row === "handle order" && others.length === 0;
  if (isOrdered && frame.type === "expulsion" && mode.tense === "past") return "occurred";
  const present = mode.status === "ongoing" && mode.tense === "present";
  // "is withdrawing from the union": who joins or leaves has not yet done so
  if (verbal && mode.status === "ongoing" && mode.tense === "progressive" && frame.type === "accession")
    return "announced";
  // "was due in Oslo"
  if (frame.words[0] === "be" && frame.type === "visit" && isDue(tree, trigger)) return "scheduled";
  // "is back from Oslo": he was there
  if (present && frame.words[0] === "be" && frame.obliques.has("back from")) return "occurred";
  // "is in Oslo": he is still there
  if (present && !headline && frame.words[0] === "be" && frame.type === "visit") return "ongoing";
  // "are declared personae non gratae", "is hereby recognised": who says so does it
  if (present && verbal && tree.isPassive(trigger) && /^(?:expulsion|recognition)$/.test(frame.type)) return "occurred";
  // "is in the process of leaving"
  const inCourse = mode.hedges.some(({ row }) => row === "noun process");
  if (present && (headline || (verbal && !inCourse && frame.type !== "other" && !tree.isPassive(trigger))))
    return "occurred";
  if (mode.status === null && verbal && headline) return isInfinitive(tree, trigger) ? "announced" : "occurred";
  return mode.status;
}

function isDue(tree: Tree, copula: number): boolean {
  const place = tree.head(copula);
  return place !== null && (tree.word(place).lemma === "due" || /^due\b/.test(tree.caseOf(place)));
}

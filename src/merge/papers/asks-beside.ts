import { isNested } from "../act.ts";
import { isSubset } from "../fold.ts";
import { callsPaper } from "../titles.ts";
import { isDefinite, isFollowing } from "./definite.ts";
import type { Paper } from "./paper.ts";

/** "The agreement was signed on Monday": the one that its event, or else its text, names with the same parties. */
export function isMeantBeside(asking: Paper, telling: Paper): boolean {
  if (!asking.isBare || telling.isBare || isOnlyAhead(asking, telling)) return false;
  if (asking.parties.size === 0 || !asking.isFirm)
    return isDefinite(asking) && isCalled(telling) && (isOfSomething(asking) || isBehind(asking, telling));
  return isSubset(asking.parties, telling.parties);
}

/** "They signed at Geneva", "the accord of May", and "the protocols" signed there that day: what texts that name nothing tell of the act. */
export function isSignedThere(asking: Paper, telling: Paper): boolean {
  return asking.isBare && (!telling.isBare || telling.isFirm) && asking.act.doc.id !== telling.act.doc.id;
}

/** "The memorandum was signed. … They could also discuss a defence pact": what is done is not what the text only later holds possible. */
function isOnlyAhead({ act: { claim } }: Paper, { act: { claim: other } }: Paper): boolean {
  const isLater = claim.document === other.document && other.evidence.start > claim.evidence.start;
  return isLater && DONE.test(claim.status) && !DONE.test(other.status);
}

const DONE = /^(occurred|ongoing)$/;

/** "the accord", or what follows a signing; "it" is only what was told just before. */
function isOfSomething(asking: Paper): boolean {
  return asking.act.title !== null || isFollowing(asking);
}

/** Whether the words call a paper: "talks with Chad" may have been agreed on, but are none. */
export function isCalled({ act: { title, instrument } }: Paper): boolean {
  return instrument !== null || (title !== null && callsPaper(title));
}

/** How far back (UTF-16 code units) "it" may look for the agreement that it means. */
const BACK = 300;

/** "The pact was signed in 2016. It expires this year." */
export function isJustBefore(asking: Paper, telling: Paper): boolean {
  return asking.isBare && !telling.isBare && isDefinite(asking) && isBehind(asking, telling);
}

/** "signed protocols, but neither ratified the documents, and one withdrew from them": several, which nothing names. */
export function areJustBefore(asking: Paper, telling: Paper): boolean {
  if (!asking.isBare || !telling.isBare || !telling.isPlural || asking.act.claim.id === telling.act.claim.id)
    return false;
  return (
    isDefinite(asking) &&
    telling.step?.stage === "signed" &&
    isBehind(asking, telling) &&
    isNested(asking.parties, telling.parties)
  );
}

function isBehind({ act: { claim } }: Paper, { act: { claim: before, doc } }: Paper): boolean {
  const back = claim.evidence.start - before.evidence.start;
  return doc.id === before.document && back >= 0 && back <= BACK;
}

/** Of those that fit the last before. */
export function nearest(fitting: readonly number[], papers: readonly Paper[]): readonly number[] {
  const at = (i: number) => papers[i]!.act.claim.evidence.start;
  return fitting.toSorted((a, b) => at(b) - at(a) || a - b).slice(0, 1);
}

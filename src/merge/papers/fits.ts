import { isEqual, isNested } from "../act.ts";
import { gap } from "../days.ts";
import { isSubset } from "../fold.ts";
import { areInitials, subjectsAgree } from "../titles.ts";
import type { Paper } from "./paper.ts";

/** Whether two claims may be about one agreement. Never: other instruments, other parties, partnerships of other degree, other subjects. */
export function mayBeOne(a: Paper, b: Paper): boolean {
  const oneInstrument = a.act.instrument !== null && a.act.instrument === b.act.instrument;
  if (oneInstrument && a.act.isKnownInstrument) return !isNamedForOthers(a, b);
  if (signedApart(a, b)) return false;
  if (oneInstrument) return partiesFit(a, b);
  if (a.act.instrument !== null && b.act.instrument !== null && !isNamesake(a, b)) return false;
  return partiesFit(a, b) && papersFit(a, b) && subjectsFit(a, b);
}

/** A name that several bear, each with its parties: "Japan–Australia Reciprocal Access Agreement". */
function isNamedForOthers(a: Paper, b: Paper): boolean {
  const [one, other] = a.named.length > 0 ? [a, b] : [b, a];
  return one.named.length > 0 && other.parties.size === 2 && !one.named.every((state) => other.parties.has(state));
}

/** "Reciprocal Access Agreement between Tokyo and Manila", "the Japan-Philippines Reciprocal Access Agreement": names that no table knows. */
function isNamesake(a: Paper, b: Paper): boolean {
  if (a.parties.size < 2 || !isEqual(a.parties, b.parties)) return false;
  return a.subject.size > 0 && subjectsFit(a, b);
}

/** A text that names one party, or none, does not contradict one that names both. */
function partiesFit(a: Paper, b: Paper): boolean {
  if (a.parties.size === 0 || b.parties.size === 0) return true;
  if (!isNested(a.parties, b.parties)) return mayMean(a, b) || mayMean(b, a);
  const oneText = a.act.doc.id === b.act.doc.id;
  return (
    oneText ||
    a.parties.size === b.parties.size ||
    a.parties.size === 1 ||
    b.parties.size === 1 ||
    isLoose(a) ||
    isLoose(b)
  );
}

/** "The treaty was signed on Monday": between whom was only gathered from the words around. */
function isLoose({ isBare, isFirm }: Paper): boolean {
  return isBare && !isFirm;
}

/** Gathered parties are no word against those that the same text names elsewhere. */
function mayMean(a: Paper, b: Paper): boolean {
  return isLoose(a) && isSubset(b.parties, a.around);
}

/** "The treaty replaces the memorandum on fish"; "several agreements" are not the one named next to them. */
function papersFit(a: Paper, b: Paper): boolean {
  if (a.kind !== null && b.kind !== null && a.kind !== b.kind) return false;
  if (a.isDeed !== b.isDeed || isOfOtherSides(a, b) || isOfOtherSides(b, a) || isEndedAndInForce(a, b)) return false;
  if (isSeveral(a) !== isSeveral(b) && !isAlikeInNumber(a, b)) return false;
  return a.grade === b.grade || a.act.title === null || b.act.title === null;
}

/** "They signed at Geneva" says neither one nor several. */
export function isAlikeInNumber(a: Paper, b: Paper): boolean {
  return a.isPlural === b.isPlural || isUntitled(a) || isUntitled(b);
}

function isUntitled({ act, isPlural }: Paper): boolean {
  return act.title === null && !isPlural;
}

/** "nineteen agreements" */
function isSeveral({ isBare, isPlural }: Paper): boolean {
  return isBare && isPlural;
}

/** "That treaty, between two states" is not the one of three. */
function isOfOtherSides({ sides }: Paper, { parties }: Paper): boolean {
  return sides !== null && parties.size > 1 && parties.size !== sides;
}

/** "The rail agreement was terminated in 2021. On the bridge, the agreement remains in force." */
function isEndedAndInForce(a: Paper, b: Paper): boolean {
  if (a.act.doc.id !== b.act.doc.id) return false;
  const [one, other] = a.step?.stage === "terminated" ? [a, b] : [b, a];
  return (
    one.step?.stage === "terminated" &&
    other.step?.stage === "in force" &&
    other.step.date === null &&
    isToldDone(one) &&
    isToldDone(other)
  );
}

function isToldDone({ act: { claim } }: Paper): boolean {
  return claim.status === "occurred" || claim.status === "ongoing";
}

function subjectsFit(a: Paper, b: Paper): boolean {
  if (a.isBare || b.isBare || (a.grade !== null && a.grade !== "")) return true;
  return subjectsAgree(a.subject, b.subject) || isShortFor(a, b) || areInitials(a.act.title, b.act.title);
}

/** "border treaty" for "Treaty on the State Border": the same word of law, and one subject in the other. */
export function isShortFor(a: Paper, b: Paper): boolean {
  if (a.kind === null || a.kind !== b.kind || a.isPlural !== b.isPlural) return false;
  const [few, many] = a.subject.size <= b.subject.size ? [a.subject, b.subject] : [b.subject, a.subject];
  return few.size > 0 && isSubset(few, many);
}

/** A treaty of 1902 and its namesake of 1975 are two. What some texts put into this year and others into the last is one. */
const RENEWED = 3 * 366;

/** What has no name is told from the next by its day. */
const ANOTHER = 31;

function signedApart(a: Paper, b: Paper): boolean {
  if ((a.isBare || b.isBare) && a.signing !== null && b.signing !== null) return gap(a.signing, b.signing) > ANOTHER;
  if (a.step?.stage !== "signed" || b.step?.stage !== "signed" || a.act.days === null || b.act.days === null)
    return false;
  return gap(a.act.days, b.act.days) > RENEWED;
}

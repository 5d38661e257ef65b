import { type Act, isEqual } from "../act.ts";
import { isShortTitle, sameDocument } from "../contradict.ts";
import { width } from "../days.ts";
import { likeness, shared } from "../fold.ts";
import { isOneSigning, isPartyless } from "../signing.ts";
import { areInitials, gradeOf, subjectsAgree } from "../titles.ts";
import { type Support, sidesShared, sure } from "./ground.ts";

/** Agreements: one instrument, or the same parties and subject. */
export function agreementPartiesAgree(a: Act, b: Act, time: Support): Support | null {
  if (a.instrument !== null && a.instrument === b.instrument) return sure("same instrument");
  const common = shared(a.states, b.states);
  if (Math.min(a.states.size, b.states.size) === 0 && !sameDocument(a, b)) return unsigned(a, b, time);
  if (common === 0) return null;
  if (common < 2 && !sameDocument(a, b)) return signedThatDay(a, b) ?? oneSigning(a, b);
  if (areInitials(a.title, b.title)) return sure("same parties, the name by its initials");
  if (a.subject.size > 0 && b.subject.size > 0) {
    if (subjectsAgree(a.subject, b.subject)) return sure("same parties, same subject");
    const shorter = a.subject.size < b.subject.size ? a : b;
    if (isShortTitle(a, b)) return { why: "same parties, the subject in short", vague: [shorter] };
    return oneSigning(a, b);
  }
  if (gradeOf(a.title ?? "") !== null && gradeOf(b.title ?? "") !== null) return sure("same parties, same partnership");
  if (sameDocument(a, b)) return likeness(a.words, b.words) >= 0.5 ? sure("same parties, same words") : null;
  // "the two protocols", signed by the same on the same day
  const bare = [a, b].filter(({ subject }) => subject.size === 0);
  const isOneTime = a.days !== null && b.days !== null && Math.max(width(a.days), width(b.days)) <= 31;
  return isEqual(a.states, b.states) && (isOneTime || peopleAlike(a, b)) ? { why: "same parties", vague: bare } : null;
}

/** Each must have no other that it may be. */
function oneSigning(a: Act, b: Act): Support | null {
  return isOneSigning(a, b) ? { why: "one paper of that day", vague: [a, b], isPart: true } : null;
}

/** "The memorandum signed at Madrid in June 2022": of parties that one text leaves out, by its name, or by day and place. */
function unsigned(a: Act, b: Act, time: Support): Support | null {
  const vague = [a, b].filter(({ states }) => states.size === 0);
  const isDated = a.days !== null && b.days !== null && Math.max(width(a.days), width(b.days)) <= 31;
  if (isDated && !time.vague.some(({ isLoose }) => isLoose)) {
    if (a.subject.size > 0 && subjectsAgree(a.subject, b.subject)) return { why: "same subject", vague };
    const areNamed = a.subject.size > 0 && b.subject.size > 0;
    if (!areNamed && a.place !== null && a.place.id === b.place?.id && a.place.kind !== "state")
      return { why: "same place", vague };
  }
  return isPartyless(a, b) ? { why: "a paper of that kind, its parties in the text", vague, isPart: true } : null;
}

/** One party is named in both, the other in one alone: what bears one name was signed on one day. */
function signedThatDay(a: Act, b: Act): Support | null {
  const isOneDay = [a, b].every(({ days }) => days !== null && width(days) === 1) && a.days!.from === b.days!.from;
  const isNamed = a.subject.size > 1 && b.subject.size > 1 && subjectsAgree(a.subject, b.subject);
  const [few, many] = a.states.size < b.states.size ? [a, b] : [b, a];
  return isOneDay && isNamed && many.states.size === 2 ? { why: "same subject, same day", vague: [few] } : null;
}

/** Those who signed are the same by name. */
function peopleAlike(a: Act, b: Act): boolean {
  return sidesShared(a, b, false) >= 2;
}

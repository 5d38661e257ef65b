import { type Act, isEqual } from "../act.ts";
import { sameDocument } from "../contradict.ts";
import { width } from "../days.ts";
import { isSubset, shared } from "../fold.ts";
import { isUnnamed } from "../parties.ts";
import { bothNarrow, isUndated, type Support } from "./ground.ts";

/** Visits: the same visitor to the same host. */
export function visitPartiesAgree(a: Act, b: Act): Support | null {
  const same = sameDocument(a, b);
  const people = [a.visitors, b.visitors] as const;
  const silent = [a, b].filter((act) => act.visitors.size === 0);
  if (silent.length === 0 && shared(...people) === 0) return null;
  if (!same && silent.some(({ visitorStates }) => visitorStates.size === 0)) return unnamedVisit(a, b);
  if (silent.length > 0 && shared(a.visitorStates, b.visitorStates) === 0) return null;
  if (silent.length === 1 && !same) return null;
  if (!same && isUndated(a, b) && !sameNamedVisitors(a, b)) return null;
  const where = [a.hosts, b.hosts] as const;
  if (where[0].size === 0 && where[1].size === 0) return null;
  // "the visit of the Prime Minister last week": of the same person in the same days
  const nowhere = [a, b].filter(({ hosts }) => hosts.size === 0);
  if (!same && nowhere.length > 0) {
    return sameNamedVisitors(a, b) ? { why: "same visitor, one time", vague: nowhere } : null;
  }
  const unlike = isEqual(...where) ? [] : [where[0].size > where[1].size ? a : b];
  const vague = [...(silent.length === 1 ? silent : []), ...unlike];
  return { why: "same visitor, same host", vague, isPart: unlike.length > 0 };
}

/** "The visit to Kyoto": of the one who went to the same place then, or to the same host on those days. */
function unnamedVisit(a: Act, b: Act): Support | null {
  const vague = [a, b].filter(({ visitorStates }) => visitorStates.size === 0);
  const isDated = a.days !== null && b.days !== null && Math.max(width(a.days), width(b.days)) <= 31;
  if (vague.length !== 1 || !isDated) return null;
  if (a.place !== null && a.place.id === b.place?.id && a.place.kind !== "state") return { why: "same place", vague };
  if (a.hosts.size === 0 || !isEqual(a.hosts, b.hosts)) return null;
  if (bothNarrow(a, b)) return { why: "same host, same days", vague };
  const full = vague[0] === a ? b : a;
  return isSubset(full.visitorStates, vague[0]!.lands)
    ? { why: "same host, the visitor's state in the text", vague, isPart: true }
    : null;
}

function sameNamedVisitors(a: Act, b: Act): boolean {
  return a.visitors.size > 0 && isEqual(a.visitors, b.visitors) && ![...a.visitors].some(isUnnamed);
}

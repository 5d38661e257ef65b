import type { Participant } from "../../../document/claim.ts";
import { edtfOverlap } from "../../../document/edtf.ts";
import type { Status } from "../../../document/vocabulary.ts";
import type { Draft } from "../events.ts";
import { isDone, isPlanned } from "../mode/status.ts";
import { areEqual, isSubset, keysOf, type Lookup, shareOne, statesOf } from "../parties.ts";

/**
 * One act told several times in one document is one claim: "X visited Y … the visit was his first … during the visit".
 * The clause that tells most stays the evidence; the others become its parts "also:1", "also:2" ….
 */
export function fold(drafts: readonly Draft[], lookup: Lookup): readonly Draft[] {
  const groups: Draft[][] = [];
  const byType = new Map<string, Draft[][]>();
  for (const draft of drafts) {
    const type = isRaising(draft) ? "raising" : draft.claim.type;
    const candidates = byType.get(type) ?? [];
    // The nearest earlier telling first; far back in a long text it is another act.
    const group = candidates
      .slice(-NEAR)
      .reverse()
      .find((g) => g.slice(0, WITNESSES).every((d) => same(d, draft, lookup)));
    if (group) group.push(draft);
    else {
      const fresh = [draft];
      groups.push(fresh);
      candidates.push(fresh);
      byType.set(type, candidates);
    }
  }
  return groups
    .map(folded)
    .sort((a, b) => a.claim.evidence.start - b.claim.evidence.start || (a.claim.id < b.claim.id ? -1 : 1));
}

/** How many earlier acts of the type are looked at, and how many tellings of each: a long text stays linear. */
const NEAR = 60;
const WITNESSES = 8;
const TELLINGS = 50;

function same(a: Draft, b: Draft, lookup: Lookup): boolean {
  if (b.act.another && b.act.trigger > a.act.trigger) return false;
  if (!sameTime(a.status, b.status) && !isThin(b)) return false;
  if (a.claim.date && b.claim.date && !edtfOverlap(a.claim.date.edtf, b.claim.date.edtf)) return false;
  if (a.claim.type === "visit") return sameVisit(a, b, lookup);
  if (!(a.headline && isRaising(a)) && !sameMatter(a, b)) return false;
  if (isOfOtherTime(a, b)) return false;
  return (isMention(b) && sameParties(a, b)) || (a.headline && !b.headline && sameParties(b, a)) || isToldInPair(a, b);
}

/** "Vietnam, Japan upgrade ties", "elevated their relations to a strategic partnership": one act under a headline and in its text. */
function isRaising({ act: { filled } }: Draft): boolean {
  const { pos, type, words } = filled.frame;
  return pos === "VERB" && /^(recognition|agreement)$/.test(type) && /^(upgrade|elevate|raise|lift)$/.test(words[0]!);
}

/** "They fell out. The blast of October 2014 …": an act of no kind of its own that a noun tells with a time is none told before without one. */
function isOfOtherTime(a: Draft, b: Draft): boolean {
  return a.claim.type === "other" && isMention(b) && b.claim.date !== null && a.claim.date === null;
}

/** "The leaders | met and held | talks": one act under two verbs, side by side. */
function isToldInPair(a: Draft, b: Draft): boolean {
  const together = a.act.sentence === b.act.sentence && Math.abs(a.act.trigger - b.act.trigger) <= SIDE_BY_SIDE;
  return a.claim.type === "meeting" && together && areEqual(keysOf(a.claim), keysOf(b.claim));
}

/** How many words apart the two triggers may stand: "met and had a long and friendly conversation". */
const SIDE_BY_SIDE = 8;

/** Both told as done, both as ahead, equal, or one that does not tell. */
function sameTime(a: Status | null, b: Status | null): boolean {
  return a === null || b === null || a === b || (isDone(a) && isDone(b)) || (isPlanned(a) && isPlanned(b));
}

/** The journey that a heading tells. */
export function isOfHeading({ act, claim }: Draft): boolean {
  return claim.type === "visit" && act.scene !== null && act.filled.fillers.length === 0;
}

/** A noun without a verb of its own: it refers, rather than tells. */
function isMention(draft: Draft): boolean {
  return draft.act.filled.frame.pos === "NOUN" && draft.act.light === null;
}

/** "the export of equipment to Vietnam", under other words: of one party, without a time or place of its own, it only refers. */
function isThin(draft: Draft): boolean {
  const { participants, date, place } = draft.claim;
  return isMention(draft) && participants.length === 1 && date === null && place === null;
}

function sameVisit(a: Draft, b: Draft, lookup: Lookup): boolean {
  if (isOfHeading(a) !== isOfHeading(b) && !isRestated(...(isOfHeading(a) ? ([a, b] as const) : ([b, a] as const))))
    return false;
  const visitors = [keysOf(a.claim, "visitor"), keysOf(b.claim, "visitor")] as const;
  const hosts = [statesOf(a.claim, lookup, "host"), statesOf(b.claim, lookup, "host")] as const;
  const sameVisitor = shareOne(...visitors) || visitors[0].size === 0 || visitors[1].size === 0;
  const sameHost = areEqual(...hosts) || hosts[0].size === 0 || hosts[1].size === 0;
  return sameVisitor && sameHost && (visitors[1].size > 0 || isMention(b)) && (visitors[0].size > 0 || isMention(a));
}

/** "Official visit." under the heading of the visit; "visited the port" is a stop of its own. */
function isRestated(heading: Draft, draft: Draft): boolean {
  const [all, hosts] = [keysOf(heading.claim, "host"), keysOf(draft.claim, "host")];
  const refers = isMention(draft) || draft.act.sentence === heading.act.sentence;
  return refers && isSubset(hosts, all) && shareOne(keysOf(heading.claim, "visitor"), keysOf(draft.claim, "visitor"));
}

/** All that `part` names take part in `whole` too. */
function sameParties(whole: Draft, part: Draft): boolean {
  const keys = keysOf(part.claim);
  return keys.size > 0 && isSubset(keys, keysOf(whole.claim));
}

function sameMatter(a: Draft, b: Draft): boolean {
  if (a.claim.stage !== b.claim.stage) return false;
  if (a.claim.title === null || b.claim.title === null) return true;
  const words = new Set(a.claim.title.toLowerCase().split(/\W+/));
  const others = b.claim.title.toLowerCase().split(/\W+/);
  const shared = others.filter((word) => words.has(word));
  // a headline calls in three words what the text calls in twelve: "border trade pact"
  if (a.headline && !b.headline) return shared.some(tellsApart) || ![...words].some(tellsApart);
  return shared.length * 2 >= others.length;
}

/** Whether a word of a title tells which paper it is: not "of", "new", "pact". */
function tellsApart(word: string): boolean {
  return word.length > 2 && !COMMON.test(word);
}

const COMMON =
  /^(?:the|and|for|with|between|new|major|key|historic|landmark|joint|bilateral|deal|pact|accord|agreement|treaty|memorandum|understanding|mou|protocol|declaration|convention|partnership|cooperation|framework|on|of)s?$/;

/** The telling with verb and most roles; its gaps are filled from the others. */
function folded(group: readonly Draft[]): Draft {
  if (group.length === 1) return group[0]!;
  const best = group.reduce((top, draft) => (worth(draft) > worth(top) ? draft : top));
  const others = group.filter((draft) => draft !== best);
  const parts: Record<string, (typeof best.claim.parts)[string]> = { ...best.claim.parts };
  others.forEach((other, n) => {
    parts[`also:${n + 1}`] = other.claim.evidence;
    for (const [key, words] of Object.entries(other.claim.parts)) if (key.startsWith("topic:")) parts[key] ??= words;
  });
  const dated = best.claim.date ? best : group.find((draft) => draft.claim.date);
  if (dated?.claim.date?.evidence) parts.date = dated.claim.date.evidence;
  const participants = others.reduce((all, other) => united(all, other.claim.participants), best.claim.participants);
  participants.slice(best.claim.participants.length).forEach((p, n) => {
    if (p.evidence) parts[`participant:${best.claim.participants.length + n}`] = p.evidence;
  });
  const topics = [...new Set(group.flatMap((draft) => draft.claim.topics))].sort();
  const place = best.claim.place ?? group.find((draft) => draft.claim.place)?.claim.place ?? null;
  const status = best.status ?? group.find((draft) => draft.status !== null)?.status ?? null;
  const claim = {
    ...best.claim,
    status: status ?? best.claim.status,
    parts,
    participants,
    topics,
    place,
    date: dated?.claim.date ?? null,
  };
  return {
    ...best,
    claim,
    status,
    tellings: [...best.tellings, ...others.flatMap((other) => other.tellings)].slice(0, TELLINGS),
  };
}

/** The visit that a heading tells with who, where and when is the act; what stands under it ("Official visit.", "visited the port") tells of it. */
function worth(draft: Draft): number {
  if (isOfHeading(draft)) return 100;
  const told = (isMention(draft) ? 0 : 10) + (draft.headline ? 0 : 8) + (draft.status === null ? 0 : 5);
  return told + draft.claim.participants.length + (draft.claim.date ? 2 : 0);
}

function united(a: readonly Participant[], b: readonly Participant[]): readonly Participant[] {
  return [...a, ...b.filter((p) => !a.some((q) => q.entity === p.entity))];
}

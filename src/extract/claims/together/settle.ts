import type { ClaimDate, EventClaim } from "../../../document/claim.ts";
import { dayNumbers, formatDay, interval } from "../../../document/edtf.ts";
import { evidence } from "../../../document/span.ts";
import type { Status } from "../../../document/vocabulary.ts";
import { childrenAs, isA, obliquesOf } from "../../syntax/walk.ts";
import { isOfEntry } from "../dates/claim-date.ts";
import type { Draft } from "../events.ts";
import { isDone } from "../mode/status.ts";
import { isSubset, type Lookup, statesOf } from "../parties.ts";
import type { Reading } from "../reading.ts";

/**
 * Last decisions, when all the context is known: what lies ahead and has a date is scheduled; what only a noun names
 * takes its status from its date against the time of writing, and without one is no claim.
 */
export function settle(reading: Reading, drafts: readonly Draft[], lookup: Lookup): readonly EventClaim[] {
  const settled = new Map<string, EventClaim>();
  for (const draft of drafts) {
    const status = statusOf(reading, draft);
    if (
      status === null ||
      !isWhole(reading, draft, lookup) ||
      isDomestic(reading, draft) ||
      isHomeward(reading, draft, lookup)
    )
      continue;
    // "received boats" in a text older than the date beside it: the date is that of something else.
    const misdated =
      draft.act.scene === null && draft.act.mode.tense === "past" && isDone(status) && isAhead(reading, draft);
    const told = withoutOwn(draft.claim, lookup);
    const own = misdated ? { ...told, date: null, parts: withoutDate(told.parts) } : told;
    const date = own.date === null ? byTelling(reading, draft, status) : fromNow(reading, own.date, status);
    const claim = date?.evidence ? { ...own, date, parts: { ...own.parts, date: date.evidence } } : own;
    settled.set(claim.id, { ...claim, status, type: typeOf(claim, lookup) });
  }
  // A claim may not point to one that was left out.
  return [...settled.values()].map((claim) =>
    claim.within !== null && !settled.has(claim.within) ? { ...claim, within: null } : claim,
  );
}

/** "Mirziyoyev, who is on a visit to | the country": the country is not his own. */
function withoutOwn(claim: EventClaim, lookup: Lookup): EventClaim {
  const isOwn = typeOf(claim, lookup) !== claim.type;
  const isDescribed = (p: EventClaim["participants"][number]) =>
    p.role === "host" && DESCRIBED.test(p.evidence?.exact ?? "");
  if (!isOwn || !claim.participants.some(isDescribed)) return claim;
  return {
    ...claim,
    participants: claim.participants.filter((p) => !isDescribed(p)),
    place: null,
    parts: withoutHost(claim),
  };
}

const DESCRIBED = /^(the )?(country|kingdom|republic|nation|island|state|emirate|sultanate)$/i;

function withoutHost({ participants, parts }: EventClaim): EventClaim["parts"] {
  const { place: _, ...others } = parts;
  const kept = participants.flatMap((p) => (p.evidence && p.role !== "host" ? [p.evidence] : []));
  const rest = Object.entries(others).filter(([key]) => !key.startsWith("participant:"));
  return Object.fromEntries([...rest, ...kept.map((words, n) => [`participant:${n}`, words] as const)]);
}

/** A journey inside one's own state is no visit between states. */
function typeOf(claim: EventClaim, lookup: Lookup): EventClaim["type"] {
  if (claim.type !== "visit") return claim.type;
  const visitors = statesOf(claim, lookup, "visitor");
  const hosts = statesOf(claim, lookup, "host");
  return visitors.size > 0 && hosts.size > 0 && isSubset(hosts, visitors) ? "other" : "visit";
}

/** "a cabinet meeting", "a party congress", "the cabinet said after a session": of one state alone. */
function isDomestic(reading: Reading, { act, claim }: Draft): boolean {
  if (!/^(?:meeting|summit)$/.test(claim.type)) return false;
  const tree = reading.trees[act.sentence]!;
  const isOwn = (c: number): boolean => reading.isIn("domestic", tree.word(c).lemma.toLowerCase());
  const isBare = act.light === null && tree.child(act.trigger, "nmod", "nmod:poss") === null;
  const verb = isBare && isA(tree, act.trigger, "obl") ? tree.head(act.trigger) : null;
  const subject = verb === null ? null : tree.subjectOf(verb);
  return (
    childrenAs(tree, act.trigger, "compound", "amod").some(isOwn) ||
    (verb !== null && subject !== null && isOwn(subject) && obliquesOf(tree, verb).every(isNoPartner))
  );
}

function isNoPartner({ preposition }: { readonly preposition: string }): boolean {
  return !/^(?:with|between)$/.test(preposition);
}

/** "left for home", "returned to Lima": who goes back to his own state does nothing between states. */
function isHomeward(reading: Reading, { act, claim }: Draft, lookup: Lookup): boolean {
  const tree = reading.trees[act.sentence]!;
  const verb = act.light ?? act.trigger;
  const { lemma } = tree.word(verb);
  // "goes | back to Lisbon"
  const isBack = childrenAs(tree, verb, "advmod", "compound:prt").some((c) => /^(back|home)$/i.test(tree.text(c)));
  const isOwn = isBack || reading.isIn("homeward", lemma);
  return claim.type === "visit" && typeOf(claim, lookup) === "other" && isOwn;
}

function withoutDate({ date: _, ...parts }: EventClaim["parts"]): EventClaim["parts"] {
  return parts;
}

/** "on the verge of signing": so near that it is dated by the writing. */
const IMMINENT = /^noun (?:verge|brink|cusp|point|eve)$/;

/** What the telling alone says of the time: "has signed", some time before the writing; "on the verge of signing", about then. */
function byTelling(reading: Reading, { act, claim, headline }: Draft, status: Status): ClaimDate | null {
  const tree = reading.trees[act.sentence]!;
  const verb = act.light ?? act.trigger;
  const perfect = [verb, ...over(act, status)]
    .flatMap((at) => childrenAs(tree, at, "aux"))
    .find((c) => /^(?:has|have|'ve|’ve)$/i.test(tree.text(c)));
  // "has just reopened": no longer ago than the month
  const isJust = childrenAs(tree, verb, "advmod").some((c) => /^just$/i.test(tree.text(c)));
  if ((isDone(status) || status === "proposed") && perfect !== undefined)
    return ofWriting(reading, perfect, isJust ? "" : "../", "told in the perfect tense");
  const near = act.mode.hedges.find(({ row }) => IMMINENT.test(row));
  if (near) return ofWriting(reading, near.token, "", "told as about to be");
  // "I am delighted to welcome you": now
  const isDeclared = act.mode.tense === "present" && /^(?:expulsion|recognition)$/.test(claim.type) && !headline;
  const inCourse =
    (status === "ongoing" && act.mode.tense !== "past") || (status === "occurred" && (isPerformed(act) || isDeclared));
  return inCourse ? atWriting(reading, verb) : null;
}

/** What the speaker feels in the present about what is just being done. */
function isPerformed({ mode }: Draft["act"]): boolean {
  return mode.tense === "present" && mode.hedges.some(({ row }) => /^(?:adjective|noun) /.test(row));
}

/** "has offered | to mediate": the verbs that make it a proposal. */
function over({ mode }: Draft["act"], status: Status): readonly number[] {
  return status === "proposed"
    ? mode.hedges.filter(({ row }) => row.startsWith("verb ")).map(({ token }) => token)
    : [];
}

/** "are negotiating", "is under way": about the day of writing, where that is known. */
function atWriting({ doc }: Reading, token: number): ClaimDate | null {
  const { edtf, basis: written } = doc.dates.written;
  if (edtf === null || !/^\d{4}-\d{2}(?:-\d{2})?$/.test(edtf)) return null;
  const words = evidence(doc.text, doc.tokens[token]!);
  const basis = `"${words.exact}": told as in course; written ${edtf} (${written})`;
  return { edtf: `${edtf}~`, exact: words.exact, basis, evidence: words };
}

/** "will be named before the end of July": what lies ahead comes after the day of writing; what is done, before it. */
function fromNow({ doc }: Reading, date: ClaimDate, status: Status): ClaimDate | null {
  const { edtf } = doc.dates.written;
  // "has been there three times since January": up to now
  if (status === "occurred" && /^\d.*\/\.\.$/.test(date.edtf) && edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(edtf))
    return { ...date, edtf: date.edtf.replace("..", edtf), basis: `${date.basis}; to the day of writing` };
  const until = date.edtf.startsWith("../") ? interval(date.edtf.slice(3)) : null;
  if (!until || edtf === null || !/^\d{4}-\d{2}-\d{2}$/.test(edtf) || until.max <= edtf) return null;
  if (!/^(scheduled|announced|expected|proposed|speculated|rumoured)$/.test(status)) return null;
  return { ...date, edtf: `${edtf}/${until.max}`, basis: `${date.basis}; from the day of writing on` };
}

/** The month of writing, or what lies before the day or month of it; null when that is not known. */
function ofWriting({ doc }: Reading, token: number, open: "../" | "", how: string): ClaimDate | null {
  const { edtf, basis: written } = doc.dates.written;
  const days = edtf === null ? null : dayNumbers(edtf);
  if (!days || !Number.isFinite(days[0])) return null;
  const words = evidence(doc.text, doc.tokens[token]!);
  const about = open === "" || days[1] - days[0] > 31 ? "~" : "";
  const basis = `"${words.exact}": ${how}; written ${edtf} (${written})`;
  const until = open !== "" && days[0] === days[1] ? formatDay(days[0]) : formatDay(days[0]).slice(0, 7);
  return { edtf: `${open}${until}${about}`, exact: words.exact, basis, evidence: words };
}

/** Whether the act is dated after the time of writing. */
function isAhead(reading: Reading, { claim }: Draft): boolean {
  const then = claim.date && interval(claim.date.edtf);
  const now = reading.doc.dates.written.edtf === null ? null : interval(reading.doc.dates.written.edtf);
  return then !== null && now !== null && then.min > now.max;
}

function statusOf(reading: Reading, draft: Draft): Status | null {
  const then = draft.claim.date && interval(draft.claim.date.edtf);
  const now = reading.doc.dates.written.edtf === null ? null : interval(reading.doc.dates.written.edtf);
  // "announced a fund in May": a day gone by is that of the announcement.
  // "Oslo pledges two boats", in a chronology: the day is that of the pledge.
  // "flew to Oslo in 2021 for talks": long ago
  if (isPurpose(draft) && then && now && isLongBefore(then.max, now.min)) return "occurred";
  // "three days before his trip in March", told in July
  if (draft.status === "scheduled" && isBefore(draft) && then && now && then.max < now.min) return "occurred";
  // "a consulate opens this month": still to come in it
  if (then && now && then.max > now.max && isComing(reading, draft)) return "scheduled";
  if (draft.status === "announced" && isOfEntry(draft.claim.date) && !isAhead(reading, draft)) return "announced";
  if (draft.status === "announced" && draft.claim.date && !isLoose(draft))
    return then && now && then.max < now.min && draft.act.mode.tense === "past" ? "announced" : "scheduled";
  // "when he visits in May": what is dated after the writing is not done; a past tense has another date.
  // "a pact is signed", "has a first meeting": the present of a chronology tells what was done
  const entered = draft.status === "ongoing" && draft.act.mode.tense === "present" && isOfEntry(draft.claim.date);
  const { scene, mode } = draft.act;
  const ahead = isAhead(reading, draft) && mode.tense !== "past" && !(scene?.isPast && draft.status === null);
  if (entered && !ahead) return "occurred";
  if (draft.status !== null) return ahead && isDone(draft.status) ? "scheduled" : draft.status;
  // A list of what was done has no verb: "Official visit."
  if (scene !== null && !ahead) return "occurred";
  if (!then || !now) return then === null && isVerbless(reading, draft) ? "occurred" : null;
  if (then.max < now.min) return "occurred";
  // "my visit today"
  if (then.min === now.min && then.max === now.max && isDay(then.min, then.max)) return "ongoing";
  return then.min > now.max ? "scheduled" : null;
}

function isDay(first: string, last: string): boolean {
  return first === last && /^\d{4}-\d{2}-\d{2}$/.test(first);
}

function isPurpose({ act }: Draft): boolean {
  return act.mode.hedges.some(({ row }) => /^preposition (?!due|set|ready)\w+ for$/.test(row));
}

function isBefore({ act }: Draft): boolean {
  return act.mode.hedges.some(({ row }) => row === "preposition before");
}

/** The present of a verb that tells of a beginning, in the text itself, with a time of its own. */
function isComing({ trees }: Reading, { act, headline, status, claim }: Draft): boolean {
  const tree = trees[act.sentence]!;
  const verb = act.light ?? act.trigger;
  const isPresent = act.mode.tense === "present" && /^VB[ZP]$/.test(tree.word(verb).tag) && !headline;
  const isOwn = claim.date !== null && !/^(?:inherited|told as)/.test(claim.date.basis);
  return (
    isPresent && isOwn && act.scene === null && status !== null && isDone(status) && BEGINS.test(tree.word(verb).lemma)
  );
}

const BEGINS = /^(?:begin|commence|launch|open|reopen|restart|resume|start)$/;

/** Days after which what somebody went for is taken to have been done. */
const DONE_AFTER = 3;

function isLongBefore(then: string, now: string): boolean {
  const [a, b] = [dayNumbers(then), dayNumbers(now)];
  return a !== null && b !== null && a[1] + DONE_AFTER < b[0];
}

/** "Moon's surprise meeting with Kim at Panmunjom.": a sentence of the text that tells an act of two sides by its noun alone. */
function isVerbless({ trees }: Reading, { act, claim, headline }: Draft): boolean {
  const tree = trees[act.sentence]!;
  if (headline || tree.root !== act.trigger || claim.participants.length < 2) return false;
  for (let i = tree.first; i < tree.last; i++) if (/^(VERB|AUX)$/.test(tree.word(i).pos)) return false;
  return !/[?:]/.test(tree.text(tree.last - 1));
}

/** "intend to sign a pact", in a visit that is dated: the date is not that of the plan. */
function isLoose({ claim, act }: Draft): boolean {
  return claim.date!.basis.startsWith("inherited") && act.mode.hedges.some(({ row }) => row.startsWith("verb "));
}

/** "the ASEAN Regional Forum" is no one who takes part in it; "the summit of the African Union" is held by it. */
function isOfSomebody({ participants, type }: EventClaim, lookup: Lookup): boolean {
  const kinds = type === "summit" ? /^(person|state|body|organisation)$/ : /^(person|state|body)$/;
  return participants.some(({ entity }) => entity !== null && kinds.test(lookup(entity).kind));
}

/** Acts that nobody does to a thing. */
const MUTUAL = /^(visit|meeting|summit|negotiation|exercise)$/;

/** "reviewed the implementation of agreements": of papers that nothing calls it tells nothing. */
function isUnnamedPapers({ type, stage, title }: EventClaim): boolean {
  return (
    type === "agreement" &&
    stage === "under implementation" &&
    /^(?:(?:all|the|these|those|existing|past|previous|earlier|bilateral|various) )*(?:agreements|accords|treaties|pacts|deals|documents|memoranda|instruments|commitments|decisions)$/i.test(
      title ?? "",
    )
  );
}

/** An act of nobody with nobody is not worth a claim; a bare noun needs two parties. */
function isWhole(reading: Reading, draft: Draft, lookup: Lookup): boolean {
  const { claim, act } = draft;
  const told = act.filled.frame.pos === "VERB" || act.light !== null;
  // "it was signed": an act upon an agreement, though nobody is named.
  const isOfMatter = act.filled.matter !== null && /^(agreement|negotiation)$/.test(claim.type);
  if (isUnnamedPapers(claim)) return false;
  const located = claim.place !== null || claim.date !== null;
  if (told) return located || claim.participants.length > 0 || claim.instrument !== null || isOfMatter;
  const parties = claim.participants.length;
  // "the signing of a memorandum on health in 2017"
  if (isOfMatter && claim.date !== null) return true;
  // "Turkey's arrest of an employee": what one party does to a thing
  const hasMatter = !MUTUAL.test(claim.type) && new Set(act.filled.heads).size > 1;
  const noun = reading.trees[act.sentence]!.word(act.trigger);
  // "the next summit, in Kazan in October"
  if (parties === 0) return noun.lemma === "summit" && claim.place !== null && claim.date !== null;
  // "during the Tajik leader's state visit", but not "one of his foreign trips"
  const isOne = noun.tag !== "NNS" || claim.type !== "visit";
  const isSure =
    draft.status !== null && isDone(draft.status) && MUTUAL.test(claim.type) && isOne && isOfSomebody(claim, lookup);
  return parties > 1 || located || hasMatter || isSure;
}

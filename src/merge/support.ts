import { type Act, isEqual, isNested } from "./act.ts";
import { contradict, isShortTitle, lieTogether, sameDocument } from "./contradict.ts";
import { shareDays, width } from "./days.ts";
import { likeness, shared } from "./fold.ts";
import { isFirstAndLast } from "./last-day.ts";
import { moodOf } from "./mood.ts";
import { isUnnamed, statesIn } from "./parties.ts";
import { areInitials, gradeOf, subjectsAgree } from "./titles.ts";

/** Why two claims are of one act. `vague` names the ones that say too little to be joined unless nothing else comes into question. */
export interface Support {
  readonly why: string;
  readonly vague: readonly Act[];
  /** The one tells of more than the other (a tour and a stop of it): joined last, when the claims of the same extent are. */
  readonly isPart?: boolean;
  /** The time is only that of which the text tells of other acts: the parties must leave no doubt. */
  readonly isByStory?: boolean;
}

/** What speaks for one act; null when nothing does, or something speaks against. */
export function support(a: Act, b: Act): Support | null {
  if (contradict(a, b)) return null;
  const time = timesAgree(a, b, LIMIT[a.family] ?? 31);
  if (time === null) return null;
  const parties = (PARTIES[a.family] ?? partiesAgree)(a, b, time);
  if (parties === null || (time.isByStory && parties.vague.length > 0)) return null;
  const why = `${a.claim.type}: ${parties.why}, ${time.why}`;
  return { why, vague: [...parties.vague, ...time.vague], isPart: parties.isPart ?? false };
}

/** Widest date, in days, that is still compared across documents. */
const LIMIT: Partial<Readonly<Record<Act["family"], number>>> = {
  visit: 366,
  agreement: 366,
  appointment: 366,
  accession: Infinity,
  talks: 62,
  supply: 62,
  exercise: 62,
};

/** Dates up to this width count as telling the day. */
export const NARROW = 10;

const PARTIES: Partial<Readonly<Record<Act["family"], (a: Act, b: Act, time: Support) => Support | null>>> = {
  visit: visitPartiesAgree,
  talks: talksPartiesAgree,
  agreement: agreementPartiesAgree,
  statement: (a, b) => (a.speakers.size > 0 && b.speakers.size > 0 ? sure("same speaker and words") : null),
};

function sure(why: string): Support {
  return { why, vague: [] };
}

function timesAgree(a: Act, b: Act, limit: number): Support | null {
  const same = sameDocument(a, b);
  if (a.days === null || b.days === null) {
    if (same) return moodOf(a.claim.status) === moodOf(b.claim.status) ? undated(a, b) : null;
    return ONCE.has(a.family) ? timeless(a, b) : (nearInTime(a, b) ?? inStory(a, b));
  }
  if (a.family === "visit" && isFirstAndLast(a, b)) return sure("first and last day");
  if (!shareDays(a.days, b.days))
    return { why: "dates near each other", vague: [a, b].filter(({ isLoose }) => isLoose) };
  const [narrow, wide] = width(a.days) <= width(b.days) ? [a, b] : [b, a];
  if (a.days.from === b.days.from && a.days.to === b.days.to && (same || width(a.days) <= limit))
    return sure("same date");
  if (width(wide.days!) <= NARROW) return sure("dates overlap");
  if (!same && width(wide.days!) > limit) return Number.isFinite(width(wide.days!)) ? null : nearInTime(a, b);
  return {
    why: `date of the one lies in that of the other (${narrow.claim.date?.edtf}, ${wide.claim.date?.edtf})`,
    vague: [wide],
  };
}

function undated(a: Act, b: Act): Support {
  const vague = [a, b].filter(({ days }) => days === null);
  return vague.length === 2 ? sure("same document, no other date") : { why: "same document, one undated", vague };
}

/** Widest window, in days, in which an act without a date is looked for. */
const WINDOW = 400;

/** An act told without a date is the one that other texts tell near the time of writing, if it is the only one. */
function nearInTime(a: Act, b: Act): Support | null {
  const [x, y] = [a.window, b.window];
  if (x === null || y === null || !shareDays(x, y) || Math.max(width(x), width(y)) > WINDOW) return null;
  const vague = [a, b].filter(({ days }) => days === null || !Number.isFinite(width(days)));
  const dated = [a, b].find((act) => !vague.includes(act));
  const why =
    dated === undefined ? "told at one time" : `told without a date, dated ${dated.claim.date?.edtf} by another text`;
  return { why, vague };
}

/** "He met Silva", in a text that looks back: at a time of which it tells of other acts too. */
function inStory(a: Act, b: Act): Support | null {
  const [bare, dated] = a.days === null ? [a, b] : [b, a];
  const { days } = dated;
  if (bare.days !== null || days === null || width(days) > 31) return null;
  if (!bare.times.some((time) => shareDays(time, days))) return null;
  const why = `told without a date among acts of that time, dated ${dated.claim.date?.edtf} by another text`;
  return { why, vague: [bare], isByStory: true };
}

/** Accession of the same to the same goes on for years. */
function timeless(a: Act, b: Act): Support | null {
  return a.days === null && b.days === null && moodOf(a.claim.status) === moodOf(b.claim.status)
    ? sure("both undated")
    : nearInTime(a, b);
}

function visitPartiesAgree(a: Act, b: Act): Support | null {
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
  return bothNarrow(a, b) && a.hosts.size > 0 && isEqual(a.hosts, b.hosts)
    ? { why: "same host, same days", vague }
    : null;
}

function sameNamedVisitors(a: Act, b: Act): boolean {
  return a.visitors.size > 0 && isEqual(a.visitors, b.visitors) && ![...a.visitors].some(isUnnamed);
}

function talksPartiesAgree(a: Act, b: Act, time: Support): Support | null {
  if (shared(a.forums, b.forums) > 0) return sure("same forum");
  const states = [a.states, b.states] as const;
  if (!isNested(...states)) return null;
  const met = sidesShared(a, b, time.vague.length === 0);
  const silent = [a, b].filter((act) => act.people.size === 0);
  const lesser = states[0].size === states[1].size ? [] : [states[0].size < states[1].size ? a : b];
  if (sameDocument(a, b)) {
    if (met < 2 && shared(...states) < 2 && !lieTogether(a, b)) return null;
    // a leader's business summit is not his meeting with the other leader
    if (a.claim.type !== b.claim.type && (lesser.length > 0 || isUndated(a, b))) return null;
    if (isUndated(a, b) && a.place !== null && b.place !== null && a.place.id !== b.place.id) return null;
    const vague = [...(silent.length === 1 ? silent : []), ...lesser];
    return { why: "same parties", vague, isPart: lesser.length > 0 };
  }
  if (met >= 2) return { why: "same people", vague: lesser, isPart: lesser.length > 0 };
  if (lesser.length > 0 || states[0].size < 2) return null;
  const isOneTime = a.days !== null && b.days !== null && shareDays(a.days, b.days);
  const isToldAlike = met + (tellAlike(a, b) ? 1 : 0) >= (isOneTime ? 1 : 2);
  if (!(isOneTime && bothNarrow(a, b)) && !isToldAlike) return null;
  return {
    why: met === 1 ? "one of the people and both states" : "same states",
    vague: silent.length === 1 ? silent : [],
  };
}

/** In one place, or by telephone. */
function tellAlike(a: Act, b: Act): boolean {
  if (a.place !== null && b.place !== null) return a.place.id === b.place.id;
  return a.claim.mode !== null && a.claim.mode === b.claim.mode;
}

function isUndated(a: Act, b: Act): boolean {
  return a.days === null || b.days === null;
}

function bothNarrow(a: Act, b: Act): boolean {
  return [a, b].every(({ days }) => days !== null && width(days) <= NARROW);
}

/** For how many states the same people take part; the unnamed ones count only at one time. */
function sidesShared(a: Act, b: Act, withUnnamed: boolean): number {
  const other = b.sides;
  return [...a.sides].filter(([state, people]) => {
    const found = other.get(state);
    return found !== undefined && [...people].some((key) => found.has(key) && (withUnnamed || !isUnnamed(key)));
  }).length;
}

function agreementPartiesAgree(a: Act, b: Act, time: Support): Support | null {
  if (a.instrument !== null && a.instrument === b.instrument) return sure("same instrument");
  const common = shared(a.states, b.states);
  if (Math.min(a.states.size, b.states.size) === 0 && !sameDocument(a, b)) return unsigned(a, b, time);
  if (common === 0) return null;
  if (common < 2 && !sameDocument(a, b)) return signedThatDay(a, b);
  if (areInitials(a.title, b.title)) return sure("same parties, the name by its initials");
  if (a.subject.size > 0 && b.subject.size > 0) {
    if (subjectsAgree(a.subject, b.subject)) return sure("same parties, same subject");
    const shorter = a.subject.size < b.subject.size ? a : b;
    return isShortTitle(a, b) ? { why: "same parties, the subject in short", vague: [shorter] } : null;
  }
  if (gradeOf(a.title ?? "") !== null && gradeOf(b.title ?? "") !== null) return sure("same parties, same partnership");
  if (sameDocument(a, b)) return likeness(a.words, b.words) >= 0.5 ? sure("same parties, same words") : null;
  // "the two protocols", signed by the same on the same day
  const bare = [a, b].filter(({ subject }) => subject.size === 0);
  const isOneTime = a.days !== null && b.days !== null && Math.max(width(a.days), width(b.days)) <= 31;
  return isEqual(a.states, b.states) && (isOneTime || peopleAlike(a, b)) ? { why: "same parties", vague: bare } : null;
}

/** "The memorandum signed at Madrid in June 2022": of parties that one text leaves out, by its name, or by day and place. */
function unsigned(a: Act, b: Act, time: Support): Support | null {
  const isDated = a.days !== null && b.days !== null && Math.max(width(a.days), width(b.days)) <= 31;
  if (!isDated || time.vague.some(({ isLoose }) => isLoose)) return null;
  const vague = [a, b].filter(({ states }) => states.size === 0);
  if (a.subject.size > 0 && b.subject.size > 0)
    return subjectsAgree(a.subject, b.subject) ? { why: "same subject", vague } : null;
  return a.place !== null && a.place.id === b.place?.id && a.place.kind !== "state"
    ? { why: "same place", vague }
    : null;
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

/** All other types: the same parties (roles were compared) and like words. */
function partiesAgree(a: Act, b: Act, time: Support): Support | null {
  const keys = (act: Act) => new Set(act.actors.map(({ key }) => key));
  if (shared(keys(a), keys(b)) === 0 && shared(a.states, b.states) === 0) return null;
  return likeness(a.words, b.words) >= likenessNeeded(a, b, time) || lieTogether(a, b) ? sure("same parties") : null;
}

function likenessNeeded(a: Act, b: Act, time: Support): number {
  const few = Math.min(...[a, b].map(({ actors }) => new Set(actors.map(({ key }) => key)).size)) < 2;
  const isOneDay = time.vague.length === 0 && bothNarrow(a, b);
  const isOneType = a.claim.type === b.claim.type && a.claim.type !== "other";
  // the ambassador who was summoned that day; the airline whose first flight it was
  if (isOneDay && isOneType && namedShared(a, b)) return 0;
  if (isOneDay && namedShared(a, b)) return 0.2;
  if (isOneExpulsion(a, b) || isOneSum(a, b)) return 0;
  if (few) return isOneDay && isOneType ? 0.4 : 0.6;
  return ONCE.has(a.family) ? 0.1 : sameDocument(a, b) ? 0.4 : 0.3;
}

/** No state expels people of another twice in a month; the other may expel some of it in turn. */
function isOneExpulsion(a: Act, b: Act): boolean {
  if (a.family !== "expulsion" || b.family !== "expulsion") return false;
  const [x, y] = [a, b].map(({ actors }) => statesIn(actors, ["target"])) as [ReadonlySet<string>, ReadonlySet<string>];
  return a.states.size === 2 && isEqual(a.states, b.states) && x.size === 1 && isEqual(x, y);
}

/** Between the same two, "50 million dollars" in both. */
function isOneSum(a: Act, b: Act): boolean {
  if (a.family !== "supply" || a.states.size !== 2 || !isEqual(a.states, b.states)) return false;
  const sums = (words: ReadonlySet<string>) => [...words].filter((word) => /^(?:\d+|[mb]illion)$/.test(word));
  const [x, y] = [sums(a.words), sums(b.words)];
  return x.length > 1 && x.every((word) => b.words.has(word)) && y.length === x.length;
}

/** What the same do to the same once. */
const ONCE: ReadonlySet<string> = new Set(["accession", "appointment", "recognition"]);

/** Someone called by name, or an organisation, takes part in both. */
function namedShared(a: Act, b: Act): boolean {
  const named = (act: Act) =>
    new Set(
      act.actors.flatMap(({ key, entity }) =>
        entity === null || isUnnamed(key) || entity.kind === "state" ? [] : [key],
      ),
    );
  return shared(named(a), named(b)) > 0;
}

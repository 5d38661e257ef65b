import { type Act, isEqual, isNested, moodOf } from "./act.ts";
import { contradict, lieTogether, sameDocument } from "./contradict.ts";
import { gap, width } from "./days.ts";
import { likeness, shared } from "./fold.ts";
import { gradeOf } from "./titles.ts";

/** Why two claims are of one act. `vague` names the ones that say too little to be joined unless nothing else comes into question. */
export interface Support {
  readonly why: string;
  readonly vague: readonly Act[];
  /** The one tells of more than the other (a tour and a stop of it): joined last, when the claims of the same extent are. */
  readonly isPart?: boolean;
}

/** What speaks for one act; null when nothing does, or something speaks against. */
export function support(a: Act, b: Act): Support | null {
  if (contradict(a, b)) return null;
  const parties = (PARTIES[a.family] ?? partiesAgree)(a, b);
  if (parties === null) return null;
  const time = timesAgree(a, b, LIMIT[a.family] ?? 31);
  if (time === null) return null;
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

const PARTIES: Partial<Readonly<Record<Act["family"], (a: Act, b: Act) => Support | null>>> = {
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
    if (a.days === null && b.days === null) return mayShareNoDate(a, b) ? sure("both undated") : null;
    return comesTrue(a, b);
  }
  const [narrow, wide] = width(a.days) <= width(b.days) ? [a, b] : [b, a];
  if (a.days.from === b.days.from && a.days.to === b.days.to && (same || width(a.days) <= limit))
    return sure("same date");
  if (width(wide.days!) <= NARROW) return sure("dates overlap");
  if (!same && width(wide.days!) > limit) return null;
  return {
    why: `date of the one lies in that of the other (${narrow.claim.date?.edtf}, ${wide.claim.date?.edtf})`,
    vague: [wide],
  };
}

function undated(a: Act, b: Act): Support {
  const vague = [a, b].filter(({ days }) => days === null);
  return vague.length === 2 ? sure("same document, no other date") : { why: "same document, one undated", vague };
}

/** How long, in days, after a text that announces a visit without a date the visit may take place. */
const SOON = 92;
/** How well, in days, one has to know when that text was written. */
const WRITTEN = 240;

/** Days for which a visit that was made is news. */
const FRESH = 7;

/** An undated visit is the one that another text dates soon after it was announced or just before it was told, if it is the only one. */
function comesTrue(a: Act, b: Act): Support | null {
  const [bare, dated] = a.days === null ? [a, b] : [b, a];
  const { writtenDays } = bare;
  const mood = moodOf(bare.claim.status);
  if (a.family !== "visit" || mood === "thought" || !sameNamedVisitors(a, b)) return null;
  const isDone = mood === "done";
  if (writtenDays === null || width(writtenDays) > (isDone ? FRESH : WRITTEN) || width(dated.days!) > 62) return null;
  const first = isDone ? writtenDays.from - FRESH : writtenDays.from;
  const last = isDone ? writtenDays.to : writtenDays.to + SOON;
  if (dated.days!.to <= first || dated.days!.from >= last) return null;
  const why = `${isDone ? "told" : "announced"} without a date, dated ${dated.claim.date?.edtf} by another text`;
  return { why, vague: [bare] };
}

function sameNamedVisitors(a: Act, b: Act): boolean {
  return (
    a.visitors.size > 0 && isEqual(a.visitors, b.visitors) && ![...a.visitors].some((key) => key.startsWith("unnamed"))
  );
}

/** Across documents: accession of the same to the same; one coming visit told of within a month. */
function mayShareNoDate(a: Act, b: Act): boolean {
  const planned = moodOf(a.claim.status) === "planned" && moodOf(b.claim.status) === "planned";
  if (a.family === "accession") return moodOf(a.claim.status) === moodOf(b.claim.status);
  if (a.family !== "visit" || !planned || !sameNamedVisitors(a, b)) return false;
  const [x, y] = [a.writtenDays, b.writtenDays];
  return x !== null && y !== null && width(x) <= 31 && width(y) <= 31 && gap(x, y) <= 31;
}

function visitPartiesAgree(a: Act, b: Act): Support | null {
  const same = sameDocument(a, b);
  const people = [a.visitors, b.visitors] as const;
  const silent = [a, b].filter((act) => act.visitors.size === 0);
  if (silent.length === 0 && shared(...people) === 0) return null;
  if (silent.length > 0 && shared(a.visitorStates, b.visitorStates) === 0) return null;
  if (silent.length === 1 && !same) return null;
  const where = [a.hosts, b.hosts] as const;
  if (where[0].size === 0 && where[1].size === 0) return null;
  // "the visit of the Prime Minister last week": of the same person in the same days
  const nowhere = [a, b].filter(({ hosts }) => hosts.size === 0);
  if (!same && nowhere.length > 0) {
    return bothNarrow(a, b) && silent.length === 0 ? { why: "same visitor, same days", vague: nowhere } : null;
  }
  const unlike = isEqual(...where) ? [] : [where[0].size > where[1].size ? a : b];
  const vague = [...(silent.length === 1 ? silent : []), ...unlike];
  return { why: "same visitor, same host", vague, isPart: unlike.length > 0 };
}

function talksPartiesAgree(a: Act, b: Act): Support | null {
  if (shared(a.forums, b.forums) > 0) return sure("same forum");
  const states = [a.states, b.states] as const;
  if (!isNested(...states)) return null;
  const met = sidesShared(a, b);
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
  if (lesser.length > 0 || states[0].size < 2 || !bothNarrow(a, b)) return null;
  return {
    why: met === 1 ? "one of the people and both states" : "same states",
    vague: silent.length === 1 ? silent : [],
  };
}

function isUndated(a: Act, b: Act): boolean {
  return a.days === null || b.days === null;
}

function bothNarrow(a: Act, b: Act): boolean {
  return [a, b].every(({ days }) => days !== null && width(days) <= NARROW);
}

/** For how many states the same people take part. */
function sidesShared(a: Act, b: Act): number {
  const other = b.sides;
  return [...a.sides].filter(([state, people]) => shared(people, other.get(state) ?? new Set()) > 0).length;
}

function agreementPartiesAgree(a: Act, b: Act): Support | null {
  if (a.instrument !== null && a.instrument === b.instrument) return sure("same instrument");
  const common = shared(a.states, b.states);
  if (common === 0 || (common < 2 && !sameDocument(a, b))) return null;
  if (a.subject.size > 0 && b.subject.size > 0) return sure("same parties, same subject");
  if (gradeOf(a.title ?? "") !== null && gradeOf(b.title ?? "") !== null) return sure("same parties, same partnership");
  if (!sameDocument(a, b)) return null;
  return likeness(a.words, b.words) >= 0.5 ? sure("same parties, same words") : null;
}

/** All other types: the same parties (roles were compared) and like words. */
function partiesAgree(a: Act, b: Act): Support | null {
  const keys = (act: Act) => new Set(act.actors.map(({ key }) => key));
  if (shared(keys(a), keys(b)) === 0 && shared(a.states, b.states) === 0) return null;
  const alike = likeness(a.words, b.words);
  const few = Math.min(keys(a).size, keys(b).size) < 2;
  const needed = few
    ? 0.6
    : a.family === "accession" || a.family === "appointment"
      ? 0
      : sameDocument(a, b)
        ? 0.4
        : 0.3;
  return alike >= needed || lieTogether(a, b) ? sure("same parties") : null;
}

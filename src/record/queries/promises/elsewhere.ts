import type { EventClaim } from "../../../document/claim.ts";
import type { EventType } from "../../../document/vocabulary.ts";
import type { Agreement } from "../../../merge/merged.ts";
import { STAGES } from "../../../merge/stages.ts";
import { dayRange } from "../../edtf-range.ts";
import type { ChronologyEntry, Source } from "../chronology.ts";
import { isAlike, isAmongHosts, isPartOf, isVague, isWithVisitors, shareTitle, TALKS_OF_VISIT } from "./alike.ts";
import { type Course, namesNewDay, type Outcome } from "./course.ts";

/** What other entries of the record tell of promised acts. */
export interface Elsewhere {
  /** To be called with all entries of the record, by date, before anything is asked: of several that answer a promise the first counts. */
  add(entry: ChronologyEntry): void;
  outcomeOf(entry: ChronologyEntry, course: Course): Outcome | null;
}

/** A claim with the event that it is about and when it was written (EDTF). */
interface Told {
  readonly source: Source;
  readonly event: string;
  readonly written: string | null;
}

/**
 * What is told as done, cancelled or put off in another entry than the promise's own: an agreement that the ledger has as signed later, a stop of a promised
 * tour, or the one act of the same type by the same to the same in the time that was promised.
 */
export function elsewhere(agreements: readonly Agreement[]): Elsewhere {
  const told = new Map<string, Told>();
  const ledger = new Map(agreements.flatMap((one) => one.steps.map(({ claim }) => [claim, one] as const)));
  const { add, near } = newNearness();

  function byLedger(promise: Told): Outcome | null {
    const { claim } = promise.source;
    const wanted = Math.max(STAGES.indexOf(claim.stage ?? "signed"), SIGNED);
    const step = ledger.get(claim.id)?.steps.find((one) => {
      const other = told.get(one.claim);
      if (other?.source.claim.status !== "occurred" || one.deniedBy !== undefined) return false;
      const isFar = STAGES.indexOf(one.stage) >= wanted && shareTitle(promise.source, other.source);
      return isFar && isAfter(other, promise) && !isBefore(other.source.claim, promise);
    });
    const other = step && told.get(step.claim);
    return other ? outcome("done", `${step.stage}, by the ledger`, other) : null;
  }

  function byStop(entry: ChronologyEntry, promise: Told): Outcome | null {
    const stops = near(entry, VISIT).filter((other) => isPartOf(entry, other));
    const done = stops.flatMap(toldIn).find((one) => isDone(one, promise));
    return done ? outcome("done", "told as done in part", done) : null;
  }

  function byPresence(entry: ChronologyEntry, promise: Told): Outcome | null {
    const talks = near(entry, TALKS_OF_VISIT);
    const isThere = (other: ChronologyEntry, { source }: Told) =>
      other.event.within === entry.event.id || (isWithVisitors(entry, other) && isAmongHosts(source, entry));
    const done = talks
      .flatMap((other) => toldIn(other).filter((one) => isThere(other, one)))
      .find((one) => isDone(one, promise, null));
    return done ? outcome("done", "told as being there", done) : null;
  }

  function byAlike(entry: ChronologyEntry, promise: Told): Outcome | null {
    if (isVague(entry, promise.source)) return null;
    const alike = near(entry, new Set([entry.event.type])).filter((other) => isAlike(entry, other));
    const answers = alike.flatMap((other) => answerOf(promise, toldIn(other)) ?? []);
    return new Set(answers.map(({ event }) => event)).size === 1 ? (answers[0] ?? null) : null;
  }

  return {
    add: (entry) => {
      for (const one of toldIn(entry)) told.set(one.source.claim.id, one);
      add(entry);
    },
    outcomeOf: (entry, course) => {
      const promise = told.get(course.promise.claim.id);
      if (promise === undefined) return null;
      const signed = entry.event.type === "agreement" ? byLedger(promise) : null;
      const visited = entry.event.type === "visit" ? byStop(entry, promise) : null;
      return (
        signed ??
        visited ??
        byAlike(entry, promise) ??
        (entry.event.type === "visit" ? byPresence(entry, promise) : null)
      );
    },
  };
}

/** The claims of an entry, in the order in which they were written. */
function toldIn({ event, sources }: ChronologyEntry): readonly Told[] {
  const byClaim = new Map(sources.map((source) => [source.claim.id, source]));
  return event.history.flatMap(({ claim, asOf }) => {
    const source = byClaim.get(claim);
    return source === undefined ? [] : [{ source, event: event.id, written: asOf }];
  });
}

function outcome(is: Outcome["is"], how: string, { source, event }: Told): Outcome {
  return { is, how, source, event };
}

const SIGNED = STAGES.indexOf("signed");

const VISIT: ReadonlySet<EventType> = new Set<EventType>(["visit"]);

/** Finds entries that may be about one act. */
function newNearness() {
  const found = new Map<string, { readonly entry: ChronologyEntry; readonly number: number }[]>();
  let added = 0;
  return {
    add: (entry: ChronologyEntry) => {
      for (const key of keysFound(entry)) {
        const group = found.get(key) ?? [];
        group.push({ entry, number: added });
        found.set(key, group);
      }
      added += 1;
    },
    /** Others of these types, by the keys that they share, then in the order in which they were added. */
    near: (entry: ChronologyEntry, types: ReadonlySet<EventType>): readonly ChronologyEntry[] => {
      const all = keysOf(entry).flatMap((key) => {
        const groups = [...types].flatMap((type) => found.get(`${type} ${key}`) ?? []);
        return types.size === 1 ? groups : groups.sort((a, b) => a.number - b.number);
      });
      return [...new Set(all.map((one) => one.entry))].filter((other) => other !== entry);
    },
  };
}

/** By what an entry is found as one that may tell what came of a promise. */
export function keysFound(entry: ChronologyEntry): readonly string[] {
  return keysOf(entry).map((key) => `${entry.event.type} ${key}`);
}

/** Where it is looked for what came of a promise: in entries that are found by one of these, and in the steps of its agreement. */
export function keysAsked(entry: ChronologyEntry): readonly string[] {
  const { type } = entry.event;
  const types = type === "visit" ? [type, ...TALKS_OF_VISIT] : [type];
  return keysOf(entry).flatMap((key) => types.map((one) => `${one} ${key}`));
}

/** Entries that may be about one act share a person or two states; of one state alone, the type too. */
function keysOf({ event, actors }: ChronologyEntry): readonly string[] {
  const people = actors.flatMap(({ kind, entity }) => (kind === "person" && entity !== null ? [entity] : []));
  const states = [...new Set(actors.flatMap(({ country }) => country ?? []))].sort();
  const pairs = states.flatMap((a, i) => states.slice(i + 1).map((b) => `${a}+${b}`));
  const rest =
    pairs.length > 0 ? [] : actors.map(({ country, entity, name }) => `${event.type} ${country ?? entity ?? name}`);
  return [...new Set([...people, ...pairs, ...rest])];
}

/** By another text, that may be of the same day or later. */
function isAfter(a: Told, b: Told): boolean {
  const [first, last] = [dayRange(b.written).min, dayRange(a.written).max];
  return a.source.document.id !== b.source.document.id && first !== null && last !== null && last >= first;
}

/** Told as done, by a text after the promise, in the promised time. */
function isDone(told: Told, promise: Told, stage = promise.source.claim.stage): boolean {
  const { claim } = told.source;
  // "the cabinet approved the treaty" is not its signing
  if (claim.status !== "occurred" || (stage !== null && claim.stage !== stage)) return false;
  return isAfter(told, promise) && isInTime(promise, claim);
}

/** Done before it was promised: another act. */
function isBefore({ date }: EventClaim, { written }: Told): boolean {
  const [from, to] = [dayRange(written).min, dayRange(date?.edtf ?? null).max];
  return from !== null && to !== null && to < from;
}

const YEAR = 366 * 86_400_000;

/** Not before it was promised; of a promise without a date, in the year after that. */
function isInTime({ source, written }: Told, done: EventClaim): boolean {
  const [from, to] = [dayRange(written).min, dayRange(done.date?.edtf ?? null).max];
  if (from === null || to === null || to < from) return false;
  return source.claim.date === null ? Date.parse(to) - Date.parse(from) <= YEAR : meet(source.claim, done);
}

/** Told as done in the promised time; put off to another day; or called off, of that time. */
function answerOf(promise: Told, told: readonly Told[]): Outcome | null {
  const done = told.find((one) => isDone(one, promise));
  if (done !== undefined) return outcome("done", "told as done", done);
  const off = told.find((one) => {
    const { source } = one;
    if (source.claim.status !== "postponed" && source.claim.status !== "cancelled") return false;
    const isOfThat = namesNewDay(source) || source.claim.date === null || meet(promise.source.claim, source.claim);
    return isOfThat && isAfter(one, promise);
  });
  if (off === undefined) return null;
  if (off.source.claim.status === "cancelled") return outcome("dropped", "cancelled", off);
  return outcome("dropped", namesNewDay(off.source) ? "postponed to another day" : "postponed without a new day", off);
}

/** Whether both are dated and share a day. */
function meet(a: EventClaim, b: EventClaim): boolean {
  const [x, y] = [dayRange(a.date?.edtf ?? null), dayRange(b.date?.edtf ?? null)];
  if (x.min === null || x.max === null || y.min === null || y.max === null) return false;
  return x.min <= y.max && y.min <= x.max;
}

import type { EventClaim } from "../../../document/claim.ts";
import type { EventType } from "../../../document/vocabulary.ts";
import { contentWords } from "../../../merge/fold.ts";
import type { Agreement } from "../../../merge/merged.ts";
import { STAGES } from "../../../merge/stages.ts";
import { dayRange } from "../../edtf-range.ts";
import type { Actor, ChronologyEntry, Source } from "../chronology.ts";
import { type Course, namesNewDay, type Outcome } from "./course.ts";

/** What other entries of the record tell of promised acts. */
export interface Elsewhere {
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
export function elsewhere(entries: readonly ChronologyEntry[], agreements: readonly Agreement[]): Elsewhere {
  const told = new Map(entries.flatMap(toldIn).map((one) => [one.source.claim.id, one]));
  const ledger = new Map(agreements.flatMap((one) => one.steps.map(({ claim }) => [claim, one] as const)));
  const found = Map.groupBy(
    entries.flatMap((entry) => keysOf(entry).map((key) => ({ key, entry }))),
    ({ key }) => key,
  );
  const near = (entry: ChronologyEntry) =>
    [
      ...new Set(
        keysOf(entry)
          .flatMap((key) => found.get(key) ?? [])
          .map((one) => one.entry),
      ),
    ].filter((other) => other !== entry);

  function byLedger(promise: Told): Outcome | null {
    const { claim } = promise.source;
    const wanted = Math.max(STAGES.indexOf(claim.stage ?? "signed"), SIGNED);
    const step = ledger.get(claim.id)?.steps.find((one) => {
      const other = told.get(one.claim);
      const isDone = other?.source.claim.status === "occurred" && one.deniedBy === undefined;
      return isDone && STAGES.indexOf(one.stage) >= wanted && isAfter(other, promise);
    });
    const other = step && told.get(step.claim);
    return other ? outcome("done", `${step.stage}, by the ledger`, other) : null;
  }

  function byStop(entry: ChronologyEntry, promise: Told): Outcome | null {
    const stops = near(entry).filter((other) => other.event.within === entry.event.id || isStop(entry, other));
    const done = stops.flatMap(toldIn).find((one) => isDone(one, promise));
    return done ? outcome("done", "told as done in part", done) : null;
  }

  function byAlike(entry: ChronologyEntry, promise: Told): Outcome | null {
    const alike = near(entry).filter((other) => isAlike(entry, other));
    const answers = alike.flatMap((other) => answerOf(promise, toldIn(other)) ?? []);
    return new Set(answers.map(({ event }) => event)).size === 1 ? (answers[0] ?? null) : null;
  }

  return {
    outcomeOf: (entry, course) => {
      const promise = told.get(course.promise.claim.id);
      if (promise === undefined) return null;
      const signed = entry.event.type === "agreement" ? byLedger(promise) : null;
      return signed ?? (entry.event.type === "visit" ? byStop(entry, promise) : null) ?? byAlike(entry, promise);
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

function keysOf({ event, actors }: ChronologyEntry): readonly string[] {
  return [...new Set(actors.map((actor) => `${event.type} ${actor.entity ?? actor.name}`))];
}

function isAfter(a: Told, b: Told): boolean {
  const [x, y] = [a.source, b.source];
  if (x.document.id === y.document.id) return x.claim.evidence.start > y.claim.evidence.start;
  const [first, last] = [dayRange(b.written).min, dayRange(a.written).max];
  return first !== null && last !== null && last >= first;
}

/** Told as done, by a text after the promise, in the promised time. */
function isDone(told: Told, promise: Told): boolean {
  const { claim } = told.source;
  return claim.status === "occurred" && isAfter(told, promise) && meet(promise.source.claim, claim);
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

/** Acts that who takes part and when tell from others; of all else the words must tell what it is, too. */
const PLAIN: ReadonlySet<EventType> = new Set<EventType>(["visit", "meeting", "summit"]);

function isAlike(promise: ChronologyEntry, other: ChronologyEntry): boolean {
  if (promise.event.type !== other.event.type) return false;
  const named = promise.actors.filter(({ entity, country }) => entity !== null || country !== null);
  if (named.length === 0 || !named.every((actor) => other.actors.some((one) => isSame(actor, one)))) return false;
  if (!other.actors.every((actor) => named.some((one) => isSame(one, actor) || isSame(actor, one)))) return false;
  return PLAIN.has(promise.event.type) || shareMatter(promise, other);
}

/** "will visit Vietnam and Indonesia": a visit of the same people to one of them. */
function isStop(promise: ChronologyEntry, other: ChronologyEntry): boolean {
  const [tour, stop] = [promise, other].map(({ actors }) => ({
    visitors: actors.filter(({ role }) => role === "visitor"),
    hosts: actors.filter(({ role, country }) => role === "host" && country !== null).map(({ country }) => country),
  }));
  if (tour === undefined || stop === undefined || other.event.type !== "visit" || tour.visitors.length === 0)
    return false;
  const isSmaller = new Set(stop.hosts).size < new Set(tour.hosts).size;
  if (!isSmaller || stop.hosts.length === 0 || !stop.hosts.every((host) => tour.hosts.includes(host))) return false;
  return tour.visitors.every((one) => stop.visitors.some((visitor) => isSame(one, visitor)));
}

/** The same person; or, of a state or body, somebody of that state in the same role. */
function isSame(wanted: Actor, actor: Actor): boolean {
  if (wanted.role !== actor.role && !(TALKS.has(wanted.role) && TALKS.has(actor.role))) return false;
  if (wanted.entity !== null && wanted.entity === actor.entity) return true;
  return wanted.kind !== "person" && wanted.country !== null && wanted.country === actor.country;
}

const TALKS: ReadonlySet<string> = new Set(["party", "host"]);

/** "four patrol boats" and "patrol boats": a word of both that names neither who takes part nor the act. */
function shareMatter(a: ChronologyEntry, b: ChronologyEntry): boolean {
  const words = matterOf(b);
  return [...matterOf(a)].some((word) => words.has(word));
}

function matterOf({ actors, sources }: ChronologyEntry): ReadonlySet<string> {
  const names = contentWords(actors.flatMap(({ name, names: others }) => [name, ...others]).join(" "));
  const acts = contentWords(sources.map(({ claim }) => claim.parts.trigger?.exact ?? "").join(" "));
  const dates = contentWords(sources.map(({ claim }) => claim.date?.exact ?? "").join(" "));
  const all = contentWords(sources.map(({ claim }) => claim.evidence.exact).join(" "));
  return new Set(
    [...all].filter((word) => !names.has(word) && !acts.has(word) && !dates.has(word) && !/^\d+$/.test(word)),
  );
}

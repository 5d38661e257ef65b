import type { EventType } from "../../../document/vocabulary.ts";
import { contentWords } from "../../../merge/fold.ts";
import type { Actor, ChronologyEntry, Source } from "../chronology.ts";

/** Acts that who takes part and when tell from others; of all else the words must tell what it is, too. */
const PLAIN: ReadonlySet<EventType> = new Set<EventType>(["visit", "meeting", "summit"]);

/** "the United States and Vietnam will talk", some day: any of their talks would be it. */
export function isVague({ event, actors }: ChronologyEntry, { claim }: Source): boolean {
  return claim.date === null && PLAIN.has(event.type) && !actors.some(({ kind }) => kind === "person");
}

/** The same type of act by the same people and states, about the same thing. */
export function isAlike(promise: ChronologyEntry, other: ChronologyEntry): boolean {
  if (promise.event.type !== other.event.type) return false;
  const named = promise.actors.filter(({ entity, country }) => entity !== null || country !== null);
  if (named.length === 0 || !named.every((actor) => other.actors.some((one) => isSame(actor, one)))) return false;
  if (!other.actors.every((actor) => named.some((one) => isSame(one, actor) || isSame(actor, one)))) return false;
  return PLAIN.has(promise.event.type) || shareMatter(promise, other);
}

/** A stop of a tour. */
export function isPartOf(promise: ChronologyEntry, other: ChronologyEntry): boolean {
  return other.event.within === promise.event.id || isStop(promise, other);
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

/** "will travel to Rabat on Thursday", then "held talks in Rabat on Thursday". */
export const TALKS_OF_VISIT: ReadonlySet<EventType> = new Set<EventType>([
  "meeting",
  "summit",
  "negotiation",
  "agreement",
]);

/** Whether all people who visit take part in the other act. */
export function isWithVisitors({ actors }: ChronologyEntry, other: ChronologyEntry): boolean {
  const visitors = actors.filter(({ role, kind }) => role === "visitor" && kind === "person");
  return visitors.length > 0 && visitors.every(({ entity }) => other.actors.some((one) => one.entity === entity));
}

/** Whether the claim places its act in a state that is visited. */
export function isAmongHosts({ claim, entities }: Source, { actors }: ChronologyEntry): boolean {
  const place = claim.place?.entity == null ? undefined : entities.get(claim.place.entity);
  return place?.country != null && actors.some(({ role, country }) => role === "host" && country === place.country);
}

/** Whether both call the paper by a word in common: "the document" need not be "the security pact", though the ledger has them as one. */
export function shareTitle(a: Source, b: Source): boolean {
  const words = contentWords(a.claim.title ?? "");
  return [...contentWords(b.claim.title ?? "")].some((word) => words.has(word));
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

/** Kept, since one entry comes into question for many promises. */
const MATTERS = new WeakMap<ChronologyEntry, ReadonlySet<string>>();

function matterOf(entry: ChronologyEntry): ReadonlySet<string> {
  const known = MATTERS.get(entry) ?? wordsOf(entry);
  MATTERS.set(entry, known);
  return known;
}

function wordsOf({ actors, sources }: ChronologyEntry): ReadonlySet<string> {
  const names = contentWords(actors.flatMap(({ name, names: others }) => [name, ...others]).join(" "));
  const acts = contentWords(sources.map(({ claim }) => claim.parts.trigger?.exact ?? "").join(" "));
  const dates = contentWords(sources.map(({ claim }) => claim.date?.exact ?? "").join(" "));
  const all = contentWords(sources.map(({ claim }) => claim.evidence.exact).join(" "));
  return new Set(
    [...all].filter((word) => !names.has(word) && !acts.has(word) && !dates.has(word) && !/^\d+$/.test(word)),
  );
}

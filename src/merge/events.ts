import { contentId } from "../document/ids.ts";
import type { Role } from "../document/vocabulary.ts";
import { type Act, firstTold } from "./act.ts";
import { contradict } from "./contradict.ts";
import { dateOf } from "./dates.ts";
import { daysOf } from "./days.ts";
import { mostFrequent } from "./entities.ts";
import { byText, sorted } from "./fold.ts";
import { type Identities, makeIdentities } from "./identities.ts";
import type { Event, Judgement } from "./merged.ts";
import { moodOf } from "./mood.ts";
import { pairsToCompare } from "./pairs.ts";
import { byTime, statusOf } from "./status.ts";
import type { Support } from "./support/ground.ts";
import { support } from "./support/support.ts";
import { type Described, placeWithin } from "./within.ts";

/** The events, and which acts lie in each. */
export interface Events {
  readonly list: readonly Event[];
  /** Acts of an event, in the order of the dates of their documents. */
  readonly acts: ReadonlyMap<string, readonly Act[]>;
  readonly judgements: readonly Judgement[];
}

/** Two acts of which something says that they are one. */
export interface Tie extends Support {
  readonly a: Act;
  readonly b: Act;
}

/** Events that lie in none yet, each with its acts in the order of the dates of their documents. */
export interface Joined {
  readonly described: readonly Described[];
  readonly judgements: readonly Judgement[];
}

/** Joins claims about one act into events. Every claim is in exactly one. */
export function joinEvents(acts: readonly Act[], decided: readonly Judgement[]): Events {
  const { described, judgements } = joinActs(acts, tiesBetween(pairsToCompare(acts)), decided);
  return {
    list: inTime(placeWithin(described)),
    acts: new Map(described.map(({ event, group }) => [event.id, group])),
    judgements,
  };
}

/** Those of the pairs of which something says that they are one, in the order of acts. */
export function tiesBetween(pairs: readonly (readonly [Act, Act])[]): readonly Tie[] {
  const ties = pairs.flatMap(([a, b]) => {
    const found = support(a, b);
    return found === null ? [] : [{ ...found, a, b }];
  });
  return ties.sort((x, y) => x.a.index - y.a.index || x.b.index - y.b.index);
}

/** Joins acts along their ties. What no tie and no decision leads to has no part in what becomes of an act. */
export function joinActs(acts: readonly Act[], ties: readonly Tie[], decided: readonly Judgement[]): Joined {
  const identities = makeIdentities(
    "event",
    acts.map(({ claim }) => claim.id),
    decided,
  );
  for (const { a, b, why } of ties.filter(({ vague }) => vague.length === 0))
    joinIfLinked(acts, a, b, why, 0.9, identities);
  for (const isPart of [false, true]) {
    const some = ties.filter((tie) => (tie.isPart ?? false) === isPart);
    joinVague(acts, some, identities);
  }
  const groups = identities.clusters.all().map((group) => group.map((i) => acts[i]!).sort(byTime));
  return { described: groups.map((group) => ({ event: describe(group), group })), judgements: identities.judgements() };
}

/** Joins two events only if no claim of the one contradicts a claim of the other. */
function joinIfLinked(acts: readonly Act[], a: Act, b: Act, why: string, score: number, identities: Identities): void {
  const { clusters } = identities;
  if (clusters.find(a.index) === clusters.find(b.index)) return;
  if (linked(acts, a.index, b.index, identities)) identities.same(a.index, b.index, why, score);
}

function linked(acts: readonly Act[], a: number, b: number, { clusters }: Identities): boolean {
  const other = clusters.members(b);
  return clusters.members(a).every((x) => other.every((y) => !contradict(acts[x]!, acts[y]!)));
}

/** A claim that says little joins an event only when those that come into question do not contradict each other. */
function joinVague(acts: readonly Act[], pairs: readonly Tie[], identities: Identities): void {
  const { clusters } = identities;
  const open = pairs.filter(({ vague }) => vague.length > 0);
  const choices = new Map<number, Set<number>>();
  for (const { a, b, vague } of open) {
    for (const one of vague) {
      const other = one === a ? b : a;
      if (isNoRival(other, one)) continue;
      const mine = clusters.find(one.index);
      const theirs = clusters.find(other.index);
      if (mine !== theirs) choices.set(mine, (choices.get(mine) ?? new Set()).add(theirs));
    }
  }
  const clear = new Map([...choices].map(([item, others]) => [item, allLinked(acts, [...others], identities)]));
  const ready = open.map((pair) => ({
    pair,
    clear: pair.vague.every((one) => clear.get(clusters.find(one.index)) !== false),
  }));
  for (const { pair, clear } of ready) if (clear) joinIfLinked(acts, pair.a, pair.b, pair.why, 0.7, identities);
  for (const { pair, clear } of ready) {
    if (clear || clusters.find(pair.a.index) === clusters.find(pair.b.index)) continue;
    identities.unsure(pair.a.index, pair.b.index, `${pair.why}; but others come into question too`, 0.5);
  }
}

/** "It would be his first trip abroad" does not come into question beside a visit to a state. */
function isNoRival(other: Act, one: Act): boolean {
  return (
    moodOf(other.claim.status) === "thought" && other.family === "visit" && other.hosts.size === 0 && one.hosts.size > 0
  );
}

function allLinked(acts: readonly Act[], items: readonly number[], identities: Identities): boolean {
  // a vague claim that a hundred events would fit belongs to none
  if (items.length > 12) return false;
  return items.every((a, i) => items.slice(i + 1).every((b) => linked(acts, a, b, identities)));
}

/** The event of acts in order of time; in what it lies is not told yet. */
export function describe(group: readonly Act[]): Event {
  const claims = sorted(group.map(({ claim }) => claim.id));
  const last = group.at(-1)!;
  const type = typeOf(group);
  const status = statusOf(group);
  const dates = sorted(group.flatMap(({ claim }) => claim.date?.edtf ?? []));
  return {
    id: contentId("evt", firstTold(group).claim.id),
    type,
    status,
    date: dateOf(group, type, status),
    dates: dates.length > 1 ? dates : [],
    place: placeOf(group),
    participants: participantsOf(group),
    topics: sorted(group.flatMap(({ claim }) => claim.topics)),
    claims,
    within: null,
    codes: (group.findLast(({ claim }) => claim.type === type && claim.status === status) ?? last).claim.codes,
    history: group.map(({ claim, asOf }) => ({ status: claim.status, asOf, claim: claim.id })),
  };
}

/** The most frequent type; a summit that some text calls a meeting is a summit. */
function typeOf(group: readonly Act[]): Event["type"] {
  const types = group.map(({ claim }) => claim.type);
  return types.includes("summit") ? "summit" : mostFrequent(types);
}

/** The narrowest place named: a city rather than the state. */
function placeOf(group: readonly Act[]): string | null {
  const places = group.flatMap(({ claim, place }) =>
    claim.place === null ? [] : [{ name: place?.name ?? claim.place.name, place }],
  );
  const narrow = places.filter(({ place }) => place?.kind !== "state");
  const names = (narrow.length > 0 ? narrow : places).map(({ name }) => name);
  return names.length === 0 ? null : mostFrequent(names);
}

const ROLES: readonly Role[] = [
  ...(["visitor", "host", "speaker", "addressee", "party", "supplier", "recipient"] as const),
  ...(["candidate", "target", "attendee"] as const),
];

function participantsOf(group: readonly Act[]): Event["participants"] {
  const all = new Map(
    group.flatMap(({ actors }) =>
      actors.map(
        ({ entity, name, role, key }) => [`${role} ${key}`, { entity: entity?.id ?? null, name, role, key }] as const,
      ),
    ),
  );
  return [...all.values()]
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || byText(a.name, b.name) || byText(a.key, b.key))
    .map(({ entity, name, role }) => ({ entity, name, role }));
}

/** By first day, the undated last, then by id. */
export function inTime(events: readonly Event[]): readonly Event[] {
  const from = new Map(events.map(({ id, date }) => [id, daysOf(date)?.from ?? Infinity]));
  return events.toSorted((a, b) => {
    const [x, y] = [from.get(a.id)!, from.get(b.id)!];
    return x === y ? byText(a.id, b.id) : x - y;
  });
}

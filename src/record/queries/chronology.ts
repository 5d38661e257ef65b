import type { EventClaim } from "../../document/claim.ts";
import type { EntityKind, LocalEntity } from "../../document/layers.ts";
import type { EventType, Role } from "../../document/vocabulary.ts";
import type { Discrepancy, Entity, Event } from "../../merge/merged.ts";
import { dayRange } from "../edtf-range.ts";
import type { KeptClaim } from "../kept.ts";
import type { Store } from "../store.ts";
import { byId, type Filter, selectionOf, takePart } from "./filter.ts";
import { answers, isListed, isStanding, type Listing } from "./listed.ts";
import { isWanted, type Named, partiesOf, speakersOf } from "./party.ts";

/** A claim that is about an event. */
export interface Source extends KeptClaim {
  readonly claim: EventClaim;
}

/** Someone who takes part in an event, with what the record knows of them. */
export interface Actor extends Named {
  readonly role: Role;
  readonly entity: string | null;
  readonly kind: EntityKind | null;
  /** As of the texts: "Prime Minister". */
  readonly office: string | null;
}

/** One dated line: an event with everything that it is told from. */
export interface ChronologyEntry {
  readonly event: Event;
  readonly actors: readonly Actor[];
  /** Latest document first. */
  readonly sources: readonly Source[];
  readonly discrepancies: readonly Discrepancy[];
  /** Whether it stands in a chronology for which no type or status was asked. */
  readonly listed: boolean;
}

/** Events by date (the undated last). Mere statements are left out unless asked for; denials, refusals to comment and protests are not. */
export async function chronology(store: Store, filter: Filter = {}): Promise<readonly ChronologyEntry[]> {
  const events = [...(await store.events(selectionOf(filter)))].sort(inOrder);
  const merged = byId(await store.entities({ bare: true }));
  return (await entriesOf(store, events, merged)).filter((entry) => belongs(entry, filter, merged));
}

/** What frames the rest stands first on its day: the visit, then the talks, then what was signed at them. */
const TYPES_IN_ORDER: readonly EventType[] = ["visit", "summit", "meeting", "negotiation", "agreement"];

/** The order of a chronology: by first day, then last day (the undated last), the outer act before what lies in it, then by type and id. */
export function inOrder(a: Event, b: Event): number {
  const [left, right] = [orderKey(a), orderKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The same as a text. */
export function orderKey({ date, within, type, id }: Event): string {
  const { min, max } = dayRange(date);
  const rank = TYPES_IN_ORDER.indexOf(type);
  return [min ?? max ?? "9999", max ?? min ?? "9999", within === null ? 0 : 1, rank < 0 ? 9 : rank, id].join(" ");
}

/** The entries of the events given, in their order; reads only what they are told from, and who takes part where `known` has them not. */
export async function entriesOf(
  store: Store,
  events: readonly Event[],
  known?: ReadonlyMap<string, Entity>,
): Promise<readonly ChronologyEntry[]> {
  const ids = [...new Set(events.flatMap((event) => event.claims))];
  const claims = await claimsById(store, ids);
  const around = {
    ...{ claims, beside: await besideDenials(store, [...claims.values()]) },
    merged: known ?? byId(await entitiesIn(store, events)),
    discrepancies: byClaim(await store.discrepancies({ claims: ids })),
  };
  return events.map((event) => entryOf(event, around));
}

/** What entries are made of besides their events. */
export interface Around {
  /** By id. */
  readonly claims: ReadonlyMap<string, Source>;
  /** Of the documents in which somebody denies something, by document. */
  readonly beside: ReadonlyMap<string, readonly KeptClaim[]>;
  readonly merged: ReadonlyMap<string, Entity>;
  /** By claim. */
  readonly discrepancies: ReadonlyMap<string, readonly Discrepancy[]>;
}

/** The entry of an event. */
export function entryOf(event: Event, { claims, beside, merged, discrepancies }: Around): ChronologyEntry {
  const sources = event.claims.flatMap((id) => claims.get(id) ?? []);
  return {
    event,
    listed: isListed(
      event,
      sources.map((source) => listingOf(source, beside)),
    ),
    actors: event.participants.map((participant) => actorOf(participant, sources, merged)),
    sources: sources.sort(latestFirst),
    discrepancies: [...new Set(event.claims.flatMap((claim) => discrepancies.get(claim) ?? []))],
  };
}

async function claimsById(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Source>> {
  const kept = await store.claims({ kind: "event", ids });
  return new Map(kept.map((one) => [one.claim.id, one as Source]));
}

/** The claims of the documents in which somebody denies something, by document. */
async function besideDenials(store: Store, sources: readonly Source[]): Promise<ReadonlyMap<string, KeptClaim[]>> {
  const denials = sources.filter(({ claim }) => claim.type === "statement" && claim.attribution[0]?.kind === "denial");
  const documents = [...new Set(denials.map(({ document }) => document.id))];
  return Map.groupBy(await store.claims({ kind: "event", documents }), ({ document }) => document.id);
}

function listingOf({ claim, document }: Source, beside: ReadonlyMap<string, readonly KeptClaim[]>): Listing {
  const others = (beside.get(document.id) ?? []).map((kept) => kept.claim);
  return { answers: answers(claim, others), standing: isStanding(claim) };
}

/** Those who take part in the events. */
async function entitiesIn(store: Store, events: readonly Event[]): Promise<readonly Entity[]> {
  const ids = new Set(events.flatMap(({ participants }) => participants.flatMap(({ entity }) => entity ?? [])));
  return store.entities({ ids: [...ids], bare: true });
}

/** Discrepancies by the claims that differ. */
export function byClaim(discrepancies: readonly Discrepancy[]): ReadonlyMap<string, readonly Discrepancy[]> {
  const map = new Map<string, Discrepancy[]>();
  for (const discrepancy of discrepancies) {
    for (const claim of discrepancy.claims) map.set(claim, [...(map.get(claim) ?? []), discrepancy]);
  }
  return map;
}

function latestFirst(a: Source, b: Source): number {
  const [left, right] = [a.document.published ?? "", b.document.published ?? ""];
  if (left !== right) return left > right ? -1 : 1;
  return a.claim.id < b.claim.id ? -1 : 1;
}

function actorOf(
  participant: Event["participants"][number],
  sources: readonly Source[],
  merged: ReadonlyMap<string, Entity>,
): Actor {
  const entity = participant.entity === null ? undefined : merged.get(participant.entity);
  const locals = sources.flatMap((source) => localsOf(source, participant));
  const first = <K extends keyof LocalEntity>(field: K) =>
    locals.find((local) => local[field] !== null)?.[field] ?? null;
  return {
    ...participant,
    kind: entity?.kind ?? locals[0]?.kind ?? null,
    names: entity === undefined ? [] : [entity.name, ...entity.names],
    country: entity?.country ?? first("country"),
    known: entity?.known ?? first("known"),
    office: first("office"),
  };
}

function localsOf(source: Source, participant: Event["participants"][number]): LocalEntity[] {
  return [...source.entities.values()].filter((local) =>
    participant.entity === null ? local.name === participant.name : local.entity === participant.entity,
  );
}

/** Whether an entry passes: no mere statement unless its type or status is asked for, between, about, by. */
export function belongs(entry: ChronologyEntry, filter: Filter, merged: ReadonlyMap<string, Entity>): boolean {
  if (filter.type === undefined && filter.status === undefined && !entry.listed) return false;
  const parties = [...entry.actors, ...entry.sources.flatMap((source) => partiesOf(source, merged))];
  if (!takePart(parties, filter.between ?? [])) return false;
  const { by, about } = filter;
  if (about !== undefined && !parties.some((party) => isWanted(party, about))) return false;
  return (
    by === undefined || entry.sources.some((source) => speakersOf(source, merged).some((who) => isWanted(who, by)))
  );
}

import type { EventType, Status } from "../../document/vocabulary.ts";
import type { Entity } from "../../merge/merged.ts";
import { dayRange } from "../edtf-range.ts";
import type { KeptClaim } from "../kept.ts";
import type { Selection } from "../store.ts";
import { isWanted, type Named, partiesOf, speakersOf, type Wanted } from "./party.ts";

/** What the user asks to see; every field narrows. */
export interface Filter {
  /** All of these take part. */
  readonly between?: readonly Wanted[];
  /** EDTF: nothing that ended before it begins. */
  readonly since?: string;
  /** EDTF: nothing that began after it ends. */
  readonly until?: string;
  readonly type?: EventType;
  readonly status?: Status;
  readonly by?: Wanted;
  readonly about?: Wanted;
}

/** The part of a filter that the store itself answers. */
export function selectionOf(filter: Filter): Selection {
  const since = filter.since === undefined ? null : dayRange(filter.since).min;
  const until = filter.until === undefined ? null : dayRange(filter.until).max;
  return {
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
    ...(filter.type === undefined ? {} : { type: filter.type }),
    ...(filter.status === undefined ? {} : { status: filter.status }),
  };
}

/** Whether one claim passes the rest: between, by, about. */
export function claimPasses(kept: KeptClaim, filter: Filter, merged: ReadonlyMap<string, Entity>): boolean {
  const parties = partiesOf(kept, merged);
  const { between = [], by, about } = filter;
  if (!takePart(parties, between)) return false;
  if (about !== undefined && !parties.some((party) => isWanted(party, about))) return false;
  return by === undefined || speakersOf(kept, merged).some((speaker) => isWanted(speaker, by));
}

/** Whether all who are wanted are among the parties. */
export function takePart(parties: readonly Named[], wanted: readonly Wanted[]): boolean {
  return wanted.every((one) => parties.some((party) => isWanted(party, one)));
}

/** Merged entities by id. */
export function byId(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

import type { EventClaim } from "../../document/claim.ts";
import type { LocalEntity } from "../../document/layers.ts";

/** Looks up a local entity by key. */
export type Lookup = (key: string) => LocalEntity;

/** ISO codes of the states on whose behalf an entity acts: itself, or that of the person or body. */
export function stateOf(entity: LocalEntity): string | null {
  return entity.country;
}

/** The states of those who take part, in the given roles (all when none are given). */
export function statesOf(claim: EventClaim, lookup: Lookup, ...roles: readonly string[]): ReadonlySet<string> {
  const states = new Set<string>();
  for (const { entity, role } of claim.participants) {
    if (entity === null || (roles.length > 0 && !roles.includes(role))) continue;
    const state = stateOf(lookup(entity));
    if (state !== null) states.add(state);
  }
  return states;
}

/** The keys of those who take part in the given roles. */
export function keysOf(claim: EventClaim, ...roles: readonly string[]): ReadonlySet<string> {
  const keys = claim.participants.filter((p) => p.entity !== null && (roles.length === 0 || roles.includes(p.role)));
  return new Set(keys.map((p) => p.entity!));
}

export function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) if (b.has(x)) return true;
  return false;
}

export function isSubset(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) if (!b.has(x)) return false;
  return true;
}

export function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && isSubset(a, b);
}

import type { LocalEntity } from "../document/layers.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { fold } from "./fold.ts";
import type { Identities } from "./identities.ts";
import type { Testimony } from "./merged.ts";
import { classOf, isOfUnknownOwner, isUnnamed, type Named } from "./naming.ts";

/** What a document names beside a person: by this it is known whether two documents speak of one circle of people and things. */
export interface Company {
  readonly people: ReadonlySet<number>;
  /** Bodies, organisations, instruments, places: neither outlets nor capitals. */
  readonly things: ReadonlySet<number>;
  /** States of which it speaks or of which it names people and bodies; organisations by their id. */
  readonly realms: ReadonlySet<string>;
}

/** What two documents share. */
export interface SharedCompany {
  readonly people: number;
  readonly things: number;
  readonly realms: number;
}

/** The company of each document, by clusters as they are now: what is joined later is not seen. */
export function companies(
  named: readonly Named[],
  { states }: Knowledge,
  { clusters }: Identities,
): (document: Testimony) => Company | undefined {
  const capitals = new Set(states.flatMap(({ capital }) => (capital ? fold(capital).join(" ") : [])));
  const isThing = ({ kind, name }: LocalEntity) =>
    kind === "place" ? !capitals.has(fold(name).join(" ")) : kind !== "outlet" && THINGS.has(classOf(kind));
  const found = new Map<Testimony, { people: Set<number>; things: Set<number>; realms: Set<string> }>();
  for (const [i, { doc, local }] of named.entries()) {
    const own = found.get(doc) ?? { people: new Set(), things: new Set(), realms: new Set() };
    found.set(doc, own);
    if (local.country !== null) own.realms.add(local.country);
    if (local.known !== null) own.realms.add(local.known);
    if (isUnnamed(local) || isOfUnknownOwner(local)) continue;
    if (local.kind === "person") own.people.add(clusters.find(i));
    else if (isThing(local)) own.things.add(clusters.find(i));
  }
  return (document) => found.get(document);
}

const THINGS = new Set(["organisation", "instrument"]);

/** What two companies share beside one person, who is `but` in one and in the other. */
export function sharedCompany(a: Company, b: Company, but: readonly number[]): SharedCompany {
  const common = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>) => [...one].filter((item) => other.has(item));
  return {
    people: common(a.people, b.people).filter((item) => !but.includes(item)).length,
    things: common(a.things, b.things).length,
    realms: common(a.realms, b.realms).filter((id) => STATE.test(id)).length,
  };
}

const STATE = /^[A-Z]{3}$/;

/** How much that is: a person says more than a paper or body, and that more than a state. */
export function weightOf({ people, things, realms }: SharedCompany): number {
  return 2 * people + Math.min(things, 2) + Math.min(realms, 3);
}

import type { LocalEntity } from "../document/layers.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { onceOf } from "../knowledge/once.ts";
import { fold } from "./fold.ts";
import { classOf, isOfUnknownOwner, isUnnamed, type Named } from "./naming.ts";

/** What a document names beside a person: by this it is known whether two documents speak of one circle of people and things. */
export interface Company {
  /** As {@link companies} calls them. */
  readonly people: ReadonlySet<string>;
  /** Bodies, organisations, instruments, places: neither outlets nor capitals. */
  readonly things: ReadonlySet<string>;
  /** States of which it speaks or of which it names people and bodies; organisations by their id. */
  readonly realms: ReadonlySet<string>;
}

/** What two documents share. */
export interface SharedCompany {
  readonly people: number;
  readonly things: number;
  readonly realms: number;
}

/** The companies of documents, by id. */
export type Companies = (document: string) => Company;

/** The company of each document; whom a local entity (by number) is taken for by its name is told by `nameOf`. */
export function companies(named: readonly Named[], knowledge: Knowledge, nameOf: (item: number) => string): Companies {
  const join = companyReader(knowledge);
  const byDocument = Map.groupBy(named.entries(), ([, { doc }]) => doc.id);
  const found = new Map<string, Company>();
  return (document) => {
    const known =
      found.get(document) ??
      join((byDocument.get(document) ?? []).map(([i, { local }]) => ({ local, name: nameOf(i) })));
    found.set(document, known);
    return known;
  };
}

/** Reads the company of one document from its local entities, each with whom it is taken for by its name. */
export const companyReader = onceOf(({ states }: Knowledge) => {
  const capitals = new Set(states.flatMap(({ capital }) => (capital ? fold(capital).join(" ") : [])));
  const isThing = ({ kind, name }: Card) =>
    kind === "place" ? !capitals.has(fold(name).join(" ")) : kind !== "outlet" && THINGS.has(classOf(kind));
  return (all: readonly { readonly local: Card; readonly name: string }[]): Company => {
    const realms = new Set(all.flatMap(({ local }) => [local.country, local.known].filter((id) => id !== null)));
    const met = all.filter(({ local }) => !isUnnamed(local) && !isOfUnknownOwner(local));
    const names = (some: typeof met) => new Set(some.map(({ name }) => name));
    return {
      realms,
      people: names(met.filter(({ local }) => local.kind === "person")),
      things: names(met.filter(({ local }) => local.kind !== "person" && isThing(local))),
    };
  };
});

type Card = Omit<LocalEntity, "key">;

const THINGS = new Set(["organisation", "instrument"]);

/** What two companies share beside one person, who is called `but` in one and in the other. */
export function sharedCompany(a: Company, b: Company, but: readonly string[]): SharedCompany {
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

import type { Role, Status } from "../../document/vocabulary.ts";
import type { Actor, ChronologyEntry, Source } from "../../record/queries/chronology.ts";
import { oneLine } from "../text/one-line.ts";
import { joined, type Naming, withArticle } from "./actors.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { isFormOf } from "./verbs.ts";

/** What a sentence is made of: an entry, the source that speaks for it, and how to name. */
export interface Material {
  readonly entry: ChronologyEntry;
  readonly lead: Source;
  readonly naming: Naming;
  readonly gazetteer: Gazetteer;
}

/** Subject, verb (plain form) and what follows it. */
export interface Clause {
  readonly subject: string;
  readonly plural: boolean;
  readonly verb: string;
  readonly rest: string;
  /** Where the verb says the status already ("seeks to join"): the status that its form is to show. */
  readonly told?: Status;
  /** The act as a noun phrase: "a visit by X to Y"; for what is cancelled or postponed. */
  readonly noun: string;
}

const NOBODY =
  /^(impersonal|unnamed|anonymous|author|sources?|officials?|reports?|rumou?rs?|observers?|it|he|she|they|we|i)$/i;

/** Words that stand for a speaker whom the text does not name. */
export function isNobody(name: string): boolean {
  return NOBODY.test(name.trim());
}

/** Actors in any of the roles; a state is left out where a person or body of it stands in the same roles. */
export function inRoles({ entry }: Material, ...roles: readonly Role[]): readonly Actor[] {
  const actors = entry.actors.filter((actor) => roles.includes(actor.role) && !isNobody(actor.name));
  const spoken = new Set(actors.filter((actor) => actor.kind !== "state").map((actor) => actor.country));
  const kept = actors.filter((actor) => actor.kind !== "state" || !spoken.has(actor.country));
  const seen = new Set<string>();
  return kept.filter((actor) => {
    const key = actor.entity ?? actor.name;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Their names: "A, B and C"; null when there are none. */
export function namesOf(material: Material, actors: readonly Actor[]): string | null {
  if (actors.length === 0) return null;
  return joined(actors.map((actor) => material.naming.name(actor)));
}

const MANY =
  /\b(forces|states|nations|countries|sides|ministers|leaders|officials|parties|governments|media|diplomats|troops|members|analysts|experts|observers|sources|reports|agencies|ambassadors|presidents|companies|authorities)$/i;

/** "analysts", "the two sides", "foreign ministers of the bloc"; but one state, however it is called. */
export function areMany(name: string): boolean {
  return MANY.test(name.split(/ (?:of|in|from) /)[0] ?? name) && !/^(the )?United (States|Nations)\b/.test(name);
}

/** Whether a verb after them is plural. */
export function isPlural(actors: readonly Actor[]): boolean {
  return actors.length > 1 || actors.some((actor) => areMany(actor.name));
}

/** " on defence and trade"; at most three. */
export function topicWords({ entry }: Material, preposition: string): string {
  const topics = entry.event.topics.slice(0, 3);
  return topics.length === 0 ? "" : ` ${preposition} ${joined(topics)}`;
}

/** " in Osaka"; nothing for a state that is named already, or for the capital of a host. */
export function placeWords({ entry, gazetteer }: Material, named: readonly Actor[], hosts: readonly Actor[]): string {
  const place = entry.event.place === null ? null : placeName(entry);
  if (place === null || named.some((actor) => actor.name === place || actor.names.includes(place))) return "";
  const state = gazetteer.stateCalled(place);
  if (state !== null && named.some((actor) => actor.country === state && hosts.includes(actor))) return "";
  const capital = gazetteer.capitalOf(place);
  if (capital !== null && state === null && hosts.some((actor) => actor.country === capital)) return "";
  return ` ${/^(the )?White House$/i.test(place) ? "at" : "in"} ${withArticle(place)}`;
}

/** The event's place by name; merge may give an entity's id. */
function placeName(entry: ChronologyEntry): string | null {
  const claimed = entry.sources.map((source) => source.claim.place?.name).find((name) => name !== undefined);
  const place = entry.event.place;
  return place !== null && !/^ent_|^[a-z]+_[0-9a-f]{16}$/.test(place) ? place : (claimed ?? null);
}

/** The words that name the act, as they stand in the text. */
export function triggerOf({ lead }: Material): string {
  return oneLine(lead.claim.parts.trigger?.exact ?? "");
}

/** The first of `verbs` of which the trigger is a form; `otherwise` when none is. */
export function verbOf(material: Material, verbs: readonly string[], otherwise: string): string {
  const [first = "", ...rest] = triggerOf(material).split(" ");
  const tail = rest.join(" ").toLowerCase();
  const found = verbs.find((verb) => {
    const [head = "", ...particles] = verb.split(" ");
    return isFormOf(first, head) && (particles.length === 0 || tail.startsWith(particles.join(" ")));
  });
  return found ?? otherwise;
}

/** "offered to mediate", "brokered a truce", "carried messages between the two": who does so is no party to what others agree. */
export function isBetweenOthers(material: Material): boolean {
  return verbOf(material, GOING_BETWEEN, "") !== "";
}

const GOING_BETWEEN = [
  ...["mediate", "broker", "facilitate", "arbitrate", "engineer", "arrange"],
  ...["carry", "relay", "convey", "pass", "ferry", "shuttle"],
];

/** Of those who do something together, whom the words name before the verb, and with whom they do it; all where the words tell no such two. */
export function aroundVerb(
  { lead }: Material,
  all: readonly Actor[],
): { readonly doers: readonly Actor[]; readonly others: readonly Actor[] } {
  const { evidence, parts } = lead.claim;
  const before = evidence.exact.slice(0, Math.max(0, (parts.trigger?.start ?? evidence.start) - evidence.start));
  const doers = all.filter(({ name, names }) => [name, ...names].some((one) => before.includes(one)));
  return doers.length === 0 ? { doers: all, others: [] } : { doers, others: all.filter((one) => !doers.includes(one)) };
}

/** A clause about `subjects`, whom `subject` names. */
export function made(subjects: readonly Actor[], subject: string, verb: string, rest: string, noun: string): Clause {
  return { subject, plural: isPlural(subjects), verb, rest, noun };
}

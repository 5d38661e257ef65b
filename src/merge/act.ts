import type { EventClaim } from "../document/claim.ts";
import type { EventType, Role } from "../document/vocabulary.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { onceOf } from "../knowledge/once.ts";
import { type Days, daysOf, isOpen } from "./days.ts";
import type { Entities } from "./entities.ts";
import { byText, contentWords, fold } from "./fold.ts";
import type { Entity, Testimony } from "./merged.ts";
import { type Actor, type Parties, partiesOf } from "./parties.ts";
import { isGenericTitle, subjectOf } from "./titles.ts";
import { isLoose, timesFor, timesTold, windowOf } from "./when.ts";

/** Types of which one act may be called by either: talks are a meeting, a summit or a negotiation. */
export type Family = "talks" | "supply" | EventType;

/** An event claim as merge looks at it: with entities of all documents and days. */
export interface Act extends Parties {
  /** Place in the order of all acts. */
  readonly index: number;
  readonly claim: EventClaim;
  readonly doc: Testimony;
  /** When the text says so: the date of the document, else what its text tells of it. */
  readonly asOf: string | null;
  readonly writtenDays: Days | null;
  /** The last day (exclusive) on which it may have been written, -Infinity when that is unknown: the order of testimonies. */
  readonly writtenBy: number;
  /** When it was or will be; null when the text tells neither year nor month. */
  readonly days: Days | null;
  /** Whether `days` are taken from the neighbours of the act in the text. */
  readonly isLoose: boolean;
  /** Where it is to be looked for among the acts of other texts: `days`, or the time near the writing. */
  readonly window: Days | null;
  /** Where no day is told of it: the times of which its text tells of other acts. */
  readonly times: readonly Days[];
  /** ISO alpha-3 of the states that its text names, or of which it names people or bodies. */
  readonly lands: ReadonlySet<string>;
  readonly family: Family;
  readonly place: Entity | null;
  /** ISO alpha-3 of where it is. */
  readonly placeCountry: string | null;
  /** Words for the agreement, or the name of its instrument. */
  readonly title: string | null;
  /** Id of the entity of the instrument that the text names, where the name tells which. */
  readonly instrument: string | null;
  /** Whether the knowledge has the instrument: then it is one whoever is named as party. */
  readonly isKnownInstrument: boolean;
  /** Content words of the title, without words for agreements and names of states. */
  readonly subject: ReadonlySet<string>;
  /** Content words of the evidence. */
  readonly words: ReadonlySet<string>;
}

const FAMILIES: Partial<Readonly<Record<EventType, Family>>> = {
  meeting: "talks",
  summit: "talks",
  negotiation: "talks",
  transfer: "supply",
  aid: "supply",
};

/** All event claims, in order of document and claim id. */
export function actsOf(
  testimonies: readonly Testimony[],
  entities: Pick<Entities, "of">,
  knowledge: Knowledge,
): readonly Act[] {
  const stateWords = wordsForStates(knowledge);
  const claims = testimonies.flatMap((doc) => {
    const own = doc.claims.filter((claim): claim is EventClaim => claim.kind === "event");
    const times = timesTold(own);
    const lands = new Set(doc.entities.flatMap((entity) => countryOf(entity) ?? []));
    return own.toSorted((a, b) => byText(a.id, b.id)).map((claim) => ({ doc, claim, times, lands }));
  });
  return claims.map((told, index) => actOf(index, told, entities, stateWords));
}

/** "declaration in Asmara": where it was signed, not what it is about. */
function withoutPlace(title: string): string {
  return title.replace(/\s(?:in|at)\s+(?:the\s+)?\p{Lu}.*$/u, "");
}

/** Words of the names of states and their people, as they stand in titles. */
export const wordsForStates = onceOf(({ states }: Knowledge): ReadonlySet<string> => {
  const names = states.flatMap((state) => [state.name, ...state.names, ...state.demonyms]);
  return new Set(names.flatMap((name) => [...contentWords(name)]));
});

/** A claim of a document, with the times and the states of which the document tells. */
interface ToldClaim {
  readonly doc: Testimony;
  readonly claim: EventClaim;
  readonly times: readonly Days[];
  readonly lands: ReadonlySet<string>;
}

function actOf(
  index: number,
  { doc, claim, times, lands }: ToldClaim,
  entities: Pick<Entities, "of">,
  stateWords: ReadonlySet<string>,
): Act {
  const place = claim.place === null ? null : entities.of(doc.id, claim.place.entity);
  const named = entities.of(doc.id, claim.instrument);
  const title = claim.title ?? named?.name ?? null;
  const told = daysOf(claim.date?.edtf ?? null);
  const days = isOpen(told) ? null : told;
  const asOf = doc.published ?? doc.written.edtf;
  const writtenDays = daysOf(asOf);
  const placeCountry = place === null ? null : countryOf(place);
  const actors = claim.participants.map(({ entity, name, role }) =>
    actorOf(entities.of(doc.id, entity), name, role, doc.id),
  );
  return {
    index,
    claim,
    doc,
    asOf,
    writtenDays,
    writtenBy: writtenDays?.to ?? -Infinity,
    days,
    isLoose: isLoose(claim.date),
    window: windowOf(claim, days, writtenDays),
    times: days === null ? timesFor(claim, times, writtenDays) : [],
    lands,
    family: FAMILIES[claim.type] ?? claim.type,
    ...partiesOf(actors, placeCountry),
    place,
    placeCountry,
    title,
    instrument: named === null || (named.known === null && isGenericTitle(named.name, stateWords)) ? null : named.id,
    isKnownInstrument: named !== null && named.known !== null,
    subject: subjectOf(withoutPlace(title ?? ""), stateWords),
    words: contentWords(claim.evidence.exact),
  };
}

function actorOf(entity: Entity | null, name: string, role: Role, document: string): Actor {
  return {
    role,
    name: entity?.name ?? name,
    entity,
    key: keyOf(entity, name, document),
    isPerson: entity?.kind === "person",
    country: entity === null ? null : countryOf(entity),
  };
}

/** "defence minister of Japan (unnamed)" is one key in all texts; "the delegation" only in its own. */
function keyOf(entity: Entity | null, name: string, document: string): string {
  if (entity === null) return `${document} ${fold(name).join(" ")}`;
  return /\(unnamed\)/.test(entity.name) ? `unnamed ${fold(entity.name).join(" ")}` : entity.id;
}

/** ISO code of the state that an entity is, or that it is of; null where that is not known. */
export function countryOf(entity: Pick<Entity, "kind" | "country" | "known">): string | null {
  return entity.country ?? (entity.kind === "state" ? entity.known : null);
}

/** Whether all of the smaller set lies in the larger. */
export function isNested(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return [...small].every((value) => large.has(value));
}

/** Whether both sets hold the same. */
export function isEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && isNested(a, b);
}

/** The telling of the earliest text, those of unknown time last: what is joined has its id of it, and keeps it while later texts come in. At least one act is given. */
export function firstTold(acts: readonly Act[]): Act {
  const rank = ({ writtenBy }: Act) => (Number.isFinite(writtenBy) ? writtenBy : Number.MAX_VALUE);
  return acts.reduce((first, act) =>
    (rank(act) - rank(first) || byText(act.claim.id, first.claim.id)) < 0 ? act : first,
  );
}

import {
  EVENT_TYPES,
  type EventType,
  RELATIONS,
  type Relation,
  ROLES,
  type Role,
  STAGES,
  STATUSES,
  type Stage,
  type Status,
} from "../../document/vocabulary.ts";
import type { Answer } from "./asking.ts";
import { listIn } from "./json.ts";
import type { Reason } from "./reasons.ts";

/** Words for someone who takes part. */
export interface SaidParticipant {
  readonly quote: string;
  readonly role: Role;
}

interface SaidBase {
  readonly quote: string;
  readonly status: Status;
  readonly speaker: string | null;
}

/** An event as a model says it: words not yet looked for, labels of our lists. */
export interface SaidEvent extends SaidBase {
  readonly kind: "event";
  readonly type: EventType;
  readonly stage: Stage | null;
  readonly participants: readonly SaidParticipant[];
  readonly date: string | null;
  readonly place: string | null;
}

/** A position as a model says it. */
export interface SaidPosition extends SaidBase {
  readonly kind: "position";
  readonly relation: Relation;
  readonly actor: string;
  readonly object: string;
}

export type Said = SaidEvent | SaidPosition;

/** What an answer says in the form that was asked for, and why the rest is dropped. */
export interface ReadAnswer {
  readonly said: readonly Said[];
  readonly dropped: readonly Reason[];
}

/** Claims taken from one answer; a piece of text has not so many. */
export const MOST = 100;

/** Reads an answer: JSON, alone or in a fence or among words; whatever else it is, nothing is run and nothing is thrown. */
export function readAnswer({ content, isWhole }: Answer): ReadAnswer {
  const list = listIn(content);
  if (list === null) return { said: [], dropped: [isWhole ? "answer is no list of claims" : "answer was cut off"] };
  const dropped: Reason[] = list.slice(MOST).map(() => "claim too much for one piece");
  const said = list.slice(0, MOST).flatMap((one) => saidIn(one, dropped) ?? []);
  return { said, dropped: isWhole ? dropped : ["answer was cut off", ...dropped] };
}

type Fields = Readonly<Record<string, unknown>>;

function saidIn(value: unknown, dropped: Reason[]): Said | null {
  const refuse = (reason: Reason): null => {
    dropped.push(reason);
    return null;
  };
  if (!isObject(value) || words(value.quote) === null) return refuse("claim is no object with a quotation");
  if (value.kind !== "event" && value.kind !== "position") return refuse("claim of a kind that is not asked for");
  const status = oneOf(STATUSES, value.status);
  if (status === null) return refuse("status not in the list");
  const base = { quote: words(value.quote)!, status, speaker: words(value.speaker) };
  if (value.kind === "event") {
    const type = oneOf(EVENT_TYPES, value.type);
    return type === null ? refuse("type not in the list") : eventIn(value, type, base, dropped);
  }
  const relation = oneOf(RELATIONS, value.relation);
  if (relation === null) return refuse("relation not in the list");
  const [actor, object] = [words(value.actor), words(value.object)];
  if (actor === null) return refuse("actor not in its sentence");
  return object === null
    ? refuse("object not in its sentence")
    : { ...base, kind: "position", relation, actor, object };
}

function eventIn(fields: Fields, type: EventType, base: SaidBase, dropped: Reason[]): SaidEvent {
  const stage = /^(agreement|negotiation)$/.test(type) ? oneOf(STAGES, fields.stage) : null;
  if (stage === null && fields.stage !== null && fields.stage !== undefined) dropped.push("stage not in the list");
  const listed = Array.isArray(fields.participants) ? fields.participants.slice(0, MOST) : [];
  const participants = listed.flatMap((one: unknown) => participantIn(one, dropped) ?? []);
  const [date, place] = [words(fields.date), words(fields.place)];
  return { ...base, kind: "event", type, stage, participants, date, place };
}

function participantIn(value: unknown, dropped: Reason[]): SaidParticipant | null {
  const quote = isObject(value) ? words(value.quote) : null;
  const role = isObject(value) ? oneOf(ROLES, value.role) : null;
  if (quote !== null && role !== null) return { quote, role };
  dropped.push(quote === null ? "participant not in its sentence" : "role not in the list");
  return null;
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function words(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function oneOf<T extends string>(list: readonly T[], value: unknown): T | null {
  return list.find((one) => one === value) ?? null;
}

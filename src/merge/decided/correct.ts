import type { Claim, EventClaim, Participant, PositionClaim } from "../../document/claim.ts";
import type { LocalEntity } from "../../document/layers.ts";
import { type EventType, type Relation, ROLES, type Role, type Stage, type Status } from "../../document/vocabulary.ts";
import { codesFor } from "../../extract/claims/codes.ts";
import type { Judgement } from "../merged.ts";

/** One correction that stands: "none" is null. */
export interface Correction {
  readonly field: string;
  readonly value: string | null;
  readonly judgement: Judgement;
}

/** Whom a name means in the document of the claim. */
export type Finder = (name: string) => LocalEntity | null;

/** The claim as people corrected it. Its words, rule and score stay: they are the source's and the engine's. */
export function corrected(claim: Claim, corrections: readonly Correction[], find: Finder): Claim {
  return corrections.reduce<Claim>(
    (now, one) => (now.kind === "event" ? ofEvent(now, one, find) : ofPosition(now, one, find)),
    claim,
  );
}

/** What the claim says in a field, as `correction` would have it. */
export function fieldValue(claim: Claim, field: string): string | null {
  if (field === "date") return claim.date?.edtf ?? null;
  if (field === "place") return claim.kind === "event" ? (claim.place?.name ?? null) : null;
  if (isRole(field))
    return (
      inRole(claim.participants, field)
        .map(({ name }) => name)
        .join("; ") || null
    );
  const value = (claim as unknown as Readonly<Record<string, unknown>>)[field];
  return typeof value === "string" ? value : null;
}

function isRole(field: string): field is Role {
  return (ROLES as readonly string[]).includes(field);
}

function inRole(participants: readonly Participant[], role: Role): readonly Participant[] {
  return participants.filter((one) => one.role === role);
}

function ofEvent(claim: EventClaim, one: Correction, find: Finder): EventClaim {
  const { field, value } = one;
  if (isRole(field)) return { ...claim, participants: withRole(claim.participants, field, value, find) };
  switch (field) {
    case "type":
      return coded({ ...claim, type: value as EventType });
    case "status":
      return coded({ ...claim, status: value as Status });
    case "stage":
      return coded({ ...claim, stage: value as Stage | null });
    case "mode":
      return coded({ ...claim, mode: value as EventClaim["mode"] });
    case "title":
      return { ...claim, title: value, instrument: value === null ? null : claim.instrument };
    case "place":
      return { ...claim, place: value === null ? null : { ...named(value, find), evidence: null } };
    default:
      return { ...claim, date: dated(claim, one) };
  }
}

function ofPosition(claim: PositionClaim, one: Correction, find: Finder): PositionClaim {
  const { field, value } = one;
  switch (field) {
    case "relation":
      return { ...claim, relation: value as Relation };
    case "status":
      return { ...claim, status: value as Status };
    case "actor": {
      const { name, entity } = named(value ?? "", find);
      return {
        ...claim,
        actor: name,
        actorEntity: entity,
        participants: withRole(claim.participants, "party", value, find),
      };
    }
    case "object": {
      const { name, entity } = named(value ?? "", find);
      return {
        ...claim,
        object: name,
        objectEntity: entity,
        participants: withRole(claim.participants, "target", value, find),
      };
    }
    default:
      return { ...claim, date: dated(claim, one) };
  }
}

/** The mapping columns go with what the act is. */
function coded(claim: EventClaim): EventClaim {
  const { type, status, stage, mode } = claim;
  return { ...claim, codes: codesFor(type, status, { stage, mode }) };
}

/** The words that told a date stay beside the new one. */
function dated(claim: Claim, { value, judgement }: Correction): Claim["date"] {
  if (value === null) return null;
  const was = claim.date === null ? "" : `, was ${claim.date.edtf}`;
  const basis = `corrected by ${judgement.by}${was}`;
  return { edtf: value, exact: claim.date?.exact ?? null, basis, evidence: claim.date?.evidence ?? null };
}

/** Those of the other roles as they are, in this role those whom the value names; who stands there already keeps the words. */
function withRole(
  participants: readonly Participant[],
  role: Role,
  value: string | null,
  find: Finder,
): readonly Participant[] {
  const before = inRole(participants, role);
  const now = (value?.split("; ") ?? []).map((name): Participant => {
    const { entity, name: found } = named(name, find);
    const own = before.find((one) => one.name === name || (entity !== null && one.entity === entity));
    return own ?? { entity, name: found, role, evidence: null };
  });
  return [...participants.filter((one) => one.role !== role), ...now];
}

function named(name: string, find: Finder): { readonly entity: string | null; readonly name: string } {
  const found = find(name);
  return found === null ? { entity: null, name } : { entity: found.key, name: found.name };
}

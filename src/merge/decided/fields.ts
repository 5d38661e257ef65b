import type { Claim } from "../../document/claim.ts";
import { isEdtf } from "../../document/edtf.ts";
import { EVENT_TYPES, RELATIONS, ROLES, STAGES, STATUSES } from "../../document/vocabulary.ts";

/** A value of a field as it is kept; null where the field is emptied. Throws an error that says what was wanted and what was found. */
type Reader = (value: string) => string | null;

const oneOf =
  (what: string, values: readonly string[]): Reader =>
  (value) => {
    const found = values.find((one) => one === value.trim().toLowerCase());
    if (found === undefined) throw new Error(`wanted ${what} (${values.join(", ")}), found "${value}"`);
    return found;
  };

const orNone =
  (read: Reader): Reader =>
  (value) =>
    value.trim() === "none" ? null : read(value);

const date: Reader = (value) => {
  if (!isEdtf(value.trim()))
    throw new Error(`wanted a date in EDTF (2020-10-18, 2020-10, 2020-10-18/2020-10-21) or none, found "${value}"`);
  return value.trim();
};

const words: Reader = (value) => {
  const plain = value.replace(/\s+/g, " ").trim();
  if (plain === "") throw new Error(`wanted words or none, found "${value}"`);
  return plain;
};

/** "Kari Lund; Ola Berg": distinct, in the order given. */
const names: Reader = (value) => [...new Set(value.split(";").map(words))].join("; ");

const EVENT_FIELDS: Readonly<Record<string, Reader>> = {
  type: oneOf("a type", EVENT_TYPES),
  status: oneOf("a status", STATUSES),
  stage: orNone(oneOf("a stage or none", STAGES)),
  date: orNone(date),
  place: orNone(words),
  title: orNone(words),
  mode: orNone(oneOf("call, video or none", ["call", "video"])),
  ...Object.fromEntries(ROLES.map((role) => [role, orNone(names)])),
};

const POSITION_FIELDS: Readonly<Record<string, Reader>> = {
  relation: oneOf("a relation", RELATIONS),
  status: oneOf("a status", STATUSES),
  date: orNone(date),
  actor: words,
  object: words,
};

/** The fields of a claim that people may correct, in the order in which they are shown. */
export function correctable(kind: Claim["kind"]): readonly string[] {
  return Object.keys(kind === "event" ? EVENT_FIELDS : POSITION_FIELDS);
}

/**
 * The value of a correction as it is kept; null where it empties the field ("none").
 * Throws when the claim has no such field or the field no such value.
 */
export function correction(kind: Claim["kind"], field: string, value: string): string | null {
  const fields = kind === "event" ? EVENT_FIELDS : POSITION_FIELDS;
  const read = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (read === undefined)
    throw new Error(
      `wanted a field of ${kind === "event" ? "an event" : "a position"} (${Object.keys(fields).join(", ")}), found "${field}"`,
    );
  return read(value);
}

/** Whether it is one that `correction` gives: what was imported may be anything. */
export function isCorrection(kind: Claim["kind"], field: string, value: string | null): boolean {
  try {
    return correction(kind, field, value ?? "none") === value;
  } catch {
    return false;
  }
}

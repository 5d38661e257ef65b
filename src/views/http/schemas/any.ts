import { z } from "@hono/zod-openapi";
import { EVENT_TYPES, ROLES, STAGES, STATUSES } from "../../../document/vocabulary.ts";

/** Ids of entries: "evt_0123456789abcdef". */
export const ID = z.string();
/** An EDTF date, or none. */
export const DATE = z.string().nullable();
export const STATUS = z.enum(STATUSES);
export const TYPE = z.enum(EVENT_TYPES);
export const STAGE = z.enum(STAGES);

/** Words in a document: UTF-16 code units of its text, half-open. */
export const WORDS = z.object({ start: z.number().int(), end: z.number().int(), exact: z.string() });

/** Somebody in an act. */
export const PARTICIPANT = z
  .object({ entity: ID.nullable(), name: z.string(), role: z.enum(ROLES) })
  .openapi("Participant");

/** A list: its part, where the next begins, how many there are in all. */
export function listOf(item: z.ZodType, more: Readonly<Record<string, z.ZodType>> = {}): z.ZodType {
  return z.object({ items: z.array(item), next: z.string().nullable(), total: z.number().int(), ...more });
}

/** Counts by value. */
export const COUNTS = z.array(z.object({ value: z.string(), count: z.number().int() }));

import { refused } from "./problems.ts";

/** What part of a list is asked for. */
export interface Asked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A part of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next part begins; null at the end. */
  readonly next: string | null;
  /** How many there are in all. */
  readonly total: number;
}

/** The part of `all` that is asked for. The cursor names the last one shown, so that what is added before it moves nothing. */
export function pageOf<T>(all: readonly T[], asked: Asked, idOf: (one: T) => string): Page<T> {
  const start = asked.cursor === undefined ? 0 : startOf(all, asked.cursor, idOf);
  const items = all.slice(start, start + asked.limit);
  const last = items.at(-1);
  const more = last !== undefined && start + items.length < all.length;
  return { items, next: more ? cursorOf(start + items.length, idOf(last)) : null, total: all.length };
}

function cursorOf(position: number, id: string): string {
  return Buffer.from(`${position} ${id}`).toString("base64url");
}

function startOf<T>(all: readonly T[], cursor: string, idOf: (one: T) => string): number {
  const [, digits, id] = /^(\d{1,9}) (.+)$/s.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (digits === undefined) throw refused(400, `wanted the cursor that a list gave as "next", found "${cursor}"`);
  const position = Number(digits);
  const there = all[position - 1];
  if (there !== undefined && idOf(there) === id) return position;
  const moved = all.findIndex((one) => idOf(one) === id);
  return moved >= 0 ? moved + 1 : position;
}

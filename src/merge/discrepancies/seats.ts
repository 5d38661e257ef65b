import { contains } from "../../document/span.ts";
import type { Act } from "../act.ts";
import type { Entity } from "../merged.ts";
import { type Findings, type Quoted, quote } from "./finding.ts";

/** Where a text puts an act, with its words. */
export interface Seat {
  readonly place: Entity;
  /** ISO alpha-3. */
  readonly country: string | null;
  readonly quoted: Quoted;
}

/** Where acts are: the place of the claim, else the one place that its words name after "in" or "at" ("signed an agreement on the river in Livingstone"). */
export function seatReader({ entities }: Findings): (act: Act) => Seat | null {
  const seats = new Map<Act, Seat | null>();
  return (act) => {
    if (!seats.has(act)) seats.set(act, seatOf(act, entities));
    return seats.get(act)!;
  };
}

function seatOf(act: Act, entities: Findings["entities"]): Seat | null {
  const { place, placeCountry, claim } = act;
  if (place !== null) return { place, country: placeCountry, quoted: quote(act, claim.place?.evidence) };
  const named = act.doc.mentions.filter(
    (mention) => mention.kind === "place" && mention.form === "name" && contains(claim.evidence, mention),
  );
  const after = named.filter(({ start }) =>
    /\b(?:in|at)\s+$/i.test(claim.evidence.exact.slice(0, start - claim.evidence.start)),
  );
  const [only] = after;
  const entity = after.length === 1 ? entities.of(act.doc.id, only!.entities[0] ?? null) : null;
  if (entity === null) return null;
  const { start, end, exact } = only!;
  return { place: entity, country: entity.country, quoted: { document: act.doc.id, start, end, exact } };
}

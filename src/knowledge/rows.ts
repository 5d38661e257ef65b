import { date, list, oneOf, optional, sourced, text, whole } from "./cells.ts";
import { firstDay, lastDay } from "./dates.ts";
import type {
  Alias,
  Membership,
  Office,
  Organisation,
  OutletFamily,
  Partnership,
  PlaceName,
  State,
  Summit,
} from "./knowledge.ts";
import { knowledgeError } from "./problem.ts";
import type { Row } from "./tsv.ts";

/** A row of states.tsv. Each of these throws (file, line, wanted, found) for a cell that is not as wanted. */
export function readState(row: Row): State {
  return {
    id: text(row, "id"),
    iso2: optional(row, "iso2"),
    kind: oneOf(row, "kind", ["state", "territory"]),
    name: text(row, "name"),
    official: optional(row, "official"),
    names: list(row, "names"),
    demonyms: list(row, "demonyms"),
    capital: optional(row, "capital"),
    ...times(row),
    ...sourced(row),
  };
}

/** A row of offices.tsv. */
export function readOffice(row: Row): Office {
  return { id: text(row, "id"), forms: list(row, "forms"), rank: whole(row, "rank"), ...sourced(row) };
}

/** A row of aliases.tsv. */
export function readAlias(row: Row): Alias {
  return {
    of: text(row, "of"),
    name: text(row, "name"),
    kind: oneOf(row, "kind", ALIAS_KINDS),
    ...sourced(row),
  };
}

/** What another name can be. */
export const ALIAS_KINDS = ["reading", "script", "spelling", "short form", "mistranslation"] as const;

/** A row of organisations.tsv, bodies.tsv, outlets.tsv or equipment.tsv. */
export function readOrganisation(row: Row): Organisation {
  return {
    id: text(row, "id"),
    kind: oneOf(row, "kind", ["organisation", "forum", "body", "outlet", "instrument", "concept", "equipment"]),
    name: text(row, "name"),
    names: list(row, "names"),
    country: optional(row, "country"),
    ...sourced(row),
  };
}

/** A row of families.tsv. */
export function readFamily(row: Row): OutletFamily {
  return { id: text(row, "id"), owner: text(row, "owner"), outlets: list(row, "outlets"), ...sourced(row) };
}

/** A row of memberships.tsv. */
export function readMembership(row: Row): Membership {
  return {
    organisation: text(row, "organisation"),
    member: text(row, "member"),
    standing: oneOf(row, "standing", ["member", "signatory", "observer", "applicant", "partner"]),
    ...times(row),
    ...sourced(row),
  };
}

/** A row of partnerships.tsv. */
export function readPartnership(row: Row): Partnership {
  return {
    parties: list(row, "parties"),
    name: text(row, "name"),
    from: date(row, "from") ?? text(row, "from"),
    to: date(row, "to"),
    ...sourced(row),
  };
}

/** A row of summits.tsv. */
export function readSummit(row: Row): Summit {
  return {
    series: text(row, "series"),
    number: optional(row, "number"),
    name: text(row, "name"),
    date: date(row, "date") ?? text(row, "date"),
    place: optional(row, "place"),
    country: optional(row, "country"),
    mode: optional(row, "mode") === null ? null : oneOf<"in person" | "virtual">(row, "mode", ["in person", "virtual"]),
    ...sourced(row),
  };
}

/** A row of capitals.tsv or places.tsv. */
export function readPlace(row: Row): PlaceName {
  return {
    id: text(row, "id"),
    kind: oneOf(row, "kind", ["capital", "city", "region", "sea", "island", "continent", "site"]),
    name: text(row, "name"),
    names: list(row, "names"),
    country: optional(row, "country"),
    ...sourced(row),
  };
}

/** The columns from and to; throws when the one is after the other. */
export function times(row: Row): { from: string | null; to: string | null } {
  const from = date(row, "from");
  const to = date(row, "to");
  if (from && to && firstDay(from) > lastDay(to)) {
    throw knowledgeError(row.file, row.line, "from ≤ to", `${from} and ${to}`);
  }
  return { from, to };
}

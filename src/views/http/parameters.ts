import { z } from "@hono/zod-openapi";
import { EVENT_TYPES, STATUSES } from "../../document/vocabulary.ts";
import type { Choice } from "../../record/queries/faces/choose.ts";
import type { Filter } from "../../record/queries/filter.ts";
import { filterOf } from "../cli/filter-options.ts";
import type { Look } from "./desk.ts";

const text = (description: string) => z.string().min(1).max(500).optional().openapi({ description });

/** As of which day the record is read. */
export const AS_OF = {
  as_of: text(
    "What could be known then: only documents of that day, month, year or before (2020, 2020-10, 2020-10-18)",
  ),
};

/** What part of a list. */
export const PAGE = {
  limit: z.coerce.number().int().min(1).max(1000).default(100).openapi({ description: "At most so many" }),
  cursor: text("Where to go on: `next` of the answer before"),
};

/** What narrows a list of events or claims; the same as the options of the command line. */
export const NARROWING = {
  between: text("Only where all of these take part: JPN,VNM or names"),
  since: text("Nothing that ended before (2020, 2020-10, 2020-10-18)"),
  until: text("Nothing that began after"),
  type: z.enum(EVENT_TYPES).optional().openapi({ description: "Only events of this type" }),
  status: z.enum(STATUSES).optional().openapi({ description: "Only of this status" }),
  by: text("Only what this person, body, outlet or state says"),
  about: text("Only what concerns this person, body or state"),
  area: text("Only in this area of cooperation (defence, trade …)"),
  source: text("Only what this document tells, by id or file name, or documents of this publisher"),
};

export type Narrowing = { readonly [K in keyof typeof NARROWING]?: string | undefined };

/** The filter of the queries that the parameters ask for. Throws for a date that is none, or an empty list. */
export function filterIn(query: Narrowing, { knowledge }: Look): Filter {
  const names = ["between", "since", "until", "type", "status", "by", "about"] as const;
  const given = names.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]] as const]));
  return filterOf(Object.fromEntries(given), knowledge);
}

/** The same with the area and the source. */
export function choiceIn(query: Narrowing, look: Look): Choice {
  return { ...filterIn(query, look), area: query.area, source: query.source };
}

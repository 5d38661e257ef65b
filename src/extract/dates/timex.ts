import { formatDay } from "../../document/edtf.ts";
import type { Span } from "../../document/span.ts";
import { isoDuration } from "./iso.ts";
import type { Meaning, Of, Part } from "./meaning.ts";
import type { TimesRead } from "./read.ts";
import { absolute } from "./resolve/absolute.ts";
import type { Place } from "./resolve/place.ts";
import { resolve } from "./resolve/resolve.ts";
import { dateValue, openValue } from "./timex-value.ts";

/** An expression of time as TIMEX3 (TimeML 1.2.1, ISO 24617-1) has it: ends of ranges apart, prepositions outside. */
export interface Timex extends Span {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** "2021-09-11", "2021-W36", "2021-Q3", "199", "P3D", "PRESENT_REF", "XXXX-WXX-1". */
  readonly value: string;
}

type TypeAndValue = Pick<Timex, "type" | "value">;

const LEAD = /^(?:in|on|at|by|for|from|since|until|during|over|within|between)\s+(?!and\s)/i;
const NO_DAY = "XXXX-XX-XX";

/** The expressions of a document as TIMEX3, in order. What dates by a summit or an office alone is none. */
export function timexes(text: string, read: TimesRead): readonly Timex[] {
  return read.places.flatMap((place) => {
    const parts = partsOf(place);
    return parts.flatMap((part, n) => {
      const found = timexOf(part.meaning, edtfOf(part, parts.length === 2 ? n : null, place, read), place, read);
      return found ? [{ ...withoutLead(text, part), ...found }] : [];
    });
  });
}

function partsOf(place: Place): readonly Part[] {
  return place.parts.length > 0 ? place.parts : [{ start: place.start, end: place.end, meaning: place.meaning }];
}

/** The value of a part: of an end of a range (0 or 1) by its words or by the value of the whole, else by its own. */
function edtfOf({ meaning }: Part, end: number | null, place: Place, { values, context }: TimesRead): string | null {
  if (end === null) return resolve(meaning, place, context).edtf;
  return absolute(meaning) ?? values[place.index]!.edtf?.split("/")[end] ?? null;
}

function timexOf(meaning: Meaning, edtf: string | null, place: Place, read: TimesRead): TypeAndValue | null {
  if (meaning.type === "event" || meaning.type === "none") return null;
  if (meaning.type === "set") return { type: "SET", value: meaning.each };
  if (meaning.type === "timed") return { type: "TIME", value: dayOf(meaning, edtf, place, read) + meaning.clock };
  const isAhead = meaning.type === "ahead" && place.tense === "future" && edtf !== null;
  const length = isAhead ? null : lengthOf(meaning);
  if (length !== null) return { type: "DURATION", value: length };
  return meaning.type === "office"
    ? null
    : { type: "DATE", value: dateOf(meaning, edtf, read.values[place.index]!.edtf) };
}

/** ISO 8601 duration of what counts units, from whatever day; null for other meanings. */
function lengthOf(meaning: Meaning): string | null {
  switch (meaning.type) {
    case "duration":
      return meaning.iso;
    case "vague":
      return meaning.length ?? null;
    case "counted":
      // "a year ago today" is a day
      if (meaning.from.type === "deictic" && meaning.offset < 0) return null;
      return isoDuration(Math.abs(meaning.offset), meaning.unit);
    case "ahead":
    case "stretch":
      return isoDuration(meaning.count, meaning.unit);
    case "office":
      return meaning.count === null || meaning.unit === null ? null : isoDuration(meaning.count, meaning.unit);
    default:
      return null;
  }
}

function dateOf(meaning: Meaning, edtf: string | null, whole: string | null): string {
  if (meaning.type === "present") return "PRESENT_REF";
  if (meaning.type === "vague") return meaning.of === "soon" || meaning.of === "later" ? "FUTURE_REF" : "PAST_REF";
  return edtf === null ? openValue(meaning, whole) : dateValue(edtf, meaning);
}

/** The day of a time of day: its own, else the last day told of in the paragraph, else that of writing. */
function dayOf(
  meaning: Of<"timed">,
  edtf: string | null,
  place: Place,
  { places, values, context }: TimesRead,
): string {
  if (meaning.of !== null) return edtf?.replace("~", "") ?? openValue(meaning.of, null);
  for (let i = place.index - 1; i >= 0 && places[i]!.zone === place.zone; i--) {
    const day = values[i]!.edtf;
    if (day !== null && /^\d{4}-\d\d-\d\d~?$/.test(day)) return day.slice(0, 10);
  }
  const { now } = context;
  return now && !now.inferred && now.min === now.max ? formatDay(now.min) : NO_DAY;
}

/** The span without a preposition at its start. */
function withoutLead(text: string, { start, end }: Span): Span {
  const lead = LEAD.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end };
}

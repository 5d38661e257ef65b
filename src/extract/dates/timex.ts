import { civil, dayNumbers, formatDate } from "../../document/edtf.ts";
import type { Span } from "../../document/span.ts";
import { monday } from "./civil.ts";
import { core, type Meaning, type Part } from "./meaning.ts";
import type { TimesRead } from "./read.ts";
import { absolute } from "./resolve/absolute.ts";
import type { Place } from "./resolve/place.ts";
import { resolve } from "./resolve/resolve.ts";

/** An expression of time as TIMEX3 (TimeML 1.2.1, ISO 24617-1) has it: ends of ranges apart, prepositions outside. */
export interface Timex extends Span {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** "2021-09-11", "2021-W36", "2021-Q3", "199", "P3D", "PRESENT_REF", "XXXX-WXX-1". */
  readonly value: string;
}

const LEAD = /^(?:in|on|at|by|for|from|since|until|during|over|within|between)\s+(?!and\s)/i;

/** The expressions of a document as TIMEX3, in order. What dates by a summit or an office alone is none. */
export function timexes(text: string, { places, values, context }: TimesRead): readonly Timex[] {
  return places.flatMap((place, i) => {
    const parts = partsOf(place);
    const ends = values[i]!.edtf?.split("/") ?? [];
    return parts.flatMap((part, n): Timex[] => {
      const own =
        parts.length === 2 ? (absolute(part.meaning) ?? ends[n] ?? null) : resolve(part.meaning, place, context).edtf;
      const value = timexOf(part.meaning, own, place, values[i]!.edtf);
      return value === null ? [] : [{ ...trimmed(text, part), ...value }];
    });
  });

  function timexOf(
    meaning: Meaning,
    edtf: string | null,
    place: Place,
    whole: string | null,
  ): Omit<Timex, "start" | "end"> | null {
    switch (meaning.type) {
      case "duration":
        return { type: "DURATION", value: meaning.iso };
      case "ahead":
        return place.tense === "future" && edtf !== null
          ? { type: "DATE", value: dateValue(edtf, meaning) ?? edtf }
          : { type: "DURATION", value: stretchOf(meaning) };
      case "counted":
        return { type: "DURATION", value: stretchOf({ unit: meaning.unit, count: Math.abs(meaning.offset) }) };
      case "set":
        return { type: "SET", value: meaning.each };
      case "stretch":
        return { type: "DURATION", value: stretchOf(meaning) };
      case "present":
        return { type: "DATE", value: "PRESENT_REF" };
      case "vague":
        if (meaning.length !== undefined) return { type: "DURATION", value: meaning.length };
        return { type: "DATE", value: meaning.of === "soon" || meaning.of === "later" ? "FUTURE_REF" : "PAST_REF" };
      case "timed":
        return { type: "TIME", value: dayOf(meaning, edtf, place) + meaning.clock };
      case "event":
      case "none":
        return null;
      case "office":
        return meaning.count === null || meaning.unit === null
          ? null
          : { type: "DURATION", value: stretchOf({ unit: meaning.unit, count: meaning.count }) };
      default:
        return { type: "DATE", value: (edtf && dateValue(edtf, meaning)) ?? unresolved(meaning, whole) };
    }
  }

  /** The day of a time of day: its own, else the last day told of in the text, else that of writing. */
  function dayOf(meaning: Meaning & { type: "timed" }, edtf: string | null, place: Place): string {
    if (meaning.of !== null) return edtf?.replace("~", "") ?? unresolved(meaning.of, null);
    for (let i = place.index - 1; i >= 0 && places[i]!.zone === place.zone; i--) {
      const day = values[i]!.edtf;
      if (day !== null && /^\d{4}-\d\d-\d\d~?$/.test(day)) return day.slice(0, 10);
    }
    const { now } = context;
    return now && !now.inferred && now.min === now.max ? dateOfDay(now.min) : "XXXX-XX-XX";
  }
}

function dateOfDay(day: number): string {
  const { year, month, day: date } = civil(day);
  return formatDate(year, month, date);
}

function partsOf(place: Place): readonly Part[] {
  return place.parts.length > 0 ? place.parts : [{ start: place.start, end: place.end, meaning: place.meaning }];
}

function trimmed(text: string, { start, end }: Span): Span {
  const lead = LEAD.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end };
}

const CODES: Readonly<Record<string, string>> = {
  day: "D",
  week: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
};

function stretchOf({ unit, count }: { readonly unit: string; readonly count: number }): string {
  return unit === "quarter" ? `P${count * 3}M` : `P${count}${CODES[unit]}`;
}

const SEASONS: Readonly<Record<string, string>> = { "21": "SP", "22": "SU", "23": "FA", "24": "WI" };

/** TIMEX3 value of an EDTF value: weeks, weekends, quarters and halves by their names, years before Christ as BC0490. */
function dateValue(edtf: string, meaning: Meaning): string | null {
  const [from = "", to] = edtf.replace(/[~?%]/g, "").split("/");
  const named = to && from !== ".." ? intervalValue(from, to, meaning) : null;
  if (named !== null) return named;
  const value = from === ".." ? to! : from;
  if (/^(?:-|0000)/.test(value)) return `BC${String(1 - Number(value.slice(0, 5))).padStart(4, "0")}${value.slice(5)}`;
  const season = /^(\d{4})-(2[1-4])$/.exec(value);
  if (season) return `${season[1]}-${SEASONS[season[2]!]}`;
  return value.replace(/X+$/, "");
}

function intervalValue(from: string, to: string, meaning: Meaning): string | null {
  const days = dayNumbers(`${from}/${to}`);
  if (!days) return null;
  const length = days[1] - days[0] + 1;
  const of = core(meaning);
  if (length === 7 && monday(days[0]) === days[0]) return weekOf(days[0]);
  if (length === 2 && of.type === "weekend") return `${weekOf(days[0])}-WE`;
  const month = civil(days[0]).month;
  if (length >= 90 && length <= 92) return `${from.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
  return length >= 181 && length <= 184 ? `${from.slice(0, 4)}-H${Math.ceil(month / 6)}` : null;
}

/** "2021-W36": the week of ISO 8601, which belongs to the year of its Thursday. */
function weekOf(day: number): string {
  const thursday = monday(day) + 3;
  const { year } = civil(thursday);
  const first = dayNumbers(formatDate(year, 1, 1))![0];
  return `${year}-W${String(Math.floor((thursday - first) / 7) + 1).padStart(2, "0")}`;
}

/** What the words say where the context gives no more: "XXXX-10-18", "XXXX-WXX-1". */
function unresolved(meaning: Meaning, whole: string | null): string {
  const of = core(meaning);
  const two = (n: number | null) => (n === null ? "XX" : String(n).padStart(2, "0"));
  if (of.type === "calendar") return `${of.year ?? "XXXX"}-${two(of.month)}${of.day === null ? "" : `-${two(of.day)}`}`;
  if (of.type === "weekday") return `XXXX-WXX-${of.weekday || 7}`;
  if (of.type === "part" && of.edtf) return `XXXX-${SEASONS[of.edtf]}`;
  if ((of.type === "shift" || of.type === "deictic") && whole === null)
    return { day: "XXXX-XX-XX", week: "XXXX-WXX", month: "XXXX-XX" }[of.unit as string] ?? "XXXX";
  return "XXXX";
}

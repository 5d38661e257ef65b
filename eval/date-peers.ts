import { createRequire } from "node:module";
import { en } from "chrono-node";
import type { Timex } from "../src/extract/dates/timex.ts";
import { documentOf } from "./date-sources.ts";
import type { TimexFinder } from "./dates.ts";

/** chrono-node: what it is certain of, as TIMEX3; the ends of a range apart. */
const chrono: TimexFinder = ({ text, written }) =>
  en.casual.parse(text, written === null ? undefined : new Date(`${written}T12:00:00`)).flatMap((result): Timex[] => {
    const span = { start: result.index, end: result.index + result.text.length };
    return [result.start, result.end].flatMap((parts) => (parts ? [{ ...span, ...certain(parts) }] : []));
  });

interface Components {
  get(component: "year" | "month" | "day" | "hour" | "minute"): number | null;
  isCertain(component: "year" | "month" | "day" | "weekday" | "hour"): boolean;
}

function certain(parts: Components): Pick<Timex, "type" | "value"> {
  const two = (n: number | null) => String(n ?? 0).padStart(2, "0");
  const year = String(parts.get("year")).padStart(4, "0");
  const month = `${year}-${two(parts.get("month"))}`;
  const day = `${month}-${two(parts.get("day"))}`;
  if (parts.isCertain("hour"))
    return { type: "TIME", value: `${day}T${two(parts.get("hour"))}:${two(parts.get("minute"))}` };
  const value = parts.isCertain("day") || parts.isCertain("weekday") ? day : parts.isCertain("month") ? month : year;
  return { type: "DATE", value };
}

interface Recognised {
  readonly start: number;
  readonly end: number;
  readonly typeName: string;
  readonly resolution: { readonly values?: readonly Readonly<Record<string, string>>[] } | null;
}

/** Microsoft Recognizers: the first of its readings (the past one) as TIMEX3; the ends of a range apart. Paragraph by paragraph: its time grows faster than the text. */
const recognizers: TimexFinder = (text) =>
  documentOf(text).zones.flatMap((zone) =>
    recognise(text.text.slice(zone.start, zone.end), text.written).map((timex) => ({
      ...timex,
      start: timex.start + zone.start,
      end: timex.end + zone.start,
    })),
  );

function recognise(text: string, written: string | null): readonly Timex[] {
  const load = createRequire(import.meta.url);
  const { recognizeDateTime, Culture } = load("@microsoft/recognizers-text-date-time") as {
    recognizeDateTime(text: string, culture: string, options: number, reference: Date): readonly Recognised[];
    Culture: { readonly English: string };
  };
  const reference = written === null ? new Date(2000, 0, 1) : new Date(`${written}T12:00:00`);
  return recognizeDateTime(text, Culture.English, 0, reference).flatMap(({ start, end, typeName, resolution }) =>
    valuesOf(typeName, resolution?.values?.[0]).map((value) => ({ start, end: end + 1, ...value })),
  );
}

function valuesOf(
  typeName: string,
  reading: Readonly<Record<string, string>> | undefined,
): Pick<Timex, "type" | "value">[] {
  if (!reading) return [];
  const { timex = "" } = reading;
  const type = typeName.split(".")[1] ?? "";
  if (type === "duration") return [{ type: "DURATION", value: timex }];
  if (type === "set") return [{ type: "SET", value: timex }];
  if (/^time/.test(type)) return [{ type: "TIME", value: timex }];
  if (/range$/.test(type) && timex.startsWith("("))
    return timex
      .slice(1)
      .split(",")
      .slice(0, 2)
      .map((value) => ({ type: "DATE", value }));
  const value = timex.includes("X") ? (reading.value ?? reading.start ?? timex) : timex;
  return [{ type: type.startsWith("datetime") ? "TIME" : "DATE", value: value.replace(" ", "T") }];
}

/** Other programs that read dates, by name. */
export const PEERS: Readonly<Record<string, TimexFinder>> = { chrono, recognizers };

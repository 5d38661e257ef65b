import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { dayNumbers, formatDay } from "../src/document/edtf.ts";
import type { DateExpression, Dates } from "../src/document/layers.ts";
import { monday } from "../src/extract/dates/civil.ts";
import { dates } from "../src/extract/dates/dates.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { sourcesReader } from "./date-sources.ts";

interface SpecResult {
  readonly Text: string;
  readonly Type?: string;
  readonly TypeName?: string;
  readonly Start: number;
  readonly Value?: {
    readonly Timex?: string;
    readonly FutureResolution?: Readonly<Record<string, string>>;
    readonly PastResolution?: Readonly<Record<string, string>>;
  };
  readonly Resolution?: { readonly values?: readonly Readonly<Record<string, string>>[] };
}

interface SpecCase {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly SpecResult[];
}

/** A case of Microsoft Recognizers that speaks of calendar dates and ranges alone. */
export interface DateSpec {
  readonly input: string;
  readonly written: string | null;
  readonly wanted: readonly { readonly start: number; readonly text: string; readonly values: readonly DayPair[] }[];
}

/** First and last day, YYYY-MM-DD; null for an open end. */
type DayPair = readonly [string | null, string | null];

/** Cases right: every expression found with one of its days, and nothing else dated. `found`: cases in which all are found, whatever their value. */
export interface SpecScores {
  readonly cases: number;
  readonly right: number;
  readonly found: number;
}

const CALENDAR = /^(?:datetimeV2\.)?(?:date|daterange)$/;

/** Reads a file of cases (JSON); those with times of day, durations or sets are left out, and those without a value to compare. */
export function readSpecs(file: string): readonly DateSpec[] {
  const cases = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, "")) as SpecCase[];
  if (!Array.isArray(cases)) throw new Error(`${basename(file)}: wanted a list of cases {Input, Results}; found none`);
  return cases
    .filter(
      ({ Results }) =>
        Results.length > 0 && Results.every(({ Type, TypeName }) => CALENDAR.test(Type ?? TypeName ?? "")),
    )
    .map(({ Input, Context, Results }) => ({
      input: Input,
      written: Context?.ReferenceDateTime?.slice(0, 10) ?? null,
      wanted: Results.map((result) => ({ start: result.Start, text: result.Text, values: valuesOf(result) })),
    }));
}

function valuesOf({ Value, Resolution }: SpecResult): readonly DayPair[] {
  const readings = [Value?.PastResolution, Value?.FutureResolution, ...(Resolution?.values ?? [])];
  // "early next year" is the whole year in its Timex, which says the part apart
  const named = [Value?.Timex, ...(Resolution?.values ?? []).map(({ timex }) => timex)].flatMap((timex) => {
    const days = timex === undefined ? null : daysOfTimex(timex);
    return days ? [days] : [];
  });
  const resolved = readings.flatMap((reading): DayPair[] => {
    const { date, value, startDate, start, endDate, end } = reading ?? {};
    const day = date ?? (startDate || start || endDate || end ? undefined : value);
    if (day !== undefined) return [[day, day] as const];
    const from = startDate ?? start ?? null;
    const to = endDate ?? end ?? null;
    // the end of a period is the day behind it, that of "from 4 to 22" the day itself
    return from === null && to === null ? [] : [[from, to] as const, [from, to && dayBefore(to)] as const];
  });
  return [...resolved, ...named];
}

/** First and last day of a year, month, day, week or weekend of TIMEX3. */
function daysOfTimex(timex: string): DayPair | null {
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(timex);
  const days = week ? null : dayNumbers(timex);
  if (days) return [formatDay(days[0]), formatDay(days[1])];
  if (!week) return null;
  const first = monday(dayNumbers(`${week[1]}-01-04`)![0]) + 7 * (Number(week[2]) - 1);
  return [formatDay(first + (week[3] ? 5 : 0)), formatDay(first + 6)];
}

function dayBefore(day: string): string | null {
  const days = dayNumbers(day);
  return days && formatDay(days[0] - 1);
}

/** Scores the layer `dates` on cases; `onMiss` is told of those that are not right. */
export async function evaluateSpecs(
  specs: readonly DateSpec[],
  read: (spec: DateSpec) => Promise<Dates>,
  onMiss: (line: string) => void = () => {},
): Promise<SpecScores> {
  let right = 0;
  let found = 0;
  for (const spec of specs) {
    const expressions = (await read(spec)).expressions.filter(
      ({ kind, edtf }) => kind === "date" || kind === "range" || (kind === "duration" && edtf !== null),
    );
    const fits = spec.wanted.map(({ start, text, values }) => {
      const one = expressions.find((e) => e.start < start + text.length && start < e.end);
      return { one, right: one !== undefined && (values.length === 0 || values.some((value) => sameDays(one, value))) };
    });
    if (fits.every(({ one }) => one)) found++;
    if (fits.every((fit) => fit.right) && expressions.length <= spec.wanted.length) right++;
    else
      onMiss(
        `${spec.written} ${spec.input}\n   want ${JSON.stringify(spec.wanted.map(({ text, values }) => [text, ...values]))}\n   got ${JSON.stringify(expressions.map(({ start, end, edtf }) => [spec.input.slice(start, end), edtf]))}`,
      );
  }
  return { cases: specs.length, right, found };
}

function sameDays({ edtf }: DateExpression, [from, to]: DayPair): boolean {
  const days = edtf === null ? null : dayNumbers(edtf);
  if (!days) return false;
  const name = (day: number) => (Number.isFinite(day) ? formatDay(day) : null);
  if (name(days[0]) !== from) return false;
  // "2014 to 2018" ends there on the first day of 2018, here with its last
  const last = edtf?.includes("/") ? dayNumbers(edtf.split("/")[1]!) : null;
  return name(days[1]) === to || (last !== null && name(last[0]) === to);
}

/** The layer `dates` of a case read as a document of that date. */
export async function specReader(
  pipeline: string,
  knowledge: Knowledge,
  models: string,
): Promise<(spec: DateSpec) => Promise<Dates>> {
  const sources = await sourcesReader(pipeline, knowledge, models);
  const layer = dates(knowledge);
  return async ({ input, written }) =>
    layer.annotate(await sources({ file: "case", scheme: "TIMEX3", text: input, written, tags: [] }));
}

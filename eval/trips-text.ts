import type { Trip } from "./trips-rows.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" ");

/** A row as a chronology or a travel log would print it; which of the usual forms is told by its id alone. */
export function textOf(trip: Trip): string {
  const n = Number.parseInt(trip.id, 10) || 0;
  const when = datesOf(trip, Math.floor(n / 4) % 4);
  const lines = trip.kind === "travels" ? travel(trip, when, n % 4) : visit(trip, when, n % 4);
  return `${lines.filter((line) => line !== "").join("\n\n")}\n`;
}

function travel({ visitor, locale, country, remark }: Trip, when: string, form: number): readonly string[] {
  const where = locale === "" || locale === country ? country! : `${locale}, ${country}`;
  if (form === 0) return [visitor, `${when}: ${where}`, remark];
  if (form === 1) return [`Travels of ${visitor}`, `${when}: ${where}. ${remark}`];
  if (form === 2) return [`${visitor}, ${where}, ${when}`, remark];
  return [`Travels Abroad of ${visitor}`, `${where}, ${when}`, remark];
}

function visit({ visitor, from, remark }: Trip, when: string, form: number): readonly string[] {
  const title = "Visits to the United States by Foreign Leaders";
  if (form === 0) return [title, `${visitor} (${from}), ${when}`, remark];
  if (form === 1) return [title, `${when}: ${visitor}, ${from}. ${remark}`];
  if (form === 2) return [`${from}: ${visitor}`, `Visit to the United States, ${when}`, remark];
  return [from!, `${visitor}, visit to the United States, ${when}`, remark];
}

/** "February 23–25, 1989", "February 23-25, 1989", "23-25 February 1989", "Feb. 23 to Feb. 25, 1989". */
function datesOf({ start, end }: Trip, form: number): string {
  const [a, b] = [dayOf(start), dayOf(end)];
  const name = (m: number): string => (form === 3 ? SHORT : MONTHS)[m]!;
  const full = (d: Day): string =>
    form === 2 ? `${d.day} ${name(d.month)} ${d.year}` : `${name(d.month)} ${d.day}, ${d.year}`;
  const short = (d: Day): string => (form === 2 ? `${d.day} ${name(d.month)}` : `${name(d.month)} ${d.day}`);
  const link = form === 0 ? "–" : form === 3 ? " to " : "-";
  if (start === end) return full(a);
  if (a.year !== b.year) return `${full(a)}${link}${full(b)}`;
  if (a.month !== b.month || form === 3) return `${short(a)}${link}${full(b)}`;
  return form === 2 ? `${a.day}${link}${full(b)}` : `${name(a.month)} ${a.day}${link}${b.day}, ${a.year}`;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dayOf(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return { year, month: month - 1, day };
}

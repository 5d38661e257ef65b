import { civil, dayNumbers, formatDate } from "../../document/edtf.ts";
import { monday } from "./civil.ts";
import { core, type Meaning } from "./meaning.ts";

const SEASONS: Readonly<Record<string, string>> = { "21": "SP", "22": "SU", "23": "FA", "24": "WI" };

/** TIMEX3 value of an EDTF value: weeks, weekends, quarters and halves by their names, years before Christ as BC0490. */
export function dateValue(edtf: string, meaning: Meaning): string {
  const [from = "", to] = edtf.replace(/[~?%]/g, "").split("/");
  const named = to && from !== ".." ? intervalValue(from, to, meaning) : null;
  if (named !== null) return named;
  const value = from === ".." ? to! : from;
  if (/^(?:-|0000)/.test(value)) return `BC${String(1 - Number(value.slice(0, 5))).padStart(4, "0")}${value.slice(5)}`;
  const season = /^(\d{4})-(2[1-4])$/.exec(value);
  return season ? `${season[1]}-${SEASONS[season[2]!]}` : value.replace(/X+$/, "");
}

/** The name of the period that two days bound: a week, a weekend, a quarter, a half; null for others. */
function intervalValue(from: string, to: string, meaning: Meaning): string | null {
  const days = dayNumbers(`${from}/${to}`);
  if (!days) return null;
  const length = days[1] - days[0] + 1;
  if (length === 7 && monday(days[0]) === days[0]) return weekValue(days[0]);
  if (length === 2 && core(meaning).type === "weekend") return `${weekValue(days[0])}-WE`;
  const { month } = civil(days[0]);
  if (length >= 90 && length <= 92) return `${from.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
  return length >= 181 && length <= 184 ? `${from.slice(0, 4)}-H${Math.ceil(month / 6)}` : null;
}

/** "2021-W36": the week of ISO 8601, which belongs to the year of its Thursday. */
function weekValue(day: number): string {
  const thursday = monday(day) + 3;
  const { year } = civil(thursday);
  const first = dayNumbers(formatDate(year, 1, 1))![0];
  return `${year}-W${String(Math.floor((thursday - first) / 7) + 1).padStart(2, "0")}`;
}

const OPEN: Readonly<Record<string, string>> = { day: "XXXX-XX-XX", week: "XXXX-WXX", month: "XXXX-XX" };

/** What the words say where the context gives no more: "XXXX-10-18", "XXXX-WXX-1". `whole`: the value of all the words. */
export function openValue(meaning: Meaning, whole: string | null): string {
  const of = core(meaning);
  const two = (n: number | null) => (n === null ? "XX" : String(n).padStart(2, "0"));
  if (of.type === "calendar") return `${of.year ?? "XXXX"}-${two(of.month)}${of.day === null ? "" : `-${two(of.day)}`}`;
  if (of.type === "weekday") return `XXXX-WXX-${of.weekday || 7}`;
  if (of.type === "part" && of.edtf) return `XXXX-${SEASONS[of.edtf]}`;
  const counted = (of.type === "shift" || of.type === "deictic") && whole === null;
  return (counted && OPEN[of.unit]) || "XXXX";
}

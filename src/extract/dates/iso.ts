/** A number of units; "X" where the words leave it open. */
export type Count = number | "X";

/** Designators of ISO 8601 by the unit, with DE, CE, Q and WE of TIMEX3. */
const DESIGNATORS: Readonly<Record<string, string>> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  week: "W",
  weekend: "WE",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
};

/** Units that are written as so many of another. */
const WRITTEN_AS: Readonly<Record<string, readonly [times: number, unit: string]>> = {
  fortnight: [2, "week"],
  quarter: [3, "month"],
};

/** ISO 8601 duration of so many units ("3", "days": "P3D"); "X" quarters stay quarters. Null for words that are no unit. */
export function isoDuration(count: Count, word: string): string | null {
  const unit = singular(word);
  const own = count === "X" && unit in DESIGNATORS;
  const [by, written] = own ? [1, unit] : (WRITTEN_AS[unit] ?? [1, unit]);
  const designator = DESIGNATORS[written];
  return designator === undefined ? null : designator.replace(/^T?/, (time) => `P${time}${times(count, by)}`);
}

/** So many times a count. */
export function times(count: Count, by: number): Count {
  return count === "X" ? "X" : count * by;
}

/** The unit that a word names: "Years", "centuries". */
export function singular(word: string): string {
  return word.toLowerCase().replace(/ies$/, "y").replace(/s$/, "");
}

import { dayNumbers } from "../../../document/edtf.ts";
import { periodOf, shiftDay } from "../civil.ts";
import type { Office } from "../meaning.ts";
import { approximately } from "./absolute.ts";
import type { Context } from "./context.ts";
import { type Place, undated, type Value } from "./place.ts";

/** one month after becoming Prime Minister: from the start of the office of the person meant. */
export function resolveOffice(meaning: Office, place: Place, context: Context): Value {
  const start = context.officeStart(place);
  if (!start) return undated("no person before it whose office the knowledge dates");
  const { count, unit } = meaning;
  const anchor = approximately(start.from.slice(0, 7));
  if (count === null || unit === null) {
    return { edtf: meaning.side === "before" ? `../${start.from}` : `${start.from}/..`, basis: start.label, anchor };
  }
  const target = officeTarget(meaning, start.from);
  if (target === null) return undated(start.label);
  const precise = unit === "week" ? "day" : unit;
  return {
    edtf: approximately(periodOf(target, start.from.length < 8 && precise === "day" ? "month" : precise)),
    basis: start.label,
    anchor,
  };
}

/** The day that "one month after" the start of an office means; null for an unknown start. */
export function officeTarget(meaning: Office, from: string): number | null {
  const days = dayNumbers(from);
  if (!days || meaning.count === null || meaning.unit === null) return null;
  return shiftDay(days[0], meaning.unit, meaning.side === "before" ? -meaning.count : meaning.count);
}

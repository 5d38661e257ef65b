import "./density.css";
import { dayWords } from "../../parts/day-words.ts";
import type { FilterName, Filters } from "../../parts/filters.ts";
import { isWithin, monthsOf } from "./months.ts";
import { useCounts } from "./use-counts.ts";

/** How much there is in each month; a click narrows to that month, a year below it to that year. */
export function Density({
  filters,
  set,
}: {
  readonly filters: Filters;
  readonly set: (changes: Readonly<Partial<Record<FilterName, string | null>>>) => void;
}) {
  // of any time: time is what one moves in
  const data = useCounts(filters);
  const months = monthsOf(data?.month ?? []);
  if (months.length < 2) return null;
  const most = Math.max(...months.map(({ count }) => count));
  const isIn = (month: string) => isWithin(month, filters);
  const narrow = (value: string) =>
    set(
      filters.since === value && filters.until === value
        ? { since: null, until: null }
        : { since: value, until: value },
    );
  const years = [...new Set(months.map(({ value }) => value.slice(0, 4)))];
  return (
    <section className="density no-print" aria-label="Entries by month">
      {years.map((year) => {
        const own = months.filter(({ value }) => value.startsWith(year));
        return (
          <div key={year} className="density-year" style={{ flexGrow: own.length }}>
            <div className="density-bars">
              {own.map(({ value, count }) => (
                <button
                  key={value}
                  type="button"
                  tabIndex={count === 0 ? -1 : 0}
                  disabled={count === 0}
                  aria-pressed={filters.since === value && filters.until === value}
                  aria-label={`${dayWords(value)}: ${count}`}
                  title={`${dayWords(value)}: ${count}`}
                  data-in={isIn(value)}
                  onClick={() => narrow(value)}
                >
                  <span style={{ height: `${Math.max(count === 0 ? 0 : 8, (100 * count) / most)}%` }} />
                </button>
              ))}
            </div>
            <button
              type="button"
              className="density-name"
              data-round={Number(year) % 5 === 0}
              onClick={() => narrow(year)}
              aria-pressed={filters.since === year}
            >
              {year}
            </button>
          </div>
        );
      })}
    </section>
  );
}

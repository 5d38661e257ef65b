import "./as-of-slider.css";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { ask } from "../../api/client.ts";
import type { FacetsAnswer } from "../../api/types.ts";
import { dayWords } from "../../parts/day-words.ts";
import { monthsBetween } from "./months.ts";

/** How long one holds still before the record is read as of that month, in ms. */
const STILL = 250;

/** Goes through the months of which the record tells, until now: what could be known by the end of each. */
export function AsOfSlider() {
  const [params, setParams] = useSearchParams();
  const { data: months = [] } = useQuery({
    // as the counts beside a list that nothing narrows: asked for once
    queryKey: ["facets", { as_of: null }],
    queryFn: ({ signal }) => ask<FacetsAnswer>("facets", {}, signal),
    select: ({ month }) => monthsUntilNow(month.map(({ value }) => value)),
  });
  const asOf = params.get("as_of");
  const at = asOf === null ? months.length : months.findLastIndex((month) => month <= asOf.slice(0, 7));
  const [step, setStep] = useState<number | null>(null);
  useEffect(() => {
    if (step === null) return;
    const timer = setTimeout(() => {
      const month = months[step];
      setParams((old) => {
        const next = new URLSearchParams(old);
        if (month === undefined) next.delete("as_of");
        else next.set("as_of", month);
        return next;
      });
      setStep(null);
    }, STILL);
    return () => clearTimeout(timer);
  }, [step, months, setParams]);
  if (months.length < 2) return null;
  const shown = step ?? Math.max(at, 0);
  const words = months[shown] === undefined ? "today" : dayWords(months[shown]);
  return (
    <label className="as-of-slider no-print">
      <span>Known by</span>
      <input
        type="range"
        min={0}
        max={months.length}
        value={shown}
        aria-valuetext={words}
        onChange={(event) => setStep(Number(event.target.value))}
      />
      <output>{words}</output>
    </label>
  );
}

/** All months from the first to the last of them that is not ahead. */
function monthsUntilNow(months: readonly string[]): readonly string[] {
  const now = new Date().toISOString().slice(0, 7);
  const sorted = [...months].sort();
  return monthsBetween(
    sorted[0],
    sorted.findLast((month) => month <= now),
  );
}

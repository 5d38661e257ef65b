import "./as-of-slider.css";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { ask } from "../../api/client.ts";
import type { DocumentAnswer, FacetsAnswer, Page } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { dayWords } from "../../parts/day-words.ts";
import { monthsBetween } from "./months.ts";

/** How long one holds still before the record is read as of that month, in ms. */
const STILL = 250;

/** Goes through the months in which documents were published: what could be known by the end of each. */
export function AsOfSlider() {
  const [params, setParams] = useSearchParams();
  const { data } = useQuery({
    queryKey: ["documents", "all times"],
    queryFn: ({ signal }) => ask<Page<DocumentAnswer>>("documents", { limit: 1000 }, signal),
  });
  // with more documents than one answer holds, the months of the events have to do
  const { data: facets } = useAnswer<FacetsAnswer>(data !== undefined && data.next !== null ? "facets" : null);
  const days = facets === undefined ? daysOf(data?.items ?? []) : facets.month.map(({ value }) => value).sort();
  const now = new Date().toISOString().slice(0, 7);
  const lastMonth = days.findLast((day) => day <= now);
  const months = monthsBetween(days[0], lastMonth);
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

/** The months in which documents were published, in order. */
function daysOf(documents: readonly DocumentAnswer[]): readonly string[] {
  return documents.flatMap(({ published }) => published?.match(/^\d{4}-\d\d/)?.[0] ?? []).sort();
}

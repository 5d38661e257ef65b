import "./ask.css";
import type { FacetsAnswer } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { OF_CHRONOLOGY, useFilters } from "../../parts/filters.ts";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";
import { Lines } from "../chronology/lines.tsx";
import { TakeAway } from "../chronology/take-away.tsx";
import { useChronology } from "../chronology/use-chronology.ts";
import { Sentence } from "./sentence.tsx";

/** A question made of filters that reads as a sentence; the address is the question. */
export function AskPage() {
  const { filters, set, clear, isAny } = useFilters(OF_CHRONOLOGY);
  const { data: facets } = useAnswer<FacetsAnswer>("facets", {});
  const list = useChronology(filters);
  const query = new URLSearchParams(filters as Record<string, string>);
  return (
    <div className="page ask">
      <Title tools={isAny && <TakeAway filters={filters} list={list} />}>Ask</Title>
      <Sentence filters={filters} set={set} facets={facets} />
      <p className="ask-answer" role="status">
        {list.total === null ? "…" : answerWords(list.total)}{" "}
        {isAny && (
          <>
            <To to={`/chronology?${query}`}>In the chronology</To>{" "}
            <button type="button" className="plain" onClick={clear}>
              Begin again
            </button>
          </>
        )}
      </p>
      <div className="chronology-main">
        <Answered query={list}>{() => <Lines list={list} />}</Answered>
      </div>
    </div>
  );
}

function answerWords(total: number): string {
  return total === 0 ? "The record tells of nothing of the kind." : total === 1 ? "One entry." : `${total} entries.`;
}

import "./chronology.css";
import { Answered } from "../../parts/answered.tsx";
import { Chosen } from "../../parts/facets/chosen.tsx";
import { OF_CHRONOLOGY, useFilters } from "../../parts/filters.ts";
import { Title } from "../../parts/title.tsx";
import { AsOfSlider } from "./as-of-slider.tsx";
import { Density } from "./density.tsx";
import { Facets } from "./facets.tsx";
import { Lines } from "./lines.tsx";
import { PrintedHead } from "./printed-head.tsx";
import { TakeAway } from "./take-away.tsx";
import { useChronology } from "./use-chronology.ts";

/** What happened, was planned or was denied: one dated line an event, in the house style, each with its words. */
export function ChronologyPage() {
  const { filters, set, clear } = useFilters(OF_CHRONOLOGY);
  const list = useChronology(filters);
  return (
    <div className="page chronology">
      <a className="skip" href="#lines">
        Skip to the lines
      </a>
      <Title tools={<TakeAway filters={filters} list={list} />}>Chronology</Title>
      <div className="chronology-body">
        <Facets filters={filters} set={set} />
        <div className="chronology-main" id="lines" tabIndex={-1}>
          <div className="chronology-head no-print">
            <p className="label" role="status">
              {list.total === null ? "…" : `${list.total} ${list.total === 1 ? "entry" : "entries"}`}
            </p>
            <Chosen
              filters={filters}
              onRemove={(names) => set(Object.fromEntries(names.map((name) => [name, null])))}
              onClear={clear}
            />
          </div>
          <PrintedHead filters={filters} shown={list.lines.length} total={list.total} />
          <Density filters={filters} set={set} />
          <AsOfSlider />
          <Answered query={list}>{() => <Lines list={list} />}</Answered>
        </div>
      </div>
    </div>
  );
}

import "./map.css";
import { useState } from "react";
import type { FacetsAnswer, MapAnswer } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Bar, Choice, Typed } from "../../parts/bar.tsx";
import { Between } from "../../parts/between.tsx";
import { type FilterName, useFilters } from "../../parts/filters.ts";
import { Title } from "../../parts/title.tsx";
import { Places } from "./places.tsx";
import { World } from "./world.tsx";

const KNOWN: readonly FilterName[] = ["between", "type", "status", "since", "until", "about"];
const TYPES = ["visit", "meeting", "summit", "negotiation"];

/** Where visits and meetings took place. A pin stands only where the place and its coordinates are known. */
export function MapPage() {
  const { filters, set } = useFilters(KNOWN);
  const [chosen, setChosen] = useState<string | null>(null);
  const query = useAnswer<MapAnswer>("map", filters);
  const { data: facets } = useAnswer<FacetsAnswer>("facets", { ...filters, type: filters.type ?? "visit" });
  return (
    <div className="page map-page">
      <Title>Map</Title>
      <Bar label="Filters">
        <Choice label="Type" values={TYPES} value={filters.type} onSet={(type) => set({ type })} />
        <Between value={filters.between} onSet={(between) => set({ between })} />
        <Typed label="Since" example="2020-10" value={filters.since} onSet={(since) => set({ since })} />
        <Typed label="Until" example="2021" value={filters.until} onSet={(until) => set({ until })} />
      </Bar>
      <Answered query={query}>
        {(answer) => (
          <div className="map-body">
            <World answer={answer} states={facets?.state ?? []} chosen={chosen} onChoose={setChosen} />
            <Places answer={answer} filters={filters} chosen={chosen} onChoose={setChosen} />
          </div>
        )}
      </Answered>
    </div>
  );
}

import "./network.css";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { EVENT_TYPES } from "../../../src/document/vocabulary.ts";
import type { NetworkAnswer, NetworkEdge } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Bar, Choice, Typed } from "../../parts/bar.tsx";
import { Empty } from "../../parts/empty.tsx";
import { type FilterName, useFilters } from "../../parts/filters.ts";
import { Title } from "../../parts/title.tsx";
import { Edges } from "./edges.tsx";
import { Graph } from "./graph.tsx";

const KNOWN: readonly FilterName[] = ["type", "status", "area", "since", "until", "about"];

/** Who acts with whom. A line opens the events that it stands for. */
export function NetworkPage() {
  const { filters, set } = useFilters(KNOWN);
  const [params, setParams] = useSearchParams();
  const of = params.get("of") ?? "states";
  const [chosen, setChosen] = useState<NetworkEdge | null>(null);
  const query = useAnswer<NetworkAnswer>("network", { ...filters, of, limit: 150 });
  return (
    <div className="page network">
      <Title>Network</Title>
      <Bar label="Filters">
        <Choice
          label="Of"
          any="states"
          values={["actors"]}
          value={of === "states" ? "" : of}
          onSet={(value) =>
            setParams((old) => {
              const next = new URLSearchParams(old);
              if (value === "") next.delete("of");
              else next.set("of", value);
              return next;
            })
          }
        />
        <Choice label="Type" values={EVENT_TYPES} value={filters.type} onSet={(type) => set({ type })} />
        <Typed label="About" example="Suga" value={filters.about} onSet={(about) => set({ about })} />
        <Typed label="Since" example="2020-10" value={filters.since} onSet={(since) => set({ since })} />
        <Typed label="Until" example="2021" value={filters.until} onSet={(until) => set({ until })} />
      </Bar>
      <Answered query={query}>
        {(answer) =>
          answer.edges.length === 0 ? (
            <Empty>Nobody acts with anybody here.</Empty>
          ) : (
            <div className="network-body">
              <Graph answer={answer} chosen={chosen} onChoose={setChosen} />
              <Edges answer={answer} chosen={chosen} onChoose={setChosen} />
            </div>
          )
        }
      </Answered>
    </div>
  );
}

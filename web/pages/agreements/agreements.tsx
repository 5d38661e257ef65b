import { useSearchParams } from "react-router";
import { STAGES } from "../../../src/document/vocabulary.ts";
import type { LedgerLine } from "../../api/types.ts";
import { useList } from "../../api/use-list.ts";
import { Answered } from "../../parts/answered.tsx";
import { Bar, Choice, Typed } from "../../parts/bar.tsx";
import { Between } from "../../parts/between.tsx";
import { Empty } from "../../parts/empty.tsx";
import { type FilterName, useFilters } from "../../parts/filters.ts";
import { More } from "../../parts/more.tsx";
import { Title } from "../../parts/title.tsx";
import { Ledger } from "./ledger.tsx";

const KNOWN: readonly FilterName[] = ["between", "about", "area", "stage", "since", "until"];

/** What was agreed and how far it came. */
export function AgreementsPage() {
  const { filters, set } = useFilters(KNOWN);
  const [params, setParams] = useSearchParams();
  const on = params.get("on") ?? "";
  const list = useList<LedgerLine>("agreements", { ...filters, on, limit: 200 });
  return (
    <div className="page">
      <Title>Agreements</Title>
      <Bar label="Filters">
        <Between value={filters.between} onSet={(between) => set({ between })} />
        <Typed label="Area" example="defence" value={filters.area} onSet={(area) => set({ area })} />
        <Choice label="Stage" values={STAGES} value={filters.stage} onSet={(stage) => set({ stage })} />
        <Typed
          label="As it stood on"
          example="2020-12"
          value={on}
          onSet={(day) =>
            setParams((old) => {
              const next = new URLSearchParams(old);
              if (day === "") next.delete("on");
              else next.set("on", day);
              return next;
            })
          }
        />
      </Bar>
      <Answered query={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty>No agreements here.</Empty>
          ) : (
            <>
              <Ledger items={list.items} />
              <More list={list} />
            </>
          )
        }
      </Answered>
    </div>
  );
}

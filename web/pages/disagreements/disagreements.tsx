import "./disagreements.css";
import type { DiscrepancyLine } from "../../api/types.ts";
import { useList } from "../../api/use-list.ts";
import { Answered } from "../../parts/answered.tsx";
import { Bar, Choice, Typed } from "../../parts/bar.tsx";
import { Between } from "../../parts/between.tsx";
import { DisagreementState } from "../../parts/disagreement-state.tsx";
import { Empty } from "../../parts/empty.tsx";
import { type FilterName, useFilters } from "../../parts/filters.ts";
import { More } from "../../parts/more.tsx";
import { noteWords } from "../../parts/note-words.ts";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";
import { WordsBeside } from "./words-beside.tsx";

const KNOWN: readonly FilterName[] = ["state", "kind", "between", "about"];
const KINDS = ["identity", "date", "place", "number", "occurrence", "status", "participant", "attribution", "fact"];
const STATES = ["open", "explained", "resolved", "accepted as both"];

/** Where the sources disagree: the words of both, side by side. */
export function DisagreementsPage() {
  const { filters, set } = useFilters(KNOWN);
  const list = useList<DiscrepancyLine>("discrepancies", { ...filters, limit: 100 });
  return (
    <div className="page disagreements">
      <Title>Disagreements</Title>
      <Bar label="Filters">
        <Choice label="State" values={STATES} value={filters.state} onSet={(state) => set({ state })} />
        <Choice label="About" values={KINDS} value={filters.kind} onSet={(kind) => set({ kind })} />
        <Between value={filters.between} onSet={(between) => set({ between })} />
        <Typed label="Concerning" example="Suga" value={filters.about} onSet={(about) => set({ about })} />
      </Bar>
      <Answered query={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty>The sources do not disagree here.</Empty>
          ) : (
            <ol>
              {list.items.map((one) => (
                <li key={one.id} className="disagreement-item">
                  <p className="label">
                    {one.kind} · <DisagreementState discrepancy={one} />
                  </p>
                  <h2>
                    <To to={`/disagreements/${one.id}`}>{noteWords(one.note)}</To>
                  </h2>
                  <WordsBeside evidence={one.evidence} />
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
      <More list={list} />
    </div>
  );
}

import { type ReactNode, useState } from "react";
import type { MapAnswer, PlacedLine } from "../../api/types.ts";
import { useList } from "../../api/use-list.ts";
import { Answered } from "../../parts/answered.tsx";
import type { Filters } from "../../parts/filters.ts";
import { More } from "../../parts/more.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { To } from "../../parts/to.tsx";

/** The same as a list: by place, then what has no place that is known. */
export function Places({
  answer: { items, without },
  filters,
  chosen,
  onChoose,
}: {
  readonly answer: MapAnswer;
  readonly filters: Filters;
  readonly chosen: string | null;
  readonly onChoose: (place: string | null) => void;
}) {
  return (
    <div className="places">
      {items.map(({ id, name, count }) => (
        <section key={id}>
          <h2>
            <button
              type="button"
              className="plain"
              aria-expanded={chosen === id}
              onClick={() => onChoose(chosen === id ? null : id)}
            >
              {name} <span className="facet-count">{count}</span>
            </button>
          </h2>
          {chosen === id && <Lines at={id} filters={filters} />}
        </section>
      ))}
      {without > 0 && (
        <Folded isOpen={items.length === 0} summary={`No place that is known (${without})`}>
          <Lines at="none" filters={filters} />
        </Folded>
      )}
    </div>
  );
}

/** What is asked for only once it is opened. */
function Folded(props: { readonly isOpen: boolean; readonly summary: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(props.isOpen);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.summary}</summary>
      {open && props.children}
    </details>
  );
}

/** What took place there, the newest first. */
function Lines({ at, filters }: { readonly at: string; readonly filters: Filters }) {
  const list = useList<PlacedLine>("map/events", { ...filters, at, limit: 30 });
  return (
    <Answered query={list}>
      {() => (
        <>
          <ul>
            {list.items.map(({ event, words, sentence, status, place }) => (
              <li key={event}>
                <span className="label">
                  {words ?? "no date"}
                  {place !== null && ` · ${place}`}
                </span>
                <br />
                <To to={`/events/${event}`}>{sentence}</To> <StatusMark status={status} quiet={status === "occurred"} />
              </li>
            ))}
          </ul>
          <More list={list} />
        </>
      )}
    </Answered>
  );
}

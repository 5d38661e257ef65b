import "./promises.css";
import { useSearchParams } from "react-router";
import { addressOf } from "../../api/client.ts";
import type { PromiseLine, PromisesAnswer } from "../../api/types.ts";
import { useList } from "../../api/use-list.ts";
import { Answered } from "../../parts/answered.tsx";
import { Bar, Choice, Typed } from "../../parts/bar.tsx";
import { Between } from "../../parts/between.tsx";
import { dayWords } from "../../parts/day-words.ts";
import { Empty } from "../../parts/empty.tsx";
import { type FilterName, useFilters } from "../../parts/filters.ts";
import { More } from "../../parts/more.tsx";
import { Title } from "../../parts/title.tsx";
import { PromiseItem } from "./promise.tsx";

const KNOWN: readonly FilterName[] = ["between", "about", "by", "type", "state", "since", "until"];
const STATES = ["overdue", "due", "open", "done", "dropped"];

/** What is planned, promised or expected, and what came of it. */
export function PromisesPage() {
  const { filters, set } = useFilters(KNOWN);
  const [params] = useSearchParams();
  const list = useList<PromiseLine, PromisesAnswer>("promises", { ...filters, limit: 200 });
  const on = list.pages[0]?.on;
  const groups = STATES.map((state) => ({ state, items: list.items.filter((one) => one.state === state) }));
  return (
    <div className="page promises">
      <Title
        above={on === undefined ? undefined : `as it stands on ${dayWords(on)}`}
        tools={
          <a
            className="button"
            href={addressOf("promises.ics", { ...filters, as_of: params.get("as_of") })}
            download="promises.ics"
          >
            Calendar
          </a>
        }
      >
        Promises
      </Title>
      <Bar label="Filters">
        <Choice label="State" values={STATES} value={filters.state} onSet={(state) => set({ state })} />
        <Between value={filters.between} onSet={(between) => set({ between })} />
        <Typed label="By" example="Kishida" value={filters.by} onSet={(by) => set({ by })} />
        <Typed label="Since" example="2020-10" value={filters.since} onSet={(since) => set({ since })} />
        <Typed label="Until" example="2023" value={filters.until} onSet={(until) => set({ until })} />
      </Bar>
      <Answered query={list}>
        {() => (list.items.length === 0 ? <Empty>No promises here.</Empty> : <Groups groups={groups} />)}
      </Answered>
      <More list={list} />
    </div>
  );
}

function Groups({
  groups,
}: {
  readonly groups: readonly { readonly state: string; readonly items: readonly PromiseLine[] }[];
}) {
  return groups
    .filter(({ items }) => items.length > 0)
    .map(({ state, items }) => (
      <section key={state} className="promises-group">
        <h2>
          {state} <span className="label">{items.length}</span>
        </h2>
        <p className="label">{MEANS[state]}</p>
        <ol>
          {items.map((promise) => (
            <PromiseItem key={`${promise.event} ${promise.promised.claim}`} promise={promise} />
          ))}
        </ol>
      </section>
    ));
}

const MEANS: Readonly<Record<string, string>> = {
  overdue: "Its last day has passed, and no text tells it as done. That nothing tells it is all that is known.",
  due: "Its last day is still to come.",
  open: "No text gives a date.",
  done: "A later text tells it as done.",
  dropped: "Cancelled, postponed without a new day, or denied.",
};

import { EVENT_TYPES, STATUSES } from "../../../src/document/vocabulary.ts";
import { useStateNames } from "../../api/states.ts";
import type { FacetsAnswer } from "../../api/types.ts";
import type { FilterName, Filters } from "../../parts/filters.ts";
import { Blank, Pick } from "./blanks.tsx";

const TYPES = EVENT_TYPES.map((type) => [type, plural(type)] as const);

/** "Show visits that occurred between Japan and Vietnam about defence since 2020 until 2021, told by Pacific Wire." */
export function Sentence({
  filters,
  set,
  facets,
}: {
  readonly filters: Filters;
  readonly set: (changes: Readonly<Partial<Record<FilterName, string | null>>>) => void;
  readonly facets: FacetsAnswer | undefined;
}) {
  const names = useStateNames();
  const [a = "", b = ""] = (filters.between ?? "").split(",");
  const states = (facets?.state ?? []).map(({ value }) => [value, names.get(value) ?? value] as const);
  const between = (one: string, other: string) =>
    set({ between: [one, other].filter((state) => state !== "").join(",") });
  const listed = (values: readonly { readonly value: string }[] | undefined) =>
    (values ?? []).map(({ value }) => [value, value] as const);
  return (
    <fieldset className="sentence">
      <legend className="spoken">The question</legend>
      Show <Pick label="type" any="all" options={TYPES} value={filters.type} onPick={(type) => set({ type })} /> that
      are{" "}
      <Pick
        label="status"
        any="told in any way"
        options={STATUSES.map((status) => [status, status])}
        value={filters.status}
        onPick={(status) => set({ status })}
      />
      , with <Pick label="one state" any="anybody" options={states} value={a} onPick={(state) => between(state, b)} />{" "}
      and <Pick label="another state" any="anybody" options={states} value={b} onPick={(state) => between(a, state)} />,
      about{" "}
      <Pick
        label="area"
        any="anything"
        options={listed(facets?.area)}
        value={filters.area}
        onPick={(area) => set({ area })}
      />
      , from <Blank label="since" example="the beginning" value={filters.since} onFill={(since) => set({ since })} /> to{" "}
      <Blank label="until" example="today" value={filters.until} onFill={(until) => set({ until })} />, as said by{" "}
      <Blank label="said by" example="anybody" value={filters.by} onFill={(by) => set({ by })} /> and told by{" "}
      <Pick
        label="publisher"
        any="any source"
        options={listed(facets?.publisher)}
        value={filters.source}
        onPick={(source) => set({ source })}
      />
      .
    </fieldset>
  );
}

function plural(type: string): string {
  const odd: Readonly<Record<string, string>> = { other: "other acts", aid: "aid", accession: "accessions" };
  return odd[type] ?? `${type}s`;
}

import "./facets.css";
import type { ReactNode } from "react";
import type { Status } from "../../../src/document/vocabulary.ts";
import { useStateNames } from "../../api/states.ts";
import { Facet } from "../../parts/facets/facet.tsx";
import type { FilterName, Filters } from "../../parts/filters.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import { useWide } from "../../parts/wide.ts";
import { Fields } from "./fields.tsx";
import { useBeforehand } from "./use-chronology.ts";
import { useCounts } from "./use-counts.ts";

type Changes = Readonly<Partial<Record<FilterName, string | null>>>;

const FACETS = [
  { name: "State", counts: "state", filter: "between" },
  { name: "Type", counts: "type", filter: "type" },
  { name: "Status", counts: "status", filter: "status" },
  { name: "Area", counts: "area", filter: "area" },
  { name: "Publisher", counts: "publisher", filter: "source" },
] as const;

/** Who, what, how sure, whose words: each value with how many lines it leaves. Folded on narrow screens. */
export function Facets({ filters, set }: { readonly filters: Filters; readonly set: (changes: Changes) => void }) {
  const wide = useWide("(min-width: 75rem)");
  const names = useStateNames();
  const data = useCounts(filters);
  const beforehand = useBeforehand();
  const shown: Readonly<Partial<Record<FilterName, (value: string) => ReactNode>>> = {
    between: (state) => names.get(state) ?? state,
    status: (status) => <StatusMark status={status as Status} />,
    type: (type) => type.replaceAll("_", " "),
  };
  return (
    <details className="facets no-print" open={wide} key={String(wide)}>
      <summary>Filters</summary>
      <Fields filters={filters} set={set} />
      {data !== undefined &&
        FACETS.map(({ name, counts, filter }) => (
          <Facet
            key={name}
            name={name}
            counts={data[counts]}
            chosen={chosenIn(filters, filter)}
            onChoose={(value) => set({ [filter]: toggled(filters, filter, value) })}
            onNear={(value) => beforehand(changed(filters, filter, toggled(filters, filter, value)))}
            shown={shown[filter] ?? ((value) => value)}
          />
        ))}
    </details>
  );
}

/** Between may name several; of the others one is chosen, and publishers may have a comma in their name. */
function chosenIn(filters: Filters, filter: FilterName): readonly string[] {
  const value = filters[filter];
  if (value === undefined) return [];
  return filter === "between" ? value.split(",") : [value];
}

/** The filter with `value` on, or off where it was on; a second state joins the first: "between" is both. */
function toggled(filters: Filters, filter: FilterName, value: string): string | null {
  const chosen = chosenIn(filters, filter);
  const others = filter === "between" ? chosen.filter((one) => one !== value) : [];
  return (chosen.includes(value) ? others : [...others, value]).join(",") || null;
}

function changed(filters: Filters, filter: FilterName, value: string | null): Filters {
  const { [filter]: _old, ...others } = filters;
  return value === null ? others : { ...others, [filter]: value };
}

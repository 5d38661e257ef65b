import "./facets.css";
import type { Status } from "../../../src/document/vocabulary.ts";
import { useStateNames } from "../../api/states.ts";
import type { FacetsAnswer } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Facet } from "../../parts/facets/facet.tsx";
import type { FilterName, Filters } from "../../parts/filters.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import { useWide } from "../../parts/wide.ts";
import { Fields } from "./fields.tsx";

type Set = (changes: Readonly<Partial<Record<FilterName, string | null>>>) => void;

/** Who, what, how sure, whose words: each value with how many lines it leaves. Folded on narrow screens. */
export function Facets({ filters, set }: { readonly filters: Filters; readonly set: Set }) {
  const wide = useWide("(min-width: 75rem)");
  const names = useStateNames();
  const { data } = useAnswer<FacetsAnswer>("facets", filters);
  return (
    <details className="facets no-print" open={wide} key={String(wide)}>
      <summary>Filters</summary>
      <Fields filters={filters} set={set} />
      {data !== undefined && (
        <>
          <Facet
            name="State"
            shown={(state) => names.get(state) ?? state}
            counts={data.state}
            chosen={oneState(filters.between)}
            onChoose={withState(filters, set)}
          />
          <Facet name="Type" counts={data.type} chosen={filters.type} onChoose={(type) => set({ type })} />
          <Facet
            name="Status"
            counts={data.status}
            chosen={filters.status}
            onChoose={(status) => set({ status })}
            shown={(status) => <StatusMark status={status as Status} />}
          />
          <Facet name="Area" counts={data.area} chosen={filters.area} onChoose={(area) => set({ area })} />
          <Facet
            name="Publisher"
            counts={data.publisher}
            chosen={filters.source}
            onChoose={(source) => set({ source })}
          />
        </>
      )}
    </details>
  );
}

/** With two states chosen there is no one to show as pressed: both stand above the list. */
function oneState(between: string | undefined): string | undefined {
  return between?.includes(",") ? undefined : between;
}

/** A second state joins the first: "between" is both. */
function withState({ between }: Filters, set: Set) {
  return (state: string | null) => {
    const chosen = between?.split(",") ?? [];
    if (state === null) return set({ between: null });
    set({
      between: chosen.includes(state) ? chosen.filter((one) => one !== state).join(",") : [...chosen, state].join(","),
    });
  };
}

import "./fields.css";
import { Typed } from "../../parts/bar.tsx";
import { Between } from "../../parts/between.tsx";
import type { FilterName, Filters } from "../../parts/filters.ts";

const FIELDS: readonly (readonly [name: FilterName, label: string, example: string])[] = [
  ["since", "Since", "2020-10"],
  ["until", "Until", "2021"],
  ["about", "About", "ASEAN"],
  ["by", "Said by", "Pacific Wire"],
];

/** Filters that are typed. */
export function Fields({
  filters,
  set,
}: {
  readonly filters: Filters;
  readonly set: (changes: Readonly<Partial<Record<FilterName, string | null>>>) => void;
}) {
  return (
    <div className="fields">
      <Between value={filters.between} onSet={(between) => set({ between })} />
      {FIELDS.map(([name, label, example]) => (
        <Typed
          key={name}
          label={label}
          example={example}
          value={filters[name]}
          onSet={(value) => set({ [name]: value })}
        />
      ))}
    </div>
  );
}

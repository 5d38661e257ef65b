import "./chosen.css";
import type { FilterName, Filters } from "../filters.ts";

const NAMES: Readonly<Record<FilterName, string>> = {
  between: "between",
  type: "type",
  status: "status",
  area: "area",
  since: "since",
  until: "until",
  by: "said by",
  about: "about",
  source: "source",
  kind: "kind",
  state: "state",
  stage: "stage",
};

/** The filters that are on, each with a way to take it off. */
export function Chosen({
  filters,
  onRemove,
  onClear,
}: {
  readonly filters: Filters;
  readonly onRemove: (name: FilterName) => void;
  readonly onClear: () => void;
}) {
  const on = Object.entries(filters) as [FilterName, string][];
  if (on.length === 0) return null;
  return (
    <ul className="chosen" aria-label="Filters that are on">
      {on.map(([name, value]) => (
        <li key={name}>
          <button type="button" onClick={() => onRemove(name)} aria-label={`Take off: ${NAMES[name]} ${value}`}>
            <span className="chosen-name">{NAMES[name]}</span> {value.replaceAll(",", " · ")}{" "}
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {on.length > 1 && (
        <li>
          <button type="button" className="plain" onClick={onClear}>
            Clear all
          </button>
        </li>
      )}
    </ul>
  );
}

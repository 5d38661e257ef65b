import "./chosen.css";
import { useStateNames } from "../../api/states.ts";
import type { FilterName, Filters } from "../filters.ts";
import { toldFilters } from "./told-filters.ts";

/** The filters that are on, each with a way to take it off. */
export function Chosen({
  filters,
  onRemove,
  onClear,
}: {
  readonly filters: Filters;
  readonly onRemove: (names: readonly FilterName[]) => void;
  readonly onClear: () => void;
}) {
  const on = toldFilters(filters, useStateNames());
  if (on.length === 0) return null;
  return (
    <ul className="chosen" aria-label="Filters that are on">
      {on.map(({ name, words, filters: names }) => (
        <li key={name}>
          <button type="button" onClick={() => onRemove(names)} aria-label={`Take off: ${name} ${words}`}>
            <span className="chosen-name">{name}</span> {words} <span aria-hidden="true">×</span>
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

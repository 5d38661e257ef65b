import "./facet.css";
import { type ReactNode, useState } from "react";
import { useResting } from "../resting.ts";

export interface Count {
  readonly value: string;
  readonly count: number;
}

/** So many values are shown before "all". */
const SHOWN = 7;

/** One facet: its values with how many entries each has; a click narrows to it, another click widens again. */
export function Facet({
  name,
  counts,
  chosen,
  onChoose,
  onNear,
  shown,
}: {
  readonly name: string;
  readonly counts: readonly Count[];
  readonly chosen: readonly string[];
  readonly onChoose: (value: string) => void;
  /** The pointer or the focus rests on a value: one may choose it. */
  readonly onNear: (value: string) => void;
  readonly shown: (value: string) => ReactNode;
}) {
  const [all, setAll] = useState(false);
  const near = useResting();
  const listed = all ? counts : counts.filter(({ value }, index) => index < SHOWN || chosen.includes(value));
  if (counts.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{name}</legend>
      <ul>
        {listed.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={chosen.includes(value)}
              onClick={() => onChoose(value)}
              {...near(() => onNear(value))}
            >
              <span className="facet-name">{shown(value)}</span>
              <span className="facet-count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      {counts.length > SHOWN && (
        <button type="button" className="plain facet-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "fewer" : `all ${counts.length}`}
        </button>
      )}
    </fieldset>
  );
}

import type { ChronologyLine, MapAnswer } from "../../api/types.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import { To } from "../../parts/to.tsx";
import { pinsOf } from "./pins.ts";

/** The same as a list: by place, then what has no place that is known. */
export function Places({
  answer,
  chosen,
  onChoose,
}: {
  readonly answer: MapAnswer;
  readonly chosen: string | null;
  readonly onChoose: (place: string | null) => void;
}) {
  const pins = pinsOf(answer);
  return (
    <div className="places">
      {pins.map(({ name, events }) => (
        <section key={name}>
          <h2>
            <button
              type="button"
              className="plain"
              aria-expanded={chosen === name}
              onClick={() => onChoose(chosen === name ? null : name)}
            >
              {name} <span className="facet-count">{events.length}</span>
            </button>
          </h2>
          {chosen === name && <Lines lines={events} />}
        </section>
      ))}
      {answer.without.length > 0 && (
        <details open={pins.length === 0}>
          <summary>No place that is known ({answer.without.length})</summary>
          <Lines lines={answer.without} />
        </details>
      )}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly (ChronologyLine & { readonly place: string | null })[] }) {
  return (
    <ul>
      {lines.map(({ event, words, sentence, status, place }) => (
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
  );
}

import "./around.css";
import type { ChronologyLine, EventAnswer } from "../../api/types.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import { To } from "../../parts/to.tsx";

/** The act in which it lies, and what lies in it. */
export function Around({ event: { outer, inside } }: { readonly event: EventAnswer }) {
  if (outer === null && inside.length === 0) return null;
  return (
    <div className="around">
      {outer !== null && (
        <p>
          <span className="label">Within</span> <Line line={outer} />
        </p>
      )}
      {inside.length > 0 && (
        <div>
          <span className="label">In it</span>
          <ul>
            {inside.map((line) => (
              <li key={line.event}>
                <Line line={line} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Line({ line: { event, words, sentence, status } }: { readonly line: ChronologyLine }) {
  return (
    <>
      <span className="soft">{words} </span>
      <To to={`/events/${event}`}>{sentence}</To> <StatusMark status={status} quiet={status === "occurred"} />
    </>
  );
}

import type { PromiseLine } from "../../api/types.ts";
import { dayWords } from "../../parts/day-words.ts";
import { Quoted } from "../../parts/quoted.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { To } from "../../parts/to.tsx";

/** One promise: by when, what, in whose words, and what came of it. */
export function PromiseItem({
  promise: { event, sentence, when, status, promised, outcome },
}: {
  readonly promise: PromiseLine;
}) {
  return (
    <li className="promise">
      <p className="promise-when">{when.words ?? "no date"}</p>
      <div>
        <p className="promise-what">
          <To to={`/events/${event}`}>{sentence}</To> <StatusMark status={status} />
        </p>
        <p className="promise-words">
          <Quoted {...promised} />{" "}
          <span className="label">
            {promised.file}
            {promised.published !== null && `, ${dayWords(promised.published)}`}
          </span>
        </p>
        {outcome !== null && (
          <p className="promise-words">
            <strong>{outcome.how}:</strong> <Quoted {...outcome} /> <span className="label">{outcome.file}</span>
          </p>
        )}
      </div>
    </li>
  );
}

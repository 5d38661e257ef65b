import type { PromiseLine } from "../../api/types.ts";
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
          <InWords sentence={sentence} promised={promised} />
        </p>
        {outcome !== null && (
          <p className="promise-words">
            <strong>{outcome.how}:</strong> <Quoted {...outcome} /> <span className="label">{outcome.citedAs}</span>
          </p>
        )}
      </div>
    </li>
  );
}

/** The words that it rests on; where the line above is those words, only whose they are. */
function InWords({ sentence, promised }: Pick<PromiseLine, "sentence" | "promised">) {
  const { document, start, end, citedAs, exact } = promised;
  const source = <span className="label">{citedAs}</span>;
  if (sentence.includes(exact)) return <To to={`/documents/${document}?at=${start}-${end}`}>{source}</To>;
  return (
    <>
      <Quoted {...promised} /> {source}
    </>
  );
}

import { useSearchParams } from "react-router";
import { dayWords } from "../parts/day-words.ts";

/** Above every page while the record is read as of a day: nobody shall take it for today's. */
export function AsOfNotice() {
  const [params, setParams] = useSearchParams();
  const day = params.get("as_of");
  if (day === null) return null;
  const back = () =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      next.delete("as_of");
      return next;
    });
  return (
    <div className="as-of-notice" role="status">
      <span>What could be known as of {dayWords(day)}: only documents of that day or before.</span>
      <button type="button" className="plain" onClick={back}>
        Back to today
      </button>
    </div>
  );
}

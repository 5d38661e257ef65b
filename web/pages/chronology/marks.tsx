import { DifferSign } from "../../parts/differ-sign.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import type { Line } from "./use-chronology.ts";

/** What stands behind a sentence: its status where it is not done, how many tell it, where sources differ, what was corrected. */
export function Marks({ line: { status, marks } }: { readonly line: Line }) {
  const others = marks.map((mark) => without(mark, status)).filter((mark) => mark !== "");
  if (status === "occurred" && others.length === 0) return null;
  return (
    <span className="entry-marks">
      {status !== "occurred" && <StatusMark status={status} />}
      {others.map((mark) => (
        <span key={mark} className={`entry-mark ${kindOf(mark)}`}>
          {mark.startsWith(DIFFER) && <DifferSign />} {mark}
        </span>
      ))}
    </span>
  );
}

const DIFFER = "sources differ";

/** "announced, as of Oct. 21, 2020" → "as of Oct. 21, 2020": the status has its own sign. */
function without(mark: string, status: string): string {
  if (mark === status) return "";
  return mark.startsWith(`${status}, `) ? mark.slice(status.length + 2) : mark;
}

function kindOf(mark: string): string {
  if (mark.startsWith(DIFFER)) return "entry-mark-differ";
  return mark.startsWith("corrected") ? "entry-mark-corrected" : "";
}

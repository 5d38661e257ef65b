import { StatusMark } from "../../parts/status-mark.tsx";
import type { Line } from "./use-chronology.ts";

/** What stands behind a sentence: its status where it is not done, how many tell it, where sources differ, what was corrected. */
export function Marks({ line: { status, marks } }: { readonly line: Line }) {
  const others = marks.filter((mark) => mark !== status);
  if (status === "occurred" && others.length === 0) return null;
  return (
    <span className="entry-marks">
      {status !== "occurred" && <StatusMark status={status} />}
      {others.map((mark) => (
        <span key={mark} className={`entry-mark ${kindOf(mark)}`}>
          {mark}
        </span>
      ))}
    </span>
  );
}

function kindOf(mark: string): string {
  if (mark.startsWith("sources differ")) return "entry-mark-differ";
  return mark.startsWith("corrected") ? "entry-mark-corrected" : "";
}

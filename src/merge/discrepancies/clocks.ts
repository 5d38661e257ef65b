import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Act } from "../act.ts";
import { gap, width } from "../days.ts";

/** Hours between two capitals from which one evening is likely to be the next morning of the other. */
const FAR = 5;

/**
 * Whether one call may have two dates, since it was late on the day of the one and early on the next of the other: days that follow each other, told of
 * a call or video conference of states whose clocks are far apart (data/clocks.tsv).
 */
export function clockReader(knowledge: Knowledge): (a: Act, b: Act) => boolean {
  const offsets = new Map((knowledge.tables.clocks ?? []).map((row) => [row.state ?? "", Number(row.offset)]));
  return (a, b) => {
    if (a.days === null || b.days === null || width(a.days) !== 1 || width(b.days) !== 1) return false;
    if (gap(a.days, b.days) !== 1 || (a.claim.mode === null && b.claim.mode === null)) return false;
    const hours = [...a.states].flatMap((state) => offsets.get(state) ?? []);
    return Math.max(...hours) - Math.min(...hours) >= FAR;
  };
}

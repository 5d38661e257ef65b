import type { LedgerLine } from "../../api/types.ts";
import { dayWords } from "../../parts/day-words.ts";
import { COLUMNS, columnOf } from "./columns.ts";

/** One stage of one agreement: its first day, denied steps struck out; what is inferred says so. */
export function StageCell({
  entry,
  column,
  current,
}: {
  readonly entry: LedgerLine;
  readonly column: number;
  readonly current: boolean;
}) {
  const { name } = COLUMNS[column] ?? { name: "" };
  const steps = entry.steps.filter(({ stage }) => columnOf(stage) === column);
  const stands = steps.find(({ deniedBy }) => deniedBy === undefined);
  const step = stands ?? steps[0];
  const columns = entry.steps.map(({ stage }) => columnOf(stage));
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const stalled = entry.stalled !== null && column === last + 1;
  if (step === undefined)
    return (
      <td data-state={stalled ? "stalled" : first < column && column < last ? "passed" : "none"}>
        {stalled && <span className="ledger-inferred">stalled (inferred, {entry.stalled?.years} y)</span>}
      </td>
    );
  const day = step.date ?? step.asOf;
  return (
    <td data-first={column === first} data-state={current ? "current" : stands === undefined ? "denied" : "told"}>
      <span className="ledger-column">{step.stage}</span>
      <span className="ledger-day">
        {step.date === null && day !== null && "as of "}
        {day === null ? "no date" : dayWords(day)}
      </span>
      {step.stage !== name && COLUMNS[column]?.stages[0] !== step.stage && (
        <span className="ledger-stage">{step.stage}</span>
      )}
      {stands === undefined && <span className="ledger-stage">denied</span>}
    </td>
  );
}

import "./ledger.css";
import type { LedgerLine } from "../../api/types.ts";
import { Party } from "../../parts/party.tsx";
import { To } from "../../parts/to.tsx";
import { COLUMNS, columnOf } from "./columns.ts";
import { StageCell } from "./stage-cell.tsx";

/** The ledger: a line an agreement, a column a stage, in each the day of its first step. */
export function Ledger({
  items,
  parties = true,
}: {
  readonly items: readonly LedgerLine[];
  readonly parties?: boolean;
}) {
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">Agreement</th>
          {COLUMNS.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">
              <To to={`/agreements/${entry.id}`} className="ledger-title">
                {entry.title}
              </To>
              {parties && (
                <span className="ledger-parties">
                  {entry.parties.map((party) => (
                    <Party key={party} name={party} />
                  ))}
                </span>
              )}
              <span className="ledger-area">{entry.area}</span>
            </th>
            {COLUMNS.map(({ name }, column) => (
              <StageCell key={name} entry={entry} column={column} current={columnOf(entry.stage) === column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

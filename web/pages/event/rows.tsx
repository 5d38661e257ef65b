import "./rows.css";
import type { CompareRow } from "../../api/types.ts";
import { dayWords } from "../../parts/day-words.ts";
import { Quoted } from "../../parts/quoted.tsx";

/** Fields with what the only document tells of each, and in which words. */
export function Rows({ rows }: { readonly rows: readonly CompareRow[] }) {
  if (rows.length === 0) return <p className="soft">Nothing.</p>;
  return (
    <dl className="rows">
      {rows.map((row) => (
        <div key={`${row.field} ${row.of}`}>
          <dt>{row.of === null ? row.field : `${row.field}: ${row.of}`}</dt>
          <dd>
            {valuesOf(row).map(({ words, told }) => (
              <div key={words} className="rows-value">
                {words !== row.of && <p className="rows-words">{row.field === "date" ? dayWords(words) : words}</p>}
                <ul>
                  {told.map(({ document, exact, start, end }) => (
                    <li key={`${document} ${start}`}>
                      <Quoted exact={exact} document={document ?? undefined} start={start} end={end} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The different things that are told, each with all who tell it. */
function valuesOf({ cells }: CompareRow) {
  const told = cells.flatMap(({ document, values }) => values.map((value) => ({ ...value, document })));
  return [...Map.groupBy(told, ({ words }) => words)].map(([words, some]) => ({ words, told: some }));
}

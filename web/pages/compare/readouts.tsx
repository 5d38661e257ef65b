import "./readouts.css";
import type { CompareRow, DocumentAnswer } from "../../api/types.ts";
import { dayWords } from "../../parts/day-words.ts";
import { DifferSign } from "../../parts/differ-sign.tsx";
import { DocumentName } from "../../parts/document-name.tsx";
import { Quoted } from "../../parts/quoted.tsx";
import { To } from "../../parts/to.tsx";

const SIGNS: Readonly<Record<CompareRow["verdict"], string>> = {
  both: "=",
  fits: "≈",
  change: "→",
  conflict: "≠",
  only: "◦",
};

/** A row a field, a column a document; who is silent has an empty cell. */
export function Readouts({
  rows,
  documents,
}: {
  readonly rows: readonly CompareRow[];
  readonly documents: readonly DocumentAnswer[];
}) {
  const byName = new Map(documents.map(({ id, publisher, file }) => [id, publisher ?? file]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that may scroll sideways must be reached by the keyboard
    <section className="readouts-scroll" aria-label="Readouts, field by field" tabIndex={0}>
      <table className="readouts">
        <thead>
          <tr>
            <th scope="col">Field</th>
            {documents.map((doc) => (
              <th key={doc.id} scope="col">
                <DocumentName doc={doc} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.field} ${row.of}`} data-verdict={row.verdict}>
              <th scope="row">
                {row.of === null ? row.field : row.of}
                <span className="readouts-verdict">
                  {row.of !== null && `${row.field} · `}
                  {row.verdict === "conflict" ? <DifferSign /> : <span aria-hidden="true">{SIGNS[row.verdict]}</span>}{" "}
                  {row.verdict}
                </span>
                {row.discrepancies.map((id) => (
                  <To key={id} to={`/disagreements/${id}`} className="readouts-dispute">
                    the disagreement
                  </To>
                ))}
              </th>
              {row.cells.map(({ document, values }) => (
                <td key={document} data-by={byName.get(document ?? "")}>
                  {values.length === 0 ? (
                    <span className="readouts-silent">
                      <span aria-hidden="true">—</span>
                      <span className="spoken">silent</span>
                    </span>
                  ) : (
                    values.map(({ words, value, exact, start, end }) => (
                      <div key={`${value} ${start}`} className="readouts-value">
                        {row.of !== words && <p>{row.field === "date" ? dayWords(words) : words}</p>}
                        <Quoted exact={exact} document={document ?? undefined} start={start} end={end} />
                      </div>
                    ))
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import "./matrix.css";
import { Fragment } from "react";
import type { CompareRow, DocumentAnswer, EventAnswer } from "../../api/types.ts";
import { DifferSign } from "../../parts/differ-sign.tsx";
import { DocumentName } from "../../parts/document-name.tsx";
import { To } from "../../parts/to.tsx";
import { bandsOf } from "./bands.ts";
import { Cell, RowName } from "./matrix-cells.tsx";

/** At a glance, a column a document: what nobody disputes, what is told differently, what one alone tells, who is silent. Each mark leads to its words. */
export function Matrix({
  fields,
  named,
}: {
  readonly fields: EventAnswer["fields"];
  readonly named: ReadonlyMap<string, DocumentAnswer>;
}) {
  const { documents } = fields;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that may scroll sideways must be reached by the keyboard
    <section className="matrix-scroll" aria-label="Who tells what" tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr>
            <td />
            {documents.map((id) => (
              <th key={id} scope="col">
                <DocumentName doc={named.get(id)} />
              </th>
            ))}
          </tr>
        </thead>
        {bandsOf(fields).map(({ name, kind, rows }) => (
          <tbody key={kind} data-band={kind}>
            <tr>
              <th scope="rowgroup" colSpan={documents.length + 1} className="matrix-band">
                {kind === "conflict" && <DifferSign />} {name}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={`${row.field} ${row.of}`} row={row} documents={documents} />
            ))}
          </tbody>
        ))}
      </table>
      <p className="label matrix-key">
        <span className="matrix-dot" /> tells it; the words are behind it &ensp; – silent: what a document does not tell
        it does not deny
      </p>
    </section>
  );
}

function Row({ row, documents }: { readonly row: CompareRow; readonly documents: readonly string[] }) {
  const cells = new Map(row.cells.map(({ document, values }) => [document, values]));
  return (
    <tr>
      <th scope="row">
        <RowName row={row} />
        {row.discrepancies.map((id) => (
          <Fragment key={id}>
            {" "}
            <To to={`/disagreements/${id}`} className="matrix-dispute">
              the disagreement
            </To>
          </Fragment>
        ))}
      </th>
      {documents.map((id) => (
        <td key={id}>
          <Cell row={row} document={id} values={cells.get(id) ?? []} />
        </td>
      ))}
    </tr>
  );
}

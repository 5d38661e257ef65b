import type { CellValue, CompareRow } from "../../api/types.ts";
import { dayWords } from "../../parts/day-words.ts";
import { directionOf } from "../../parts/direction.ts";
import { To } from "../../parts/to.tsx";
import { sharedValue } from "./bands.ts";

/** "Hanoi", with what it is beside it; where documents tell it in several ways only what it is. */
export function RowName({ row }: { readonly row: CompareRow }) {
  const words = sharedValue(row) ?? row.of;
  if (words === null) return <span className="matrix-field">{row.field}</span>;
  return (
    <>
      <bdi dir={directionOf(words)}>{wordsOf(row, words)}</bdi> <span className="matrix-field">{row.field}</span>
    </>
  );
}

/** A mark where a document tells what the row is of, its own words where it tells it in another way, a dash where it is silent. */
export function Cell({
  row,
  document,
  values,
}: {
  readonly row: CompareRow;
  readonly document: string;
  readonly values: readonly CellValue[];
}) {
  if (values.length === 0)
    return (
      <span className="matrix-silent">
        <span aria-hidden="true">–</span>
        <span className="spoken">silent</span>
      </span>
    );
  const isShared = sharedValue(row) !== null;
  const shown = isShared ? values.slice(0, 1) : values;
  return shown.map(({ words, exact, start, end }) => (
    <To key={`${words} ${start}`} to={`/documents/${document}?at=${start}-${end}`} title={`“${exact}”`}>
      {isShared ? <span className="matrix-dot" /> : wordsOf(row, words)}
      <span className="spoken">
        {isShared && "tells it"}: “{exact}”
      </span>
    </To>
  ));
}

function wordsOf({ field }: CompareRow, words: string): string {
  return field === "date" ? dayWords(words) : words;
}

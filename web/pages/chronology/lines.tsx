import "./lines.css";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, type ReactNode, useEffect, useRef, useState } from "react";
import { Empty } from "../../parts/empty.tsx";
import { useKeys } from "../../parts/keys.ts";
import { usePrinting } from "../../parts/printing.ts";
import { To } from "../../parts/to.tsx";
import { Entry } from "./entry.tsx";
import { focusLine } from "./focus-line.ts";
import { headingOf } from "./heading.ts";
import { Notes } from "./notes.tsx";
import type { Line, useChronology } from "./use-chronology.ts";

/** The lines on the screen; of a long chronology only these are in the page. All of them when it is printed. */
export function Lines({
  list,
  none = <Nothing />,
}: {
  readonly list: ReturnType<typeof useChronology>;
  /** What is told where there are no lines. */
  readonly none?: ReactNode;
}) {
  const { lines } = list;
  const printing = usePrinting();
  useKeys({ j: () => focusLine(1), k: () => focusLine(-1) });
  if (lines.length === 0) return none;
  if (printing) return <Printed lines={lines} />;
  return <Virtual list={list} />;
}

/** So many lines beside those that are seen are in the page, to be scrolled to. */
const SPARE = 12;

const Row = memo(Entry);

function Virtual({ list }: { readonly list: ReturnType<typeof useChronology> }) {
  const { lines, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const box = useRef<HTMLOListElement>(null);
  const [offset, setOffset] = useState(0);
  useEffect(() => setOffset(box.current?.offsetTop ?? 0), []);
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => 68,
    overscan: SPARE,
    scrollMargin: offset,
    getItemKey: (index) => lines[index]?.event ?? index,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last > lines.length - 30 && hasNextPage && !isFetchingNextPage) fetchNextPage({ cancelRefetch: false });
  }, [last, lines.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <ol className="lines" ref={box} style={{ height: rows.getTotalSize() }} aria-label="Chronology">
      {shown.map(({ index, key, start }) => (
        <li
          key={key}
          ref={rows.measureElement}
          data-index={index}
          aria-setsize={list.total ?? -1}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
        >
          <Row line={lines[index] as Line} heading={headingOf(lines, index)} />
        </li>
      ))}
    </ol>
  );
}

function Printed({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <>
      <ol className="lines-printed">
        {lines.map((line, index) => (
          <li key={line.event}>
            <Entry line={line} heading={headingOf(lines, index)} />
          </li>
        ))}
      </ol>
      <Notes notes={[...new Map(lines.flatMap(({ cited }) => cited).map((note) => [note.number, note])).values()]} />
    </>
  );
}

function Nothing() {
  return (
    <Empty>
      <p>
        Nothing here. Take a filter off, or <To to="/">add documents</To>.
      </p>
    </Empty>
  );
}

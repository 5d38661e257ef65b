import "./entry.css";
import { useState } from "react";
import { directionOf } from "../../parts/direction.ts";
import { To } from "../../parts/to.tsx";
import { Marks } from "./marks.tsx";
import { Notes } from "./notes.tsx";
import type { Line } from "./use-chronology.ts";

/** One line: date, sentence, marks, and the words that it rests on. */
export function Entry({ line, heading }: { readonly line: Line; readonly heading: string | null }) {
  const [open, setOpen] = useState(false);
  const { event, words, sentence, within, cited } = line;
  return (
    <>
      {heading !== null && <h2 className="entry-year">{heading}</h2>}
      <article className="entry" data-within={within !== null}>
        <p className="entry-date">{words ?? "—"}</p>
        <div className="entry-said">
          <p className="entry-sentence" dir={directionOf(sentence)}>
            <To to={`/events/${event}`} data-line="">
              {sentence}
            </To>{" "}
            <Marks line={line} />
            {cited.length > 0 && (
              <button type="button" className="entry-notes-open" aria-expanded={open} onClick={() => setOpen(!open)}>
                <span className="spoken">{cited.length === 1 ? "Quotation " : "Quotations "}</span>
                {numbers(cited.map(({ number }) => number))}
              </button>
            )}
          </p>
        </div>
        <div className="entry-aside" data-open={open}>
          <Notes notes={cited} limit={open ? undefined : 2} onMore={() => setOpen(true)} />
        </div>
      </article>
    </>
  );
}

/** "3–5, 7". */
function numbers(all: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of all) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(", ");
}

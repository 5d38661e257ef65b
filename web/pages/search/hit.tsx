import type { Span } from "../../../src/document/span.ts";
import type { SearchHit } from "../../api/types.ts";
import { dayWords } from "../../parts/day-words.ts";
import { directionOf } from "../../parts/direction.ts";
import { Party } from "../../parts/party.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { To } from "../../parts/to.tsx";

/** One hit with the words that were found marked in it. */
export function Hit({ hit }: { readonly hit: SearchHit }) {
  switch (hit.kind) {
    case "document":
      return <InDocument hit={hit} />;
    case "entity":
      return (
        <p>
          <To to={`/people/${hit.id}`}>
            <Marked text={hit.words} found={hit.found} />
          </To>{" "}
          <span className="label">{[hit.entity?.kind, ...(hit.entity?.names ?? []).slice(0, 5)].join(" · ")}</span>
        </p>
      );
    case "event":
      return (
        <p>
          <span className="label">{hit.line?.words ?? "no date"} </span>
          <To to={`/events/${hit.id}`}>
            <Marked text={hit.words} found={hit.found} />
          </To>{" "}
          {hit.line !== undefined && <StatusMark status={hit.line.status} quiet={hit.line.status === "occurred"} />}
        </p>
      );
    case "agreement":
      return (
        <p>
          <To to={`/agreements/${hit.id}`}>
            <Marked text={hit.words} found={hit.found} />
          </To>{" "}
          <span className="label">
            {hit.stage} ·{" "}
            {(hit.parties ?? []).map((party, index) => (
              <span key={party}>
                {index > 0 && ", "}
                <Party name={party} />
              </span>
            ))}
          </span>
        </p>
      );
  }
}

function InDocument({
  hit: { id, words, exact = "", start = 0, found, publisher, published, times = 0 },
}: {
  readonly hit: SearchHit;
}) {
  const [first] = found;
  const at = first === undefined ? "" : `?at=${first.start}-${first.end}`;
  return (
    <>
      <p>
        <To to={`/documents/${id}${at}`}>{words}</To>{" "}
        <span className="label">
          {[publisher, published == null ? null : dayWords(published)].filter((part) => part != null).join(", ")}
          {times > 1 && ` · ${times} times`}
        </span>
      </p>
      <p className="search-passage" dir={directionOf(exact)}>
        <Marked text={exact} found={found.map((one) => ({ start: one.start - start, end: one.end - start }))} />
      </p>
    </>
  );
}

/** `text` with the places of `found` marked. */
function Marked({ text, found }: { readonly text: string; readonly found: readonly Span[] }) {
  const inside = joined(
    found.filter(({ start, end }) => start >= 0 && end <= text.length && start < end),
    text,
  );
  return (
    <>
      {inside.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(inside[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(inside.at(-1)?.end ?? 0)}
    </>
  );
}

/** Words with only a space between them are one mark. */
function joined(found: readonly Span[], text: string): readonly Span[] {
  const marks: Span[] = [];
  for (const one of found) {
    const last = marks.at(-1);
    if (last !== undefined && text.slice(last.end, one.start).trim() === "")
      marks[marks.length - 1] = { start: last.start, end: one.end };
    else marks.push(one);
  }
  return marks;
}

import type { EventAnswer, NetworkEdge } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import { To } from "../../parts/to.tsx";

/** The newest of the events that a tie stands for. */
export function EdgeEvents({ edge: { types, newest, count: all } }: { readonly edge: NetworkEdge }) {
  return (
    <div className="edge-events">
      <p className="label">{types.map(({ value, count }) => `${count} ${value}`).join(" · ")}</p>
      <ul>
        {newest.map((id) => (
          <li key={id}>
            <Line id={id} />
          </li>
        ))}
      </ul>
      {all > newest.length && <p className="label">and {all - newest.length} before</p>}
    </div>
  );
}

function Line({ id }: { readonly id: string }) {
  const { data } = useAnswer<EventAnswer>(`events/${id}`);
  if (data === undefined) return <span className="soft">…</span>;
  return (
    <>
      <span className="label">{data.line.words ?? "no date"} </span>
      <To to={`/events/${id}`}>{data.line.sentence}</To>{" "}
      <StatusMark status={data.status} quiet={data.status === "occurred"} />
    </>
  );
}

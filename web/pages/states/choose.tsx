import "./choose.css";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { useKept } from "../../parts/kept.ts";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";

interface Pairs {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  readonly edges: readonly { readonly a: string; readonly b: string; readonly count: number }[];
}

/** Which two: those of which the record tells most, or any. */
export function ChooseStates() {
  const query = useAnswer<Pairs>("network", { of: "states", limit: 2000 });
  return (
    <div className="page">
      <Title>Two states</Title>
      <AnyTwo />
      <Answered query={query}>
        {({ nodes, edges }) => {
          const names = new Map(nodes.map(({ id, name }) => [id, name]));
          const most = edges[0]?.count ?? 1;
          return (
            <ol className="pairs">
              {edges.slice(0, 60).map(({ a, b, count }) => (
                <li key={`${a} ${b}`}>
                  <To to={`/states/${a}/${b}`}>
                    {names.get(a) ?? a} <span aria-hidden="true">–</span> {names.get(b) ?? b}
                  </To>
                  <span className="pairs-bar" aria-hidden="true">
                    <span style={{ width: `${(100 * count) / most}%` }} />
                  </span>
                  <span className="pairs-count">
                    {count} {count === 1 ? "event" : "events"}
                  </span>
                </li>
              ))}
            </ol>
          );
        }}
      </Answered>
    </div>
  );
}

function AnyTwo() {
  const [a, setA] = useState("");
  const [b, setB] = useState("");
  const navigate = useNavigate();
  const search = useKept();
  return (
    <form
      className="any-two"
      onSubmit={(event) => {
        event.preventDefault();
        navigate({ pathname: `/states/${encodeURIComponent(a.trim())}/${encodeURIComponent(b.trim())}`, search });
      }}
    >
      <label>
        <span className="spoken">One state</span>
        <input value={a} onChange={(event) => setA(event.target.value)} placeholder="Japan" required />
      </label>
      <span>and</span>
      <label>
        <span className="spoken">The other</span>
        <input value={b} onChange={(event) => setB(event.target.value)} placeholder="Vietnam" required />
      </label>
      <button type="submit">Open</button>
    </form>
  );
}

import "./choose.css";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useStateNames } from "../../api/states.ts";
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
      <State label="One state" value={a} onChange={setA} example="Japan" />
      <span>and</span>
      <State label="The other" value={b} onChange={setB} example="Vietnam" />
      <datalist id="all-states">
        {[...useStateNames().values()].map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      <button type="submit">Open</button>
    </form>
  );
}

interface StateProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly example: string;
}

function State({ label, value, onChange, example }: StateProps) {
  return (
    <label>
      <span className="spoken">{label}</span>
      <input
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={example}
        list="all-states"
        required
      />
    </label>
  );
}

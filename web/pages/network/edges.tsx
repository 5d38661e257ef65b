import type { NetworkAnswer, NetworkEdge } from "../../api/types.ts";
import { EdgeEvents } from "./edge-events.tsx";

/** The ties as a list, the strongest first; one opens its events. */
export function Edges({
  answer: { nodes, edges, total },
  chosen,
  onChoose,
}: {
  readonly answer: NetworkAnswer;
  readonly chosen: NetworkEdge | null;
  readonly onChoose: (edge: NetworkEdge | null) => void;
}) {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const isChosen = ({ a, b }: NetworkEdge) => chosen?.a === a && chosen.b === b;
  const listed = [...edges].sort((x, y) => Number(isChosen(y)) - Number(isChosen(x)));
  return (
    <div className="edges">
      <ol>
        {listed.map((edge) => (
          <li key={`${edge.a} ${edge.b}`}>
            <button
              type="button"
              className="plain edge"
              aria-expanded={isChosen(edge)}
              onClick={() => onChoose(isChosen(edge) ? null : edge)}
            >
              <span>
                {names.get(edge.a) ?? edge.a} – {names.get(edge.b) ?? edge.b}
              </span>
              <span className="facet-count">{edge.count}</span>
            </button>
            {isChosen(edge) && <EdgeEvents edge={edge} />}
          </li>
        ))}
      </ol>
      {total > edges.length && (
        <p className="label">
          The {edges.length} strongest of {total}.
        </p>
      )}
    </div>
  );
}

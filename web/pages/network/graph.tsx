import type { Core } from "cytoscape";
import { useEffect, useRef } from "react";
import type { NetworkAnswer, NetworkEdge } from "../../api/types.ts";
import { drawn } from "./drawn.ts";

/** The picture; the list beside it has the same for those who do not see it. */
export function Graph({
  answer,
  chosen,
  onChoose,
}: {
  readonly answer: NetworkAnswer;
  readonly chosen: NetworkEdge | null;
  readonly onChoose: (edge: NetworkEdge | null) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const graph = useRef<Core | null>(null);
  useEffect(() => {
    if (box.current === null) return;
    const { core, release } = drawn(box.current, answer, onChoose);
    graph.current = core;
    return release;
  }, [answer, onChoose]);
  useEffect(() => {
    graph.current?.edges().unselect();
    if (chosen !== null) graph.current?.getElementById(`${chosen.a} ${chosen.b}`).select();
  }, [chosen]);
  const label = `Network of ${answer.nodes.length} actors and ${answer.edges.length} ties; the list beside it has the same`;
  return <div ref={box} className="graph no-print" role="img" aria-label={label} />;
}

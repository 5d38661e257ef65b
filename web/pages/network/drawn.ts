import cytoscape, { type Core, type StylesheetJson } from "cytoscape";
import type { NetworkAnswer, NetworkEdge } from "../../api/types.ts";

/** So many of the most active bear their names; another shows its own where the pointer is. */
const NAMED = 28;

/** Draws the network into `box`; `release` takes it away. It changes its colours with the theme. */
export function drawn(box: HTMLElement, { nodes, edges }: NetworkAnswer, onChoose: (edge: NetworkEdge) => void) {
  const byId = new Map(edges.map((edge) => [`${edge.a} ${edge.b}`, edge]));
  const most = Math.max(...edges.map(({ count }) => count));
  const largest = Math.max(...nodes.map(({ events }) => events));
  const [smallest, span] = nodes.length > NAMED ? [7, 25] : [14, 34];
  const named = new Set(nodes.toSorted((a, b) => b.events - a.events).slice(0, NAMED));
  keepOwnStyle();
  const core = cytoscape({
    container: box,
    elements: [
      ...nodes.map((node) => ({
        data: {
          ...{ id: node.id, name: node.name, ...labelOf(node.name, named.has(node)) },
          size: smallest + span * Math.sqrt(node.events / largest),
        },
      })),
      ...edges.map(({ a, b, count }) => ({
        data: { id: `${a} ${b}`, source: a, target: b, width: 1 + 7 * (count / most) },
      })),
    ],
    style: styleFor(box),
    layout: { name: "concentric", concentric: (node) => node.data("size"), levelWidth: () => 8, minNodeSpacing: 46 },
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
  });
  core
    .layout({
      name: "cose",
      animate: false,
      randomize: false,
      // hubs would draw their many neighbours into one clump
      nodeRepulsion: (node) => 900_000 * (1 + node.degree(false)),
      idealEdgeLength: (edge) => 110 + 12 * Math.max(edge.source().degree(false), edge.target().degree(false)),
      edgeElasticity: () => 60,
      nodeOverlap: 60,
      componentSpacing: 80,
      gravity: 0.4,
      numIter: 2500,
    })
    .run();
  fitted(core);
  core.on("mouseover", "node", ({ target }) => target.data("label", target.data("name")));
  core.on("mouseout", "node", ({ target }) => target.data("label", target.data("own")));
  core.on("tap", "edge", ({ target }) => {
    const edge = byId.get(target.id());
    if (edge !== undefined) onChoose(edge);
  });
  return { core, release: watched(core, box) };
}

/** What stands at a node, and what stands there again when the pointer has left. */
function labelOf(name: string, isNamed: boolean) {
  const label = isNamed ? name : "";
  return { label, own: label };
}

function styleFor(box: HTMLElement): StylesheetJson {
  const colour = (name: string) => getComputedStyle(box).getPropertyValue(name).trim();
  return [
    {
      selector: "node",
      style: {
        label: "data(label)",
        width: "data(size)",
        height: "data(size)",
        "background-color": colour("--accent"),
        color: colour("--ink"),
        "font-family": "Inter Variable, sans-serif",
        "font-size": 12,
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-outline-color": colour("--paper"),
        "text-outline-width": 2,
      },
    },
    {
      selector: "edge",
      style: { width: "data(width)", "line-color": colour("--line"), "curve-style": "straight" },
    },
    { selector: "edge:selected", style: { "line-color": colour("--warn") } },
  ];
}

/** Fits the picture to its box; points and words keep their size on the screen. */
function fitted(core: Core): void {
  core.fit(undefined, 48);
  const scale = 1 / core.zoom();
  core.batch(() => {
    for (const node of core.nodes().toArray()) {
      const size = node.data("size") * scale;
      node.style({ width: size, height: size, "font-size": 12.5 * scale, "text-margin-y": 4 * scale });
      node.style("text-outline-width", 2 * scale);
    }
    for (const edge of core.edges().toArray()) edge.style("width", edge.data("width") * scale);
  });
}

/** The theme may change, and the window its size. */
function watched(core: Core, box: HTMLElement): () => void {
  const repaint = () => core.style(styleFor(box));
  const theme = new MutationObserver(repaint);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const media = matchMedia("(prefers-color-scheme: dark)");
  media.addEventListener("change", repaint);
  const size = new ResizeObserver(() => fitted(core.resize()));
  size.observe(box);
  return () => {
    theme.disconnect();
    size.disconnect();
    media.removeEventListener("change", repaint);
    core.destroy();
  };
}

/** The library writes a style element of its own unless one with its name is there; the content security policy allows none. Its rule is in network.css. */
function keepOwnStyle(): void {
  const name = "__________cytoscape_stylesheet";
  if (document.getElementById(name) !== null) return;
  const mark = document.createElement("meta");
  mark.id = name;
  document.head.append(mark);
}

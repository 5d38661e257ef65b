import { type Cluster, type Scene, statesOf } from "./calling.ts";
import type { Draft, Find } from "./find.ts";

/** The states that issue a document together, and whoever stands for each of them at its head. */
export interface Parties {
  readonly states: readonly string[];
  /** One for each state, in that order; none where the head does not name just one for each. */
  readonly people: readonly string[];
}

const JOINT =
  /\b(?:joint|common|bilateral|trilateral|tripartite)\s+(?:\p{L}+\s+){0,2}(?:statement|declaration|communiqu[eé]|vision|press release)\b/iu;

/** How many sentences, title and place with them, are the head of a document. */
const HEAD = 4;

/** The parties of a joint statement, declaration or communiqué: the states of its title, else of its head; null for any other text. */
export function partiesOf(draft: Draft, clusters: readonly Cluster[], scene: Scene): Parties | null {
  const { reading } = draft;
  const title = reading.sentences[0];
  if (!title) return null;
  const [start, end] = [reading.tokens[title.first]!.start, reading.tokens[title.last - 1]!.end];
  if (!JOINT.test(reading.doc.text.slice(start, end))) return null;
  const states = [0, 1, HEAD - 1].map((last) => statesUntil(draft, last)).find((some) => some.length >= 2);
  if (!states || states.length > 6) return null;
  return { states, people: peopleOf(states, draft, clusters, scene) };
}

function statesUntil({ finds, reading }: Draft, last: number): readonly string[] {
  const inHead = (f: Find) => reading.sentenceOf[f.first]! <= last;
  const named = [...finds].filter((f) => f.kind === "state" && f.form === "name" && f.country !== null && inHead(f));
  return [...new Set(named.sort((a, b) => a.first - b.first).map((f) => f.country!))];
}

function peopleOf(
  states: readonly string[],
  { reading }: Draft,
  clusters: readonly Cluster[],
  scene: Scene,
): readonly string[] {
  const inHead = clusters.filter((c) => c.finds.some(({ find }) => reading.sentenceOf[find.first]! < HEAD));
  const own = states.map((state) => inHead.filter((c) => statesOf(c, scene).has(state)));
  return own.every((some) => some.length === 1) ? own.map((some) => some[0]!.key) : [];
}

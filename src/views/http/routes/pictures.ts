import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { type ChronologyEntry, inOrder } from "../../../record/queries/chronology.ts";
import { FACETS } from "../../../record/queries/faces/facets.ts";
import type { Desk, Look } from "../desk.ts";
import { choiceIn, NARROWING } from "../parameters.ts";
import { placesOf } from "../places.ts";
import { reading } from "../reading.ts";
import { COUNTS, ID, STATUS, TYPE } from "../schemas/any.ts";
import { FOOTNOTE } from "../schemas/records.ts";
import { entriesIn, linesOf } from "./chronology.ts";
import { countsOf } from "./dyads.ts";

const VISIT = z.looseObject({
  event: ID,
  type: TYPE,
  status: STATUS,
  sentence: z.string(),
  place: z.string().nullable(),
});
const PIN = z.object({
  name: z.string(),
  country: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  source: z.string(),
  of: z
    .enum(["place", "capital"])
    .openapi({ description: "What the text names: the place, or the state whose capital it is" }),
});

/** The record as pictures: the map of visits, the network of actors, and the counts beside a list. */
export function pictureRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/map",
    tag: "pictures",
    summary: "Visits and meetings with places whose coordinates are known, and the list of those without",
    params: {},
    query: NARROWING,
    answer: z.object({
      items: z.array(VISIT.extend({ pin: PIN, from: z.array(z.string()) })),
      without: z.array(VISIT),
      footnotes: z.array(FOOTNOTE),
      total: z.number().int(),
    }),
    of: "lists",
    read: async (look, { query }) => {
      const types = query.type === undefined ? MAPPED : [query.type];
      const lists = await look.lists();
      const ids = types.flatMap((type) =>
        lists.ids(choiceIn({ ...query, type }, look), JSON.stringify({ ...query, type })),
      );
      return look.once(`map ${lists.faces.mergedOf} ${JSON.stringify(query)}`, () => mapOf(look, ids));
    },
  });
  reading(app, desk, {
    path: "/api/network",
    tag: "pictures",
    summary: "Who acts with whom: actors, and edges with counts and the events that they are of",
    params: {},
    query: {
      ...NARROWING,
      of: z.enum(["states", "actors"]).default("states").openapi({ description: "States, or people and bodies" }),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(2000)
        .default(300)
        .openapi({ description: "At most so many edges, the heaviest" }),
    },
    answer: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          kind: z.string(),
          country: z.string().nullable(),
          events: z.number().int(),
        }),
      ),
      edges: z.array(
        z.object({ a: z.string(), b: z.string(), count: z.number().int(), types: COUNTS, events: z.array(ID) }),
      ),
      total: z.number().int().openapi({ description: "How many edges there are in all" }),
    }),
    of: "lists",
    read: async (look, { query }) => {
      const { of, limit, ...narrowing } = query;
      const lists = await look.lists();
      const ids = lists.ids(choiceIn(narrowing, look), JSON.stringify(narrowing));
      return look.once(`network ${lists.faces.mergedOf} ${JSON.stringify(query)}`, async () =>
        networkOf(look, await entriesIn(look, ids), of, limit),
      );
    },
  });
  reading(app, desk, {
    path: "/api/facets",
    tag: "chronology",
    summary: "How many entries of the chronology there are by type, status, area, state, publisher, year and month",
    params: {},
    query: NARROWING,
    answer: z.object({
      ...Object.fromEntries(FACETS.map((name) => [name, COUNTS])),
      ...{ total: z.number().int(), undated: z.number().int(), disputed: z.number().int() },
    }),
    of: "lists",
    read: async (look, { query }) => (await look.lists()).facets(choiceIn(query, look), JSON.stringify(query)),
  });
}

const MAPPED = ["visit", "summit", "meeting", "negotiation"] as const;

async function mapOf(look: Look, ids: readonly string[]): Promise<unknown> {
  const entries = (await entriesIn(look, ids)).toSorted((a, b) => inOrder(a.event, b.event));
  const { entries: lines, footnotes } = linesOf(entries, look) as {
    entries: readonly { event: string }[];
    footnotes: unknown;
  };
  const byEvent = new Map(lines.map((line) => [line.event, line]));
  const pins = placesOf(look.knowledge);
  const placed = entries.map((entry) => ({ entry, line: byEvent.get(entry.event.id), pin: pins.of(entry) }));
  const items = placed.flatMap(({ entry, line, pin }) =>
    pin === null ? [] : [{ ...line, pin, from: statesOf(entry).filter((state) => state !== pin.country) }],
  );
  const without = placed.flatMap(({ line, pin }) => (pin === null ? [{ ...line }] : []));
  return { items, without, footnotes, total: entries.length };
}

/** ISO codes of the states that take part. */
function statesOf({ actors }: ChronologyEntry): readonly string[] {
  return [...new Set(actors.flatMap(({ country }) => country ?? []))].sort();
}

interface Node {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
}

function networkOf(
  { gazetteer }: Look,
  entries: readonly ChronologyEntry[],
  of: "states" | "actors",
  limit: number,
): unknown {
  const nodesOf = (entry: ChronologyEntry): readonly Node[] => {
    if (of === "states")
      return statesOf(entry).map((id) => ({ id, name: gazetteer.stateName(id) ?? id, kind: "state", country: id }));
    const known = entry.actors.filter(({ entity, kind }) => entity !== null && kind !== "place");
    const nodes = known.map(({ entity, name, names, kind, country }) => ({
      id: entity ?? "",
      name: names[0] ?? name,
      kind: kind ?? "",
      country,
    }));
    return [...new Map(nodes.map((node) => [node.id, node])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const told = entries.map((entry) => ({ entry, nodes: nodesOf(entry) }));
  const pairs = told.flatMap(({ entry, nodes }) =>
    nodes.flatMap((a, at) =>
      nodes.slice(at + 1).map((b) => ({ key: `${a.id} ${b.id}`, a: a.id, b: b.id, event: entry.event })),
    ),
  );
  const edges = [...Map.groupBy(pairs, ({ key }) => key).values()]
    .map((some) => ({
      ...{ a: some[0]?.a ?? "", b: some[0]?.b ?? "", count: some.length },
      ...{ types: countsOf(some.map(({ event }) => event.type)), events: some.map(({ event }) => event.id) },
    }))
    .sort((x, y) => y.count - x.count || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
  const shown = edges.slice(0, limit);
  const ends = new Set(shown.flatMap(({ a, b }) => [a, b]));
  const counts = new Map(
    countsOf(told.flatMap(({ nodes }) => nodes.map(({ id }) => id))).map(({ value, count }) => [value, count]),
  );
  const nodes = new Map(told.flatMap((one) => one.nodes.map((node) => [node.id, node] as const)));
  const kept = [...nodes.values()]
    .filter(({ id }) => ends.has(id))
    .map((node) => ({ ...node, events: counts.get(node.id) ?? 0 }));
  return {
    nodes: kept.sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1)),
    edges: shown,
    total: edges.length,
  };
}

import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { EVENT_TYPES } from "../../../document/vocabulary.ts";
import type { Choice } from "../../../record/queries/faces/choose.ts";
import type { Faces } from "../../../record/queries/faces/faces.ts";
import { numbersAt } from "../../../record/queries/faces/rows.ts";
import { newestFirst } from "../../../record/queries/faces/ties.ts";
import type { Desk, Look } from "../desk.ts";
import type { Lists } from "../lists.ts";
import { pageOf } from "../pages.ts";
import { choiceIn, NARROWING, type Narrowing, PAGE } from "../parameters.ts";
import { type Pin, placesOf } from "../places.ts";
import { reading } from "../reading.ts";
import { ID, listOf } from "../schemas/any.ts";
import { ENTRY, FOOTNOTE } from "../schemas/records.ts";
import { entriesIn, linesOf } from "./chronology.ts";

const PIN = z.object({
  id: z.string().openapi({ description: "For `at` of /api/map/events" }),
  name: z.string(),
  country: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  source: z.string(),
  of: z
    .enum(["place", "capital"])
    .openapi({ description: "What the text names: the place, or the state whose capital it is" }),
  count: z.number().int(),
  newest: z.array(ID).openapi({ description: "The newest events there, at most five" }),
});

/** The map of visits and talks: how many where, and the events of one place. */
export function mapRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/map",
    tag: "pictures",
    summary: "How many visits and meetings took place where, as far as coordinates are known",
    params: {},
    query: NARROWING,
    answer: z.object({
      items: z.array(PIN),
      without: z.number().int().openapi({ description: "How many have no place that is known" }),
      total: z.number().int(),
    }),
    of: "lists",
    read: async (look, { query }) => mapOf(await look.lists(), await placedIn(look, query)),
  });
  reading(app, desk, {
    path: "/api/map/events",
    tag: "pictures",
    summary: "The visits and meetings at one place of the map, the newest first",
    params: {},
    query: {
      ...NARROWING,
      at: z.string().default(NOWHERE).openapi({ description: "The id of a pin; none: those without a place" }),
      ...PAGE,
    },
    answer: listOf(ENTRY.extend({ place: z.string().nullable() }), { footnotes: z.array(FOOTNOTE) }),
    of: "lists",
    read: async (look, { query }) => {
      const { at, limit, cursor, ...narrowing } = query;
      const { all } = await look.lists();
      const there = (await placedIn(look, narrowing)).get(at)?.events ?? [];
      const ids = Array.from(there, (place) => all[place] ?? "");
      const { items, next, total } = pageOf(ids, { limit, cursor }, (id) => id);
      return { ...(await linesAt(look, items)), next, total };
    },
  });
}

/** The id of the pin that those have who have none. */
const NOWHERE = "none";

/** What took place there, by their places among the faces, the newest first. */
interface Placed {
  readonly pin: Pin | null;
  readonly events: number[];
}

const MAPPED = ["visit", "summit", "meeting", "negotiation"] as const;
const NEWEST = 5;

function mapOf({ all }: Lists, placed: ReadonlyMap<string, Placed>): unknown {
  const items = [...placed].flatMap(([id, { pin, events }]) =>
    pin === null ? [] : [{ id, ...pin, count: events.length, newest: events.slice(0, NEWEST).map((at) => all[at]) }],
  );
  const without = placed.get(NOWHERE)?.events.length ?? 0;
  const total = items.reduce((sum, { count }) => sum + count, without);
  return { items: items.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)), without, total };
}

async function placedIn(look: Look, query: Narrowing): Promise<ReadonlyMap<string, Placed>> {
  const { type, ...rest } = query;
  const { faces, places } = await look.lists();
  const choice = choiceIn({ ...rest, ...(type === undefined ? {} : { type }) }, look);
  const chosen = choice.type === undefined ? ofTypes(places, choice) : places(choice);
  const pinned = await look.whole(`pins ${faces.mergedOf}`, async () => pinsOf(faces, look));
  const groups = new Map<string, Placed>();
  for (const at of newestFirst(faces, chosen)) {
    const pin = pinned(at);
    const id = pin === null ? NOWHERE : `${pin.country} ${pin.name}`;
    const group = groups.get(id) ?? { pin, events: [] };
    group.events.push(at);
    groups.set(id, group);
  }
  return groups;
}

function ofTypes(places: Lists["places"], choice: Choice): Uint32Array {
  const all = MAPPED.map((type) => places({ ...choice, type }));
  return Uint32Array.from(all.flatMap((some) => [...some])).sort();
}

/** Where the event at a place among the faces was; those of one place, hosts and states are found once. */
function pinsOf(faces: Faces, { knowledge }: Look): (at: number) => Pin | null {
  const known = new Map<string, Pin | null>();
  const places = placesOf(knowledge);
  const { tables } = faces;
  const statesAt = (numbers: readonly number[]) => numbers.map((number) => tables.states[number] ?? "");
  return (at) => {
    const [states, hosts] = [numbersAt(faces.states, at), numbersAt(faces.hosts, at)];
    const key = `${faces.types[at]} ${faces.places[at]} ${states.join(",")} ${hosts.join(",")}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const place = tables.places[faces.places[at] ?? 0] ?? "";
    const type = EVENT_TYPES[faces.types[at] ?? 0] ?? "visit";
    const pin = places.of({
      ...{ type, place: place === "" ? null : place },
      ...{ states: statesAt(states), hosts: statesAt(hosts) },
    });
    known.set(key, pin);
    return pin;
  };
}

/** Lines in the order of the ids, with what the texts call the place. */
async function linesAt(look: Look, ids: readonly string[]): Promise<{ items: unknown; footnotes: unknown }> {
  const entries = await entriesIn(look, ids.toReversed());
  const { entries: lines, footnotes } = linesOf(entries, look) as {
    readonly entries: readonly { readonly event: string }[];
    readonly footnotes: unknown;
  };
  const byEvent = new Map(lines.map((line) => [line.event, line]));
  const placeOf = new Map(entries.map(({ event }) => [event.id, event.place]));
  const items = ids.flatMap((id) => {
    const line = byEvent.get(id);
    return line === undefined ? [] : [{ ...line, place: placeOf.get(id) ?? null }];
  });
  return { items, footnotes };
}

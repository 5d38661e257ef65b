import { keptOuters } from "./kept-events.ts";
import type { Neighbours } from "./neighbours.ts";

type Outer = (event: string) => Promise<string | null>;

/** In what the changed events lie now, and those that made a circle with one before or make one now: what is on a circle lies in nothing. `before` are the outers of the changed ones as they were. */
export async function outersAfter(
  changed: ReadonlySet<string>,
  before: ReadonlyMap<string, string | null>,
  neighbours: Neighbours,
): Promise<ReadonlyMap<string, string | null>> {
  const kept = new Map<string, string | null>();
  const now: Outer = async (event) => {
    if (!kept.has(event)) kept.set(event, (await keptOuters(neighbours, [event])).get(event) ?? null);
    return kept.get(event)!;
  };
  for (const [event, outer] of await keptOuters(neighbours, changed)) kept.set(event, outer);
  const was: Outer = async (event) => (before.has(event) ? before.get(event)! : now(event));
  const asked = new Set(changed);
  for (const event of changed)
    for (const outer of [was, now]) for (const one of await circleOf(event, outer)) asked.add(one);
  const there = await keptOuters(neighbours, asked);
  const found = [...there].map(async ([event, outer]) => {
    const circle = await circleOf(event, now);
    return [event, circle.length > 0 ? null : outer] as const;
  });
  return new Map(await Promise.all(found));
}

/** The events through which one comes from this one outwards to itself; none where one does not. */
async function circleOf(event: string, outerOf: Outer): Promise<readonly string[]> {
  const passed = new Set<string>();
  for (let at: string | null = event; at !== null; at = await outerOf(at)) {
    if (passed.has(at)) return at === event ? [...passed] : [];
    passed.add(at);
  }
  return [];
}

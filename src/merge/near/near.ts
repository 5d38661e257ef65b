import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Agreement, Event, Judgement } from "../merged.ts";
import { corroboratedEvents } from "../voices/corroboration.ts";
import type { Described } from "../within.ts";
import { agreementsNear } from "./agreements.ts";
import { eventsNear } from "./events.ts";
import { type Library, type Loader, libraryOf } from "./library.ts";
import type { Draft } from "./neighbours.ts";
import { freshActs, type News } from "./news.ts";
import { withinNear } from "./within.ts";

/** What becomes otherwise by what is new. */
export interface Changes {
  readonly events: {
    /** New, or with other claims. */
    readonly put: readonly Event[];
    /** Ids of events that are no more. */
    readonly remove: readonly string[];
    /** In what other events lie now that are as before, by id. */
    readonly within: ReadonlyMap<string, string | null>;
  };
  readonly agreements: { readonly put: readonly Agreement[]; readonly remove: readonly string[] };
  /** Those of the engine, by what they are about, that come in the place of all of which a side is one of the claims. */
  readonly judgements: readonly {
    readonly about: "event" | "agreement";
    readonly claims: readonly string[];
    readonly put: readonly Judgement[];
  }[];
}

/** What is joined with what. */
export interface Around {
  readonly load: Loader;
  /** Takes what is to be kept for the next time. */
  readonly draft: Draft;
  readonly decided: readonly Judgement[];
  readonly knowledge: Knowledge;
}

/**
 * What merge over all documents would say of events and agreements otherwise than before, found by what is new and its neighbours alone. Throws
 * TooTangled where that is not enough: then all documents are to be handed in as new, with nothing kept.
 */
export async function changesNear(news: News, around: Around): Promise<Changes> {
  const { load, draft, decided, knowledge } = around;
  const library = libraryOf(load, draft, knowledge);
  const fresh = await freshActs(news, library, draft);
  const joined = await eventsNear(fresh, { library, draft, decided, isWhole: news.isWhole });
  const within = await withinNear(joined, library, draft, news.isWhole);
  const moved = new Set([...joined.elsewhere, ...fresh.acts.map(({ claim }) => claim.id)]);
  const { put, remove, ...papers } = await agreementsNear(
    joined.acts.filter(({ claim }) => moved.has(claim.id)),
    fresh.gone,
    { library, draft, decided, knowledge, isWhole: news.isWhole },
  );
  return {
    events: { put: eventsOf(joined.described, within, library, knowledge), remove: joined.gone, within: others() },
    agreements: { put, remove },
    judgements: [
      { about: "event", claims: joined.replaced, put: joined.judgements },
      { about: "agreement", claims: papers.replaced, put: papers.judgements },
    ],
  };

  function others(): ReadonlyMap<string, string | null> {
    const own = new Set(joined.described.map(({ event }) => event.id));
    return new Map([...within].filter(([id]) => !own.has(id)));
  }
}

function eventsOf(
  described: readonly Described[],
  within: ReadonlyMap<string, string | null>,
  library: Library,
  knowledge: Knowledge,
): readonly Event[] {
  const events = described.map(({ event }) => ({ ...event, within: within.get(event.id) ?? null }));
  const acts = new Map(described.map(({ event, group }) => [event.id, group]));
  return corroboratedEvents(events, acts, { acts: [], entities: library.entities, knowledge });
}

import { edtfOverlap } from "../../src/document/edtf.ts";
import { isDone } from "../../src/extract/claims/mode/status.ts";
import { type Partition, shared } from "../coreference/partition.ts";
import { alike, plainDate } from "../scorer-text.ts";
import type { StoryEvent } from "./gold.ts";
import { counterparts, scoreJoined, shareOf } from "./joined.ts";
import { kinship } from "./kinds.ts";
import { type Page, type Pages, spotOf } from "./pages.ts";
import type { ToldStory } from "./read.ts";
import type { JoinedClaim, JoinedEvent, JoinedRecord } from "./record.ts";
import { matchTellings, type Told, tellingsOf } from "./tellings.ts";

/** One telling of a gold event. */
export interface EventMention {
  readonly story: string;
  readonly event: StoryEvent;
  readonly doc: string;
  readonly quote: string;
}

/** The gold mentions by name, the gold event of each, and the event of the record of those that a claim answers. */
export interface MatchedEvents {
  readonly mentions: ReadonlyMap<string, EventMention>;
  readonly claims: ReadonlyMap<string, JoinedClaim>;
  readonly key: Partition;
  readonly response: Partition;
}

/** Matches the tellings of the gold events with the claims of the record, document by document. */
export function matchEvents(stories: readonly ToldStory[], record: JoinedRecord, pages: Pages): MatchedEvents {
  const mentions = new Map(stories.flatMap(mentionsOf));
  const claims = new Map(
    [...Map.groupBy(mentions, ([, { story, doc }]) => `${story}/${doc}`).values()].flatMap((own) =>
      claimsOf(own, pages.of(own[0]![1].story, own[0]![1].doc)),
    ),
  );
  const eventOf = new Map(record.events.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const response = [...claims].flatMap(([name, { id }]) =>
    eventOf.has(id) ? [[name, eventOf.get(id)!] as const] : [],
  );
  const key = [...mentions].map(([name, { story, event }]) => [name, keyOf(story, event.id)] as const);
  return { mentions, claims, key: new Map(key), response: new Map(response) };
}

function mentionsOf({ name, gold }: ToldStory): readonly (readonly [string, EventMention])[] {
  return gold.events.flatMap((event) =>
    event.mentions.map(({ doc, quote }, n) => [`${keyOf(name, event.id)} ${n}`, { story: name, event, doc, quote }]),
  );
}

/** The name of a gold event among those of all stories. */
export function keyOf(story: string, event: string): string {
  return `${story} ${event}`;
}

type Named = readonly (readonly [string, EventMention])[];

function claimsOf(mentions: Named, page: Page): readonly (readonly [string, JoinedClaim])[] {
  const claims = page.claims.filter(({ kind, type }) => kind === "event" && type !== "statement");
  const gold = mentions.map(([, mention]): Told => ({ spot: spotOf(page, mention), answer: answerTo(mention) }));
  return matchTellings(gold, tellingsOf(page, claims)).flatMap((claim, i) =>
    claim === null ? [] : [[mentions[i]![0], claim] as const],
  );
}

/** The type must fit; between claims on the same words ("met Xi and Li") those that name whom gold names. */
function answerTo({ event, quote }: EventMention): Told["answer"] {
  const words = alike(`${event.what} ${quote}`);
  return (claim) => {
    const kin = kinship(event.type, claim.type ?? "");
    const names = (claim.participants ?? []).map(({ name }) => alike(name).split(" ").at(-1)!);
    const named = names.filter((name) => words.includes(name)).length / Math.max(1, names.length);
    return kin === null ? null : (kin === "same" ? 0.3 : 0) + 0.1 * named;
  };
}

/** Joining, nesting, status and date of the events of a record. */
export function scoreEvents({ mentions, key, response }: MatchedEvents, record: JoinedRecord) {
  const found = new Map(record.events.map((event) => [event.id, event]));
  const own = counterparts(key, response);
  const golds = new Map([...mentions.values()].map(({ story, event }) => [keyOf(story, event.id), { story, event }]));
  const pairs = [...own].map(([name, id]) => ({ ...golds.get(name)!, name, found: found.get(id)! }));
  const planned = pairs.filter(({ event }) => !isDone(event.status));
  return {
    ...scoreJoined(key, response),
    mixed: mixedStories(mentions, response),
    within: nesting(pairs, own, found),
    status: shareOf(pairs, ({ event, found }) => event.status === found.status),
    plannedAsDone: shareOf(planned, ({ found }) => isDone(found.status)),
    dateMeets: shareOf(
      pairs.filter(({ event, found }) => event.date !== null && found.date !== null),
      ({ event, found }) => edtfOverlap(event.date!, found.date!),
    ),
    date: shareOf(pairs, ({ event, found }) => plainDate(event.date) === plainDate(found.date)),
  };
}

/** Events of the record that hold mentions of more than one story. */
function mixedStories(mentions: MatchedEvents["mentions"], response: Partition): number {
  const stories = Map.groupBy(shared(new Map([...mentions].map(([name]) => [name, ""])), response).keys(), (name) =>
    response.get(name),
  );
  return [...stories.values()].filter((names) => new Set(names.map((name) => mentions.get(name)!.story)).size > 1)
    .length;
}

/** A gold event with the event of the record that holds most of its mentions. */
export interface EventPair {
  readonly story: string;
  readonly name: string;
  readonly event: StoryEvent;
  readonly found: JoinedEvent;
}

/** Gold events that lie in another, where the record has both: whether it says so too; and of what the record says between gold events, what is so. */
function nesting(
  pairs: readonly EventPair[],
  own: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, JoinedEvent>,
) {
  const wanted = pairs.flatMap(({ story, event, found }) => {
    const outer = own.get(keyOf(story, event.within ?? ""));
    return outer === undefined || outer === found.id ? [] : [{ found, outer }];
  });
  const said = pairs.flatMap(({ story, event, found }) => {
    const isKnown = found.within !== null && [...own.values()].includes(found.within);
    return isKnown ? [{ story, event, outer: found.within }] : [];
  });
  const golds = new Map(pairs.map((pair) => [pair.name, pair.event]));
  return {
    recall: shareOf(wanted, (one) => outersOf(one.found, found).includes(one.outer)),
    precision: shareOf(said, ({ story, event, outer }) =>
      goldOuters(story, event, golds).some((name) => own.get(name) === outer),
    ),
  };
}

/** Ids of the events in which one lies, from the inside outwards. */
function outersOf(event: JoinedEvent, found: ReadonlyMap<string, JoinedEvent>): readonly string[] {
  const outer = found.get(event.within ?? "");
  return outer === undefined ? [] : [outer.id, ...outersOf(outer, found)];
}

function goldOuters(story: string, event: StoryEvent, golds: ReadonlyMap<string, StoryEvent>): readonly string[] {
  if (event.within === null) return [];
  const name = keyOf(story, event.within);
  const outer = golds.get(name);
  return [name, ...(outer === undefined ? [] : goldOuters(story, outer, golds))];
}

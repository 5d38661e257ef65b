import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Finding } from "../discrepancies/finding.ts";
import { tellersIn } from "../discrepancies/stories.ts";
import { sorted } from "../fold.ts";
import type { Discrepancy, Effect, Judgement } from "../merged.ts";
import { documentsIn, regroup } from "./discrepancies/groups.ts";
import { judgedNear } from "./discrepancies/judged.ts";
import { keepFindings } from "./discrepancies/kept.ts";
import { changeNames } from "./discrepancies/names.ts";
import { keepRifts } from "./discrepancies/rifts.ts";
import { keepSpots, spotsOfDocument, spotsOfEvent } from "./discrepancies/spots.ts";
import { storyBook } from "./discrepancies/story-book.ts";
import { findingsOf, foundFrom, pairsOf, type Tellings } from "./discrepancies/tellings.ts";
import type { EntitiesChanged } from "./entities.ts";
import { ACT, keptActs, type Loader, libraryOf } from "./library.ts";
import type { Changes } from "./near.ts";
import { allOf, type Draft } from "./neighbours.ts";

/** What became otherwise before the disagreements are looked at. */
export interface DiscrepancyNews {
  /** Documents that are new, read again, decided on otherwise, or gone. */
  readonly documents: readonly string[];
  readonly entities: EntitiesChanged;
  readonly changes: Changes;
}

/** With what that is held together. */
export interface DiscrepanciesAround {
  /** As `changesNear` loads them. */
  readonly load: Loader;
  readonly draft: Draft;
  /** All that people decided and that stands, as `decide` gives it. */
  readonly decided: readonly Judgement[];
  readonly knowledge: Knowledge;
}

/** What became of the disagreements. */
export interface DiscrepanciesChanged {
  /** New ones and those that look otherwise, or are decided on otherwise. */
  readonly put: readonly Discrepancy[];
  /** Ids of those that are no more. */
  readonly removed: readonly string[];
  /** What became of judgements about discrepancies, by their ids. */
  readonly effects: ReadonlyMap<string, Effect>;
}

/** Looks for disagreements among the neighbours of what is new: the same as `findDiscrepancies` finds in all. */
export async function changeDiscrepancies(
  news: DiscrepancyNews,
  around: DiscrepanciesAround,
): Promise<DiscrepanciesChanged> {
  const { load, draft, decided, knowledge } = around;
  const library = libraryOf(load, draft, knowledge);
  const tellings: Tellings = { library, neighbours: draft, stories: storyBook(draft), knowledge };
  const fresh = sorted([...news.documents, ...news.entities.references.map(({ document }) => document)]);
  const { events, documents, crowds } = await regroup(draft, await claimsOf(fresh, news, draft), new Set(fresh));
  const apart = await refile(fresh, tellings);
  const changed = sorted([...fresh, ...documents, ...apart]);
  await spot(events, fresh, tellings, draft);
  const { old, now, memory } = await foundFrom({ documents: changed, agreements: crowds }, tellings);
  keepFindings(draft, old, now);
  await keepRifts(draft, changed, memory);
  const pairs = await pairsOf(changed, tellings);
  const named = await changeNames(
    { documents: fresh, entities: news.entities, apart: changed, pairs },
    { draft, library, knowledge },
  );
  const all = new Map<string, Finding | null>([...[...old.keys()].map((id) => [id, null] as const), ...now, ...named]);
  for (const [id, one] of now) if (JSON.stringify(old.get(id)) === JSON.stringify(one)) all.delete(id);
  return {
    ...(await judgedNear(draft, all, decided)),
    removed: [...all].flatMap(([id, one]) => (one === null ? [id] : [])),
  };
}

/** The claims of documents that changed, and of those of which an event or agreement may be another. */
async function claimsOf(
  fresh: readonly string[],
  { changes }: DiscrepancyNews,
  draft: Draft,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const replaced = await keptActs(draft, sorted(changes.judgements.flatMap(({ claims }) => claims)));
  const documents = sorted([...fresh, ...[...replaced.values()].map(({ document }) => document)]);
  const found = await draft.keyed(
    ACT,
    documents.map((id) => `of ${id}`),
  );
  return new Map(documents.map((id) => [id, found.get(`of ${id}`) ?? []]));
}

/** Keeps of what the documents tell now; those that come to be of one story, or no more, though nothing of them changed. */
async function refile(fresh: readonly string[], tellings: Tellings): Promise<readonly string[]> {
  const tellers = tellersIn(await findingsOf(fresh, tellings));
  return tellings.stories.refile(new Map(fresh.map((id) => [id, tellers.get(id) ?? null])));
}

/** Keeps where in time events and documents may be held against others. */
async function spot(
  events: readonly string[],
  fresh: readonly string[],
  tellings: Tellings,
  draft: Draft,
): Promise<void> {
  const beside = allOf(await documentsIn(draft, events));
  const findings = await findingsOf(sorted([...fresh, ...beside]), tellings);
  for (const event of events) keepSpots(draft, event, spotsOfEvent(findings.events.acts.get(event) ?? []));
  const tellers = tellersIn(findings);
  for (const id of fresh) {
    const teller = tellers.get(id);
    keepSpots(draft, id, teller === undefined ? { filed: [], asked: [] } : spotsOfDocument(teller, findings));
  }
}

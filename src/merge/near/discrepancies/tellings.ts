import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { papersOf } from "../../agreements.ts";
import type { Finding, Findings } from "../../discrepancies/finding.ts";
import { type Memory, type Pair, storiesOf, tellersIn, together } from "../../discrepancies/stories.ts";
import { differingTellings } from "../../discrepancies.ts";
import { describe, inTime } from "../../events.ts";
import { byText, sorted } from "../../fold.ts";
import { ledgerLine } from "../../papers/line.ts";
import { byTime } from "../../status.ts";
import { keptPapers } from "../agreements.ts";
import { keptActs, type Library } from "../library.ts";
import { allOf, type Neighbours } from "../neighbours.ts";
import { documentsIn, groupsOf } from "./groups.ts";
import { documentsOf, findingsIn } from "./kept.ts";
import { correctingAmong } from "./matters.ts";
import { recallRifts } from "./rifts.ts";
import { spottedNear } from "./spots.ts";
import type { StoryBook } from "./story-book.ts";

/** Where tellings are looked up. */
export interface Tellings {
  readonly library: Library;
  readonly neighbours: Neighbours;
  readonly stories: StoryBook;
  readonly knowledge: Knowledge;
}

/** What is found where one of the documents has a part, and was before. */
export interface FoundAnew {
  readonly old: ReadonlyMap<string, Finding>;
  readonly now: ReadonlyMap<string, Finding>;
  /** What was found of the texts and pairs that were looked at. */
  readonly memory: Memory;
}

/** What may tell otherwise than before. */
export interface Changed {
  /** Documents with a part in whatever differs. */
  readonly documents: readonly string[];
  /** Agreements, for what hangs on all that is told of them. */
  readonly agreements: readonly string[];
}

/** What differs between these documents and all those that it leads to. */
export async function foundFrom({ documents, agreements }: Changed, tellings: Tellings): Promise<FoundAnew> {
  const memory: Memory = new Map();
  const changed = new Set(documents);
  let own = sorted(documents);
  for (;;) {
    const old = await findingsIn(tellings.neighbours, own, agreements);
    const now = await foundWith({ documents: own, agreements }, changed, tellings, memory);
    const reached = await reachedBy(changedIn(old, now), own, tellings);
    const all = sorted([...own, ...reached, ...(await corrected(own, documents, tellings))]);
    if (all.length === own.length) return { old, now, memory };
    own = all;
  }
}

/** What is found now and was not, and the other way round. */
function changedIn(old: ReadonlyMap<string, Finding>, now: ReadonlyMap<string, Finding>): readonly Finding[] {
  const ids = sorted([...old.keys(), ...now.keys()]);
  const changed = ids.filter((id) => JSON.stringify(old.get(id)) !== JSON.stringify(now.get(id)));
  return changed.flatMap((id) => [old.get(id), now.get(id)].filter((one) => one !== undefined));
}

/** The documents of which something else may be found for what changed: not of that on which nothing else hangs, unless a correction has to do with it. */
async function reachedBy(
  changed: readonly Finding[],
  own: readonly string[],
  tellings: Tellings,
): Promise<readonly string[]> {
  const known = new Set(own);
  const byThemselves = changed.filter(({ isOfThese }) => isOfThese === true);
  const others = sorted(byThemselves.flatMap(documentsOf)).filter((id) => !known.has(id));
  const pairs = await pairsOf(others, tellings);
  const correcting = await correctingAmong(tellings.neighbours, sorted([...own, ...others, ...pairs.flat()]));
  const beside = new Set(pairs.filter((pair) => pair.some((id) => correcting.has(id))).flat());
  const isCorrected = (one: Finding) => documentsOf(one).some((id) => correcting.has(id) || beside.has(id));
  return changed.flatMap((one) => (one.isOfThese !== true || isCorrected(one) ? documentsOf(one) : []));
}

/** What a correction that is new may take back: all that is of one story with it. */
async function corrected(
  own: readonly string[],
  changed: readonly string[],
  tellings: Tellings,
): Promise<readonly string[]> {
  const docs = await tellings.library.testimonies(own.filter((id) => changed.includes(id)));
  const corrections = docs.filter(({ print }) => (print?.corrections ?? []).length > 0).map(({ id }) => id);
  if (corrections.length === 0) return [];
  return (await pairsOf(corrections, tellings)).flat();
}

/** The pairs of documents of one story of which one is among these. */
export async function pairsOf(
  documents: readonly string[],
  { neighbours, stories }: Pick<Tellings, "neighbours" | "stories">,
): Promise<readonly Pair[]> {
  const own = new Set(documents);
  const groups = await documentsIn(neighbours, await groupsOf(neighbours, documents));
  const joined = [...groups.values()].flatMap(together).filter((pair) => pair.some((id) => own.has(id)));
  const all = [...joined, ...(await stories.pairsWith(documents))];
  const distinct = new Map(
    all.map((pair) => [pair.toSorted(byText).join(" "), pair.toSorted(byText) as [string, string]]),
  );
  return [...distinct.values()];
}

async function foundWith(
  { documents, agreements }: Changed,
  changed: ReadonlySet<string>,
  tellings: Tellings,
  memory: Memory,
): Promise<ReadonlyMap<string, Finding>> {
  const { library, neighbours } = tellings;
  const own = new Set(documents);
  const groups = sorted([...(await groupsOf(neighbours, documents)), ...agreements]);
  const pairs = await pairsOf(documents, tellings);
  const spotted = await spottedNear(neighbours, [...groups, ...documents]);
  const beside = await documentsIn(neighbours, [...groups, ...spotted]);
  const spottedTexts = [...spotted].filter((item) => beside.get(item)!.length === 0);
  const there = await library.testimonies([...own, ...pairs.flat(), ...allOf(beside), ...spottedTexts]);
  const findings = await findingsOf(
    there.map(({ id }) => id),
    tellings,
  );
  const tellers = tellersIn(findings);
  await recallRifts(neighbours, pairs, changed, memory);
  const stories = storiesOf(
    findings,
    tellers,
    pairs.filter((pair) => pair.every((id) => tellers.has(id))),
    memory,
  );
  const isAsked = (one: Finding) => agreements.includes(one.of ?? "") || documentsOf(one).some((id) => own.has(id));
  const found = differingTellings(findings, stories).filter(isAsked);
  return new Map(found.map((one) => [one.id, one]));
}

/** All that is told by some documents, as it was joined. */
export async function findingsOf(
  documents: readonly string[],
  { library, neighbours, knowledge }: Tellings,
): Promise<Findings> {
  const acts = await library.ofDocuments(documents);
  const claims = acts.map(({ claim }) => claim.id);
  const [events, papers] = [await keptActs(neighbours, claims), await keptPapers(neighbours, claims)];
  const ofEvents = Map.groupBy(acts, ({ claim }) => events.get(claim.id)!.event);
  const inOrder = new Map([...ofEvents].map(([id, own]) => [id, own.toSorted(byTime)]));
  const ofPapers = [...Map.groupBy(papersOf(acts, knowledge), ({ act }) => papers.get(act.claim.id)!.group).values()];
  return {
    documents: await library.testimonies(documents),
    knowledge,
    acts,
    entities: { list: [], judgements: [], of: library.entities.of },
    events: {
      list: inTime([...inOrder].map(([id, own]) => ({ ...describe(own), id }))),
      acts: inOrder,
      judgements: [],
    },
    agreements: {
      list: ofPapers.flatMap(ledgerLine).sort((a, b) => byText(a.id, b.id)),
      claims: ofPapers.map((own) => own.map(({ act }) => act.claim.id)),
      judgements: [],
    },
  };
}

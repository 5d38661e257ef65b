import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Act } from "../act.ts";
import { type Agreements, joinPapers, papersOf } from "../agreements.ts";
import { sorted } from "../fold.ts";
import type { Agreement, Judgement } from "../merged.ts";
import { type Asking, askings } from "../papers/asks.ts";
import { agreementId } from "../papers/line.ts";
import type { Paper } from "../papers/paper.ts";
import { corroboratedAgreements } from "../voices/corroboration.ts";
import { keptActs, type Library, numbered } from "./library.ts";
import { allOf, type Draft, type Neighbours } from "./neighbours.ts";
import { decidedPairs, filedUnder, lookedUpBy, tiedPapers } from "./papers.ts";

/** Space of claims about agreements, each under the name of those tied to it, and its blocks. */
const PAPER = "paper";

/** The agreement that a claim is told of, null for one that only denies; the name of those that ties lead to, and of those that are told of one. */
export interface KeptPaper {
  readonly tied: string;
  readonly group: string;
  readonly agreement: string | null;
}

/** What the joining of agreements looks at beside what is new. */
export interface PapersAround {
  readonly library: Library;
  readonly draft: Draft;
  readonly decided: readonly Judgement[];
  readonly knowledge: Knowledge;
  readonly isWhole: boolean;
}

/** The agreements of what is new and of all that is tied to it. */
export interface AgreementsNear {
  readonly put: readonly Agreement[];
  /** Ids of agreements that are no more. */
  readonly remove: readonly string[];
  readonly judgements: readonly Judgement[];
  /** Claims of which all agreements and judgements of before are replaced by these. */
  readonly replaced: readonly string[];
}

/** Joins the claims about agreements that are new, or whose event is another, with their neighbours, and keeps where they stand. The events must be kept. */
export async function agreementsNear(
  fresh: readonly Act[],
  gone: readonly string[],
  around: PapersAround,
): Promise<AgreementsNear> {
  const { library, draft, decided, knowledge, isWhole } = around;
  const own = papersOf(fresh, knowledge);
  const claims = isWhole ? claimsOf(own) : await claimsAround(own, [...claimsOfActs(fresh), ...gone], around);
  const there = new Set([...claims].filter((claim) => !gone.includes(claim)));
  const acts = numbered([...fresh, ...(await library.ofClaims(there))]).filter(({ claim }) => there.has(claim.id));
  const papers = papersOf(acts, knowledge);
  const eventOf = await eventsOf(acts, draft);
  const joined = joinPapers(papers, eventOf, decided);
  const before = await keptPapers(draft, claims);
  keep(papers, joined, askings(eventOf), around, claims);
  const now = new Set(joined.list.map(({ id }) => id));
  const old = sorted([...before.values()].flatMap(({ agreement }) => agreement ?? []));
  return {
    put: corroboratedAgreements(joined.list, { acts, entities: library.entities, knowledge }),
    remove: old.filter((id) => !now.has(id)),
    judgements: joined.judgements,
    replaced: sorted(claims),
  };
}

function claimsOf(papers: readonly Paper[]): ReadonlySet<string> {
  return new Set(papers.map(({ act }) => act.claim.id));
}

function claimsOfActs(acts: readonly Act[]): readonly string[] {
  return acts.map(({ claim }) => claim.id);
}

/** Where claims about agreements stand. */
export async function keptPapers(
  neighbours: Neighbours,
  claims: Iterable<string>,
): Promise<ReadonlyMap<string, KeptPaper>> {
  return (await neighbours.values(PAPER, [...claims])) as ReadonlyMap<string, KeptPaper>;
}

async function eventsOf(acts: readonly Act[], neighbours: Neighbours): Promise<ReadonlyMap<string, string>> {
  const kept = await keptActs(neighbours, claimsOfActs(acts));
  return new Map([...kept].map(([claim, { event }]) => [claim, event]));
}

/** Claims of all papers that have a part in what becomes of those that are new, with these and with those that were papers and are none. */
async function claimsAround(
  own: readonly Paper[],
  changed: readonly string[],
  { library, draft, decided, knowledge }: PapersAround,
): Promise<ReadonlySet<string>> {
  const news = claimsOf(own);
  const eventOf = await eventsOf(
    own.map(({ act }) => act),
    draft,
  );
  const keys = sorted(own.flatMap((paper) => lookedUpBy(paper, askings(eventOf))));
  const pairs = decidedPairs(decided).filter((pair) => pair.some((claim) => news.has(claim)));
  const found = new Set([...allOf(await draft.keyed(PAPER, keys)), ...pairs.flat()]);
  const others = [...(await library.ofClaims(found)), ...(await library.ofDocuments(own.map(({ act }) => act.doc.id)))];
  const acts = numbered([...others, ...own.map(({ act }) => act)]);
  const near = papersOf(acts, knowledge);
  const groups = tiedPapers(near, askings(await eventsOf(acts, draft)), decided, news);
  const tied = groups
    .all()
    .map((group) => group.map((i) => near[i]!.act.claim.id))
    .filter((group) => group.some((claim) => news.has(claim)));
  const kept = await keptPapers(draft, [...tied.flat(), ...changed]);
  const names = sorted([...kept.values()].map((one) => `tied ${one.tied}`));
  return new Set([...tied.flat(), ...kept.keys(), ...allOf(await draft.keyed(PAPER, names))]);
}

function keep(
  papers: readonly Paper[],
  { list, claims: groups }: Agreements,
  ways: readonly Asking[],
  { draft, decided }: PapersAround,
  replaced: ReadonlySet<string>,
): void {
  const ids = new Set(list.map(({ id }) => id));
  const acts = new Map(papers.map(({ act }) => [act.claim.id, act]));
  const agreementOf = new Map(
    groups.flatMap((group) => {
      const agreement = agreementId(group.map((claim) => acts.get(claim)!));
      return group.map((claim) => [claim, agreement] as const);
    }),
  );
  const tied = tiedPapers(papers, ways, decided);
  for (const claim of replaced) draft.remove(PAPER, claim);
  for (const [i, paper] of papers.entries()) {
    const { id } = paper.act.claim;
    const agreement = agreementOf.get(id)!;
    const kept: KeptPaper = {
      tied: papers[tied.find(i)]!.act.claim.id,
      group: agreement,
      agreement: ids.has(agreement) ? agreement : null,
    };
    draft.put(PAPER, id, [`tied ${kept.tied}`, ...filedUnder(paper, ways)], kept);
  }
}

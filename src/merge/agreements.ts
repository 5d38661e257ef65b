import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Act } from "./act.ts";
import { byText } from "./fold.ts";
import { makeIdentities } from "./identities.ts";
import type { Agreement, Judgement } from "./merged.ts";
import { joinTied, tiedGroups, tiesOf } from "./papers/join.ts";
import { ledgerLine } from "./papers/line.ts";
import { isAboutAgreement, type Paper, paperOf, statesNamedIn } from "./papers/paper.ts";
import { stateFinder } from "./state-names.ts";

/** The agreements, and what was decided on the way. */
export interface Agreements {
  readonly list: readonly Agreement[];
  /** Claims about one agreement, those that deny it too. */
  readonly claims: readonly (readonly string[])[];
  readonly judgements: readonly Judgement[];
}

/**
 * The ledger: claims of agreements, and of negotiations that name what is negotiated, joined by instrument or by parties and subject. What becomes of
 * claims that are tied to each other (see `tiedClaims`) is the same whatever else there is.
 */
export function joinAgreements(
  acts: readonly Act[],
  eventOf: ReadonlyMap<string, string>,
  decided: readonly Judgement[],
  knowledge: Knowledge,
): Agreements {
  return joinPapers(papersOf(acts, knowledge), eventOf, decided);
}

/** See joinAgreements. */
export function joinPapers(
  papers: readonly Paper[],
  eventOf: ReadonlyMap<string, string>,
  decided: readonly Judgement[],
): Agreements {
  const identities = makeIdentities(
    "agreement",
    papers.map(({ act }) => act.claim.id),
    decided,
  );
  joinTied(papers, tiesOf(papers, eventOf), identities);
  const groups = identities.clusters.all().map((group) => group.map((i) => papers[i]!));
  const list = groups.flatMap(ledgerLine).sort((a, b) => byText(a.id, b.id));
  const claims = groups.map((group) => group.map(({ act }) => act.claim.id));
  return { list, claims, judgements: identities.judgements() };
}

/** Ids of claims about agreements in groups of which none has a part in what becomes of another. */
export function tiedClaims(
  acts: readonly Act[],
  eventOf: ReadonlyMap<string, string>,
  decided: readonly Judgement[],
  knowledge: Knowledge,
): readonly (readonly string[])[] {
  const papers = papersOf(acts, knowledge);
  const at = new Map(papers.map(({ act }, i) => [act.claim.id, i]));
  const pairs = decided.flatMap(({ about, left, right }): (readonly [number, number])[] => {
    const [a, b] = about === "agreement" ? [at.get(left), at.get(right ?? "")] : [];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
  const groups = tiedGroups(papers.length, tiesOf(papers, eventOf), pairs);
  return groups.map((group) => group.map((i) => papers[i]!.act.claim.id));
}

/** What those of the acts say of agreements that are about one. */
export function papersOf(acts: readonly Act[], knowledge: Knowledge): readonly Paper[] {
  const states = stateFinder(knowledge);
  const around = new Map<Act["doc"], ReadonlySet<string>>();
  return acts.filter(isAboutAgreement).map((act) => {
    const own = around.get(act.doc) ?? statesNamedIn(act.doc);
    around.set(act.doc, own);
    return paperOf(act, states, own);
  });
}

import { contentId } from "../document/ids.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Act, isNested } from "./act.ts";
import { gap, shareDays } from "./days.ts";
import { byText, isSubset, sorted } from "./fold.ts";
import { type Identities, makeIdentities } from "./identities.ts";
import type { Agreement, AgreementStep, Judgement } from "./merged.ts";
import { furthest, isAhead, knownFrom, STAGES, stageBy } from "./stages.ts";
import { type StateFinder, stateFinder } from "./state-names.ts";
import { gradeOf, paperKind, subjectsAgree } from "./titles.ts";

/** A claim about an agreement. */
interface Paper {
  readonly act: Act;
  readonly parties: ReadonlySet<string>;
  readonly subject: ReadonlySet<string>;
  readonly grade: string | null;
  readonly step: AgreementStep | null;
}

/** The agreements, and what was decided on the way. */
export interface Agreements {
  readonly list: readonly Agreement[];
  /** Claims about one agreement, those that deny it too. */
  readonly claims: readonly (readonly string[])[];
  readonly judgements: readonly Judgement[];
}

/** The ledger: claims of agreements, and of negotiations that name what is negotiated, joined by instrument or by parties and subject. */
export function joinAgreements(
  acts: readonly Act[],
  eventOf: ReadonlyMap<string, string>,
  decided: readonly Judgement[],
  knowledge: Knowledge,
): Agreements {
  const states = stateFinder(knowledge);
  const papers = acts.filter(isAboutAgreement).map((act) => paperOf(act, states));
  const identities = makeIdentities(
    "agreement",
    papers.map(({ act }) => act.claim.id),
    decided,
  );
  joinTitled(papers, identities);
  joinUntitled(papers, eventOf, identities);
  joinOneSided(papers, identities);
  const groups = identities.clusters.all().map((group) => group.map((i) => papers[i]!));
  const list = groups.flatMap(ledgerLine).sort((a, b) => byText(a.id, b.id));
  const claims = groups.map((group) => group.map(({ act }) => act.claim.id));
  return { list, claims, judgements: identities.judgements() };
}

function isAboutAgreement({ claim, title }: Act): boolean {
  return claim.type === "agreement" || (claim.type === "negotiation" && title !== null);
}

function paperOf(act: Act, states: StateFinder): Paper {
  const { claim } = act;
  const stage = stageBy(claim);
  const [first] = claim.attribution;
  const by = first === undefined ? (act.doc.publisher ?? act.doc.author ?? "the text") : first.speaker;
  return {
    act,
    parties: partiesOf(act, states),
    subject: act.subject,
    grade: act.title === null ? null : gradeOf(act.title),
    step:
      stage === null
        ? null
        : { stage, date: isAhead(claim) ? null : (claim.date?.edtf ?? null), asOf: act.asOf, claim: claim.id, by },
  };
}

/** States of those who sign; where one or none is told, those that the title names ("the sale of tanks to Poland") if that makes two. */
function partiesOf({ actors, title }: Act, states: StateFinder): ReadonlySet<string> {
  const parties = new Set(actors.flatMap(({ country, isPerson, name }) => country ?? (isPerson ? [] : name)));
  const named = parties.size < 2 && title !== null ? states(title).filter((state) => !parties.has(state)) : [];
  // "Kenya–Ghana Trade Agreement": both
  if (parties.size + named.length === 2) for (const state of named) parties.add(state);
  return parties;
}

/** Inside a block of equal parties or one instrument, fuller titles first; each joins the best of those that no title of contradicts. */
function joinTitled(papers: readonly Paper[], identities: Identities): void {
  for (const block of blocksOf(papers)) {
    const bySubject = Map.groupBy(block, (i) => `${papers[i]!.grade} ${[...papers[i]!.subject].toSorted().join(" ")}`);
    const subjects = sorted(bySubject.keys()).map((key) => bySubject.get(key)!);
    for (const same of subjects) {
      // a treaty and a memorandum may be about one thing: the next memorandum joins the first
      const firsts: number[] = [];
      for (const i of same)
        if (!firsts.some((j) => joinPapers(papers, j, i, "same title, same parties", 0.95, identities))) firsts.push(i);
    }
    const leaders = subjects
      .map(([first]) => first!)
      .sort((a, b) => papers[b]!.subject.size - papers[a]!.subject.size || a - b);
    for (const [i, a] of leaders.entries()) {
      for (const b of leaders.slice(0, i)) {
        if (joinPapers(papers, b, a, "similar title, same parties", 0.8, identities)) break;
      }
    }
  }
}

function blocksOf(papers: readonly Paper[]): readonly (readonly number[])[] {
  const blocks = new Map<string, number[]>();
  for (const [i, { act, parties, subject }] of papers.entries()) {
    const party = [...parties].toSorted().join("+");
    const named = subject.size > 0;
    const keys = [
      ...(act.instrument !== null
        ? [`instrument ${act.instrument}`]
        : named && parties.size > 1
          ? [`parties ${party}`]
          : []),
      ...(named ? [`in ${act.doc.id}`] : []),
    ];
    for (const key of keys) blocks.set(key, [...(blocks.get(key) ?? []), i]);
  }
  return sorted(blocks.keys()).map((key) => blocks.get(key)!);
}

function joinPapers(
  papers: readonly Paper[],
  a: number,
  b: number,
  why: string,
  score: number,
  identities: Identities,
): boolean {
  const { clusters } = identities;
  if (clusters.find(a) === clusters.find(b)) return true;
  const all = clusters.members(b);
  const linked = clusters.members(a).every((x) => all.every((y) => mayBeOne(papers[x]!, papers[y]!)));
  return linked && identities.same(a, b, why, score);
}

/** Never one: other instruments, other parties, partnerships of other degree, other subjects ("space and cyber" and "equipment"). */
function mayBeOne(a: Paper, b: Paper): boolean {
  const oneInstrument = a.act.instrument !== null && a.act.instrument === b.act.instrument;
  if (oneInstrument && a.act.isKnownInstrument) return true;
  if (signedYearsApart(a, b)) return false;
  if (oneInstrument) return isNested(a.parties, b.parties);
  if (a.act.instrument !== null && b.act.instrument !== null) return false;
  const oneText = a.act.doc.id === b.act.doc.id;
  // a text that names one party does not contradict one that names both
  const oneSided = a.parties.size === 1 || b.parties.size === 1;
  const parties = (oneText || oneSided || a.parties.size === b.parties.size) && isNested(a.parties, b.parties);
  if (!parties) return false;
  if (a.grade !== b.grade || isDeed(a) !== isDeed(b) || areOtherPapers(a, b)) return false;
  if (a.subject.size === 0 || b.subject.size === 0)
    return a.grade !== null || isUntitled(a) || isUntitled(b) || a.subject.size === b.subject.size;
  return (a.grade !== null && a.grade !== "") || subjectsAgree(a.subject, b.subject);
}

/** "The treaty replaces the memorandum on fish." */
function areOtherPapers({ act: a }: Paper, { act: b }: Paper): boolean {
  const [x, y] = [paperKind(a.title ?? ""), paperKind(b.title ?? "")];
  return x !== null && y !== null && x !== y;
}

/** "agreed to deepen cooperation in cyber security": a deed that was agreed, no paper on cyber security. */
function isDeed({ act }: Paper): boolean {
  return act.title?.startsWith("to ") ?? false;
}

/** A treaty of 1902 and its namesake of 1975 are two. What some texts put into this year and others into the last is one. */
const RENEWED = 3 * 366;

function signedYearsApart({ act: a, step: x }: Paper, { act: b, step: y }: Paper): boolean {
  if (x?.stage !== "signed" || y?.stage !== "signed" || a.days === null || b.days === null) return false;
  return gap(a.days, b.days) > RENEWED;
}

function isUntitled({ act, subject }: Paper): boolean {
  return subject.size === 0 && act.instrument === null;
}

/** "The agreement was signed on Monday": the one that its event, or else its text, names with the same parties. */
function joinUntitled(papers: readonly Paper[], eventOf: ReadonlyMap<string, string>, identities: Identities): void {
  for (const by of [({ act }: Paper) => eventOf.get(act.claim.id) ?? "", ({ act }: Paper) => act.doc.id]) {
    const groups = Map.groupBy(papers.keys(), (i) => by(papers[i]!));
    for (const key of sorted(groups.keys())) joinToOnly(papers, groups.get(key)!, identities);
  }
}

function joinToOnly(papers: readonly Paper[], group: readonly number[], identities: Identities): void {
  const { clusters } = identities;
  const titled = group.filter((i) => !isUntitled(papers[i]!));
  for (const i of group.filter((one) => isUntitled(papers[one]!))) {
    const fitting = titled.filter(
      (other) => isSubset(papers[i]!.parties, papers[other]!.parties) && papers[i]!.parties.size > 0,
    );
    const only = new Set(fitting.map((other) => clusters.find(other)));
    const many =
      /\b(several|agreements|accords|treaties|pacts|deals|contracts|documents|memoranda|memorandums|MOUs)\b/i;
    // "several agreements" is not the one agreement named next to it
    if (only.size === 1 && !many.test(papers[i]!.act.claim.evidence.exact)) {
      identities.same(fitting[0]!, i, "the only agreement of these parties there", 0.6);
    }
  }
}

/** A text that names one party means the agreement that others tell of, when only one fits. */
function joinOneSided(papers: readonly Paper[], identities: Identities): void {
  const { clusters } = identities;
  const full = new Map<string, number[]>();
  for (const [i, { parties, subject }] of papers.entries()) {
    if (parties.size < 2 || subject.size === 0) continue;
    for (const party of parties) full.set(party, [...(full.get(party) ?? []), i]);
  }
  for (const [i, { parties, subject, act }] of papers.entries()) {
    const [party] = parties;
    if (parties.size !== 1 || subject.size < 2 || act.instrument !== null) continue;
    const fitting = (full.get(party!) ?? []).filter(
      (other) => mayBeOne(papers[i]!, papers[other]!) && subjectsAgree(subject, papers[other]!.subject),
    );
    const only = new Set(fitting.map((other) => clusters.find(other)));
    if (only.size === 1) identities.same(fitting[0]!, i, "similar title, one of the parties", 0.6);
  }
}

function ledgerLine(papers: readonly Paper[]): Agreement[] {
  const steps = papers.flatMap((paper) => withDenial(paper, papers) ?? []).sort(byStep);
  if (steps.length === 0) return [];
  const parties = sorted(papers.flatMap((paper) => [...paper.parties]));
  const titles = sorted(papers.flatMap(({ act }) => act.title ?? []));
  const topics = sorted(papers.flatMap(({ act }) => act.claim.topics));
  const title = fullest(titles) ?? (topics.length > 0 ? `agreement (${topics.join(", ")})` : "agreement");
  return [
    {
      id: contentId("agr", sorted(papers.map(({ act }) => act.claim.id))[0]!),
      title,
      parties,
      area: topics.join(", "),
      stage: furthest(steps),
      instrument: sorted(papers.flatMap(({ act }) => act.instrument ?? []))[0] ?? null,
      steps,
    },
  ];
}

/** Days within which an undated denial still answers an undated report. */
const ANSWER = 31;

/** The step, with the claim of the same or a later text that denies it. */
function withDenial({ step, act }: Paper, papers: readonly Paper[]): AgreementStep | null {
  if (step === null) return null;
  const denial = papers.find(({ act: other }) => {
    if (
      other.claim.status !== "denied" ||
      (other.claim.stage ?? "signed") !== step.stage ||
      other.writtenBy < act.writtenBy
    )
      return false;
    if (act.days !== null && other.days !== null) return shareDays(act.days, other.days);
    return act.doc.id === other.doc.id || other.writtenBy - act.writtenBy <= ANSWER;
  });
  return denial === undefined ? step : { ...step, deniedBy: denial.act.claim.id };
}

function fullest(titles: readonly string[]): string | null {
  const size = (title: string) => title.split(/\s+/).length;
  return titles.toSorted((a, b) => size(b) - size(a) || byText(a, b))[0] ?? null;
}

/** By the day from which the step is known, the unknown first; then by stage. */
function byStep(a: AgreementStep, b: AgreementStep): number {
  const [x, y] = [knownFrom(a) ?? -Infinity, knownFrom(b) ?? -Infinity];
  return (x === y ? 0 : x - y) || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || byText(a.claim, b.claim);
}

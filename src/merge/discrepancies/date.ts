import type { Act } from "../act.ts";
import { gap, shareDays, width } from "../days.ts";
import { byText, sorted } from "../fold.ts";
import { type Finding, type Findings, finding, quote, sayer } from "./finding.ts";

/** How far apart, in days, two tellings of one visit, or of one meeting of the same two, may put it. */
const NEAR = { visit: 60, talks: 3 };

/** Two acts told as done, of the same people, with dates that do not meet though they are near: one of the texts may be wrong, or there were two. */
export function differingDates(findings: Findings): readonly Finding[] {
  const groups = new Map<string, Act[]>();
  for (const event of findings.events.list) {
    const acts = findings.events.acts.get(event.id)!;
    const told = acts.find(isDatedDone);
    if (told === undefined) continue;
    for (const key of keysOf(acts)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key)!.push(told);
    }
  }
  const near = sorted(groups.keys()).flatMap((key) => inGroup(groups.get(key)!));
  return [...near, ...signingDates(findings)];
}

/** Visitor and host of visits; the pairs of people of different states in talks. */
function keysOf(acts: readonly Act[]): ReadonlySet<string> {
  const { family } = acts[0]!;
  if (family === "visit") {
    const to = acts.flatMap(({ hosts }) => [...hosts]);
    return new Set(
      acts.flatMap(({ visitors }) => [...visitors]).flatMap((person) => to.map((host) => `visit ${person} ${host}`)),
    );
  }
  return new Set(family === "talks" ? acts.flatMap(pairsIn) : []);
}

function pairsIn({ sides }: Act): readonly string[] {
  const all = [...sides].sort(([a], [b]) => byText(a, b));
  if (all.length !== 2) return [];
  const [left, right] = all.map(([, people]) => [...people]) as [string[], string[]];
  return left.flatMap((a) => right.map((b) => `talks ${a} ${b}`));
}

/** Compares each with those that follow soon. */
function inGroup(acts: readonly Act[]): readonly Finding[] {
  const inTime = acts.toSorted((a, b) => a.days!.from - b.days!.from || a.index - b.index);
  return inTime.flatMap((a, i) => {
    const far = inTime.findIndex((b, j) => j > i && b.days!.from > a.days!.to + NEAR.visit);
    const next = inTime.slice(i + 1, far < 0 ? undefined : far);
    return next.filter((b) => mayBeOneAct(a, b)).map((b) => differing(a, b, `a ${a.claim.type} of the same people`));
  });
}

function differing(a: Act, b: Act, what: string): Finding {
  const note = `${sayer(a)} gives ${a.claim.date!.edtf}, ${sayer(b)} gives ${b.claim.date!.edtf} for ${what}`;
  const evidence = [a, b].map((act) => quote(act, act.claim.date!.evidence));
  return finding("date", "date", {
    claims: [a.claim.id, b.claim.id],
    evidence: [...evidence, quote(a), quote(b)],
    note,
  });
}

function isDatedDone({ claim, days }: Act): boolean {
  return claim.status === "occurred" && days !== null && width(days) <= 366;
}

/** In different documents (one text tells two visits as two), with dates near each other; what was planned for another day is a development. */
function mayBeOneAct(a: Act, b: Act): boolean {
  if (a.doc.id === b.doc.id || shareDays(a.days!, b.days!) || a.claim.mode !== b.claim.mode) return false;
  return gap(a.days!, b.days!) <= (a.family === "visit" ? NEAR.visit : NEAR.talks);
}

/** One agreement, told as signed on dates that do not meet. */
function signingDates({ acts, agreements }: Findings): readonly Finding[] {
  const byClaim = new Map(acts.map((act) => [act.claim.id, act]));
  return agreements.list.flatMap(({ steps }) => {
    const signings = steps
      .filter(({ stage, deniedBy }) => stage === "signed" && deniedBy === undefined)
      .map(({ claim }) => byClaim.get(claim)!);
    const dated = signings.filter(isDatedDone);
    // "exchange of notes on 12 and 25 March": signed on both days
    const tellings = [...Map.groupBy(dated, clauseOf).values()];
    const differ = (some: readonly Act[], others: readonly Act[]) =>
      some.every((one) => others.every((other) => !shareDays(one.days!, other.days!)));
    const left = tellings.find((one) => tellings.some((other) => differ(one, other)));
    const [a] = left ?? [];
    const [b] = tellings.find((other) => left !== undefined && differ(left, other)) ?? [];
    return a === undefined || b === undefined ? [] : [differing(a, b, "the signing of one agreement")];
  });
}

function clauseOf({ doc, claim }: Act): string {
  return `${doc.id} ${claim.evidence.start} ${claim.evidence.end}`;
}

import { contains } from "../../document/span.ts";
import { alternatives, wordClasses } from "../../extract/claims/classes.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import { shared } from "../fold.ts";
import { areOfOneThing, type Facing, facing, nearest, tellerOf, toldApart } from "./facing.ts";
import { type Finding, type Findings, sayer } from "./finding.ts";
import type { Stories, Teller } from "./stories.ts";
import { type Fact, type FactReader, factReader, scoreOf } from "./story-facts.ts";

/**
 * What one text of a story tells as done, and another, not earlier, as not done; or the one as accepted, the other as refused. Also what a text has one
 * say was done, and another was not.
 */
export function differingOutcomes(findings: Findings, stories: Stories): readonly Finding[] {
  const areOpposed = opposites(findings.knowledge);
  const mayBeOf = doersReader(findings.knowledge);
  const isOfIt = matterReader(findings.knowledge);
  const isDenial = (x: Fact, y: Fact) => (isDeniedBy(x, y) && isOfIt(x, y)) || (isDeniedBy(y, x) && isOfIt(y, x));
  const mayFace = (x: Fact, y: Fact) =>
    mayBeOf(x, y) && (isDenial(x, y) || (areBothDone(x, y) && areOpposed(x.told.act, y.told.act)));
  const reader = factReader(findings);
  const between = facing(stories, "act", reader, mayFace, ofOneDoer);
  const within = stories.tellers.flatMap((teller) =>
    ofTwoVoices(teller, reader, (x, y) => mayBeOf(x, y) && isOfIt(x, y)),
  );
  return [...between.map((one) => differing(one, tellerOf)), ...within.map((one) => differing(one, voiceOf))];
}

function differing({ x, y }: Facing, saidBy: (fact: Fact) => string): Finding {
  const [one, other] = y.mood === "denied" ? [x, y] : [y, x];
  const is = one.mood === other.mood ? `${one.told.part.exact}` : "done";
  const not = one.mood === other.mood ? `${other.told.part.exact}` : "not done";
  return toldApart("occurrence", "status", { x, y }, `${is} by ${saidBy(one)}, ${not} by ${saidBy(other)}`);
}

/** What the states that do it in common count for, as words in common do. */
const DOER = 0.5;

function ofOneDoer(x: Fact, y: Fact): number {
  return shared(x.doers, y.doers) > 0 ? DOER : 0;
}

type MayBeOf = (x: Fact, y: Fact) => boolean;

/** Whether two facts may have one doer; of what is done by two, either may be told to do it. */
const doersReader = onceOf((knowledge: Knowledge): MayBeOf => {
  const mutual = new Set([...(wordClasses(knowledge).get("mutual") ?? [])].map((word) => word.slice(0, 6)));
  return (x, y) => x.doers.size === 0 || y.doers.size === 0 || shared(x.doers, y.doers) > 0 || mutual.has(x.act);
});

/** Whether what is denied is told of something that the other tells too, or of nothing in particular: who asked for engineers may not have asked for money. */
const matterReader = onceOf((knowledge: Knowledge): MayBeOf => {
  const classes = wordClasses(knowledge);
  const stems = ["giving", "usual_nouns"].flatMap((name) =>
    [...(classes.get(name) ?? [])].map((word) => word.slice(0, 6)),
  );
  // verbs that give an act its noun stand under the names of their own classes too
  const vague = new Set([...stems, "delive", "offer"]);
  return (x, y) => {
    const of = [...y.words].filter((word) => word !== y.act && !vague.has(word));
    if (x.object !== null && y.object !== null && of.includes(y.object)) return x.words.has(y.object);
    return of.length === 0 || of.some((word) => x.words.has(word));
  };
});

/** Characters between two sayings of a text that speak of one thing. */
const NEAR = 1500;

/** What a text has one say was done, and another was not. */
function ofTwoVoices(teller: Teller, { factsOf, often }: FactReader, mayFace: MayBeOf): readonly Facing[] {
  const byAct = Map.groupBy(factsOf(teller).get("act") ?? [], ({ act }) => act);
  // of the words of two sentences each stands there twice
  const seldom: typeof often = (own, word) => Math.max(1, often(own, word) - 1);
  return [...byAct.values()].flatMap((own) => {
    const denied = own.filter(({ mood }) => mood === "denied");
    const done = denied.length === 0 ? [] : own.filter(({ mood }) => mood === "done");
    const all = denied.flatMap((y) =>
      done.flatMap((x): Facing[] => {
        if (Math.abs(x.told.part.start - y.told.part.start) > NEAR || !mayFace(x, y) || voiceOf(x) === voiceOf(y))
          return [];
        const score = scoreOf(x, y, seldom) + ofOneDoer(x, y);
        return areOfOneThing(x, y, score) ? [{ x, y, score }] : [];
      }),
    );
    return nearest(all);
  });
}

/** Who a text has say it: the speaker of the shortest saying in which it stands; else the text itself. */
function voiceOf({ teller, told: { part } }: Fact): string {
  const around = teller.statements.filter(({ claim }) => contains(claim.evidence, part));
  const [own] = around.toSorted((a, b) => length(a.claim.evidence) - length(b.claim.evidence) || a.index - b.index);
  return own === undefined ? "the text itself" : sayer(own);
}

function length({ start, end }: { readonly start: number; readonly end: number }): number {
  return end - start;
}

/** Told as done, and in a text of the same time or later as not done; "not yet" may have been true. */
function isDeniedBy(x: Fact, y: Fact): boolean {
  return x.act === y.act && x.mood === "done" && y.mood === "denied" && y.teller.writtenBy >= x.teller.writtenBy;
}

function areBothDone(x: Fact, y: Fact): boolean {
  return x.mood === "done" && y.mood === "done";
}

type Opposed = (act: string, other: string) => boolean;

const OPPOSED = "opposed_";

/** Verbs of which one says what the other denies, by the classes of classes.tsv. */
const opposites = onceOf(({ tables }: Knowledge): Opposed => {
  const rows = (tables.classes ?? []).filter((row) => row.class?.startsWith(OPPOSED));
  const sides = rows.map((row) => alternatives(row.words));
  const pairs = new Set(
    rows.flatMap((row, i) =>
      rows.flatMap((other, j) =>
        i !== j && row.class!.slice(0, -4) === other.class!.slice(0, -4)
          ? sides[i]!.flatMap((a) => sides[j]!.map((b) => `${a} ${b}`))
          : [],
      ),
    ),
  );
  return (act, other) => pairs.has(`${act} ${other}`);
});

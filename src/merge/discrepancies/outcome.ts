import { contains } from "../../document/span.ts";
import { alternatives, classReader, wordClasses } from "../../extract/claims/classes.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import { shared } from "../fold.ts";
import type { DiscrepancyKind } from "../merged.ts";
import { alikeIn } from "./alike.ts";
import { areOfOneThing, type Facing, facing, nearest, tellerOf, toldApart } from "./facing.ts";
import { type Finding, type Findings, sayer } from "./finding.ts";
import type { Stories, Teller } from "./stories.ts";
import { type Fact, type FactReader, factReader, scoreOf } from "./story-facts.ts";

/**
 * What one text of a story tells as done, and another, not earlier, as not done; or the one as accepted, the other as refused. Also what a text has one
 * say was done, and another was not.
 */
export function differingOutcomes(findings: Findings, stories: Stories): readonly Finding[] {
  const opposed = opposites(findings.knowledge);
  const mayBeOf = doersReader(findings.knowledge);
  const isOfIt = matterReader(findings.knowledge);
  const isSaying = sayingReader(findings.knowledge);
  const isDenial = (x: Fact, y: Fact) => isDeniedBy(x, y) && isOfIt(x, y) && !isSaying(x);
  const areOpposed = (x: Fact, y: Fact) => {
    const field = opposed.field(x, y);
    return field !== null && (field !== LEAVING || shared(concerned(x), concerned(y)) > 0);
  };
  const mayFace = (x: Fact, y: Fact) =>
    (isDenial(x, y) || isDenial(y, x) || (areBothDone(x, y) && areOpposed(x, y))) && mayBeOf(x, y);
  const more = (x: Fact, y: Fact) =>
    ofOneDoer(x, y) + ofNothingMore(x, y) - inHeadlines(x, y) + ofOpposed(opposed.field(x, y));
  const reader = factReader(findings);
  const kindOf = ({ x, y }: Facing) => KINDS[opposed.field(x, y) ?? opposed.fieldOf(x) ?? ""] ?? "occurrence";
  const isOfTwo = (x: Fact, y: Fact) => mayBeOf(x, y) && isOfIt(x, y) && !isSaying(x);
  const between = stories.inPairs("outcomes", (told) =>
    facing(told, "act", reader, mayFace, more).map((one) => differing(one, kindOf(one), tellerOf)),
  );
  const within = stories.inTexts("voices", (teller) =>
    ofTwoVoices(teller, reader, isOfTwo).map((one) => differing(one, kindOf(one), voiceOf)),
  );
  return [...between, ...within];
}

/** What is in question, by the field of the verbs that are opposed. */
const KINDS: Readonly<Record<string, DiscrepancyKind>> = {
  presence: "participant",
  standing: "status",
  leaving: "status",
};

/** "Resigned", "was dismissed": the one has the person do it, the other has it done to the person. */
const LEAVING = "leaving";

/** Opposed verbs count as one word in common; those of leaving are of one person. */
function ofOpposed(field: string | null): number {
  return field === null ? 0 : field === LEAVING ? 2.3 : 1;
}

/** Who has a part in the acts of the record that a fact tells. */
function concerned({ acts }: Fact): ReadonlySet<string> {
  return new Set(acts.filter(({ family }) => family === "appointment").flatMap(({ people }) => [...people]));
}

function differing({ x, y }: Facing, kind: DiscrepancyKind, saidBy: (fact: Fact) => string): Finding {
  const [one, other] = y.mood === "denied" ? [x, y] : [y, x];
  const is = one.mood === other.mood ? `${one.told.part.exact}` : "done";
  const not = one.mood === other.mood ? `${other.told.part.exact}` : "not done";
  return toldApart(kind, "status", { x, y }, `${is} by ${saidBy(one)}, ${not} by ${saidBy(other)}`);
}

/** What the states that do it in common count for, as words in common do; a person that both name counts for more. */
const DOER = 0.5;
const PERSON = 1;

function ofOneDoer(x: Fact, y: Fact): number {
  if (shared(peopleOf(x), peopleOf(y)) > 0) return PERSON;
  return shared(x.doers, y.doers) > 0 ? DOER : 0;
}

/** "No apology was offered": denies any of which the other may tell, between the states of which both speak. */
function ofNothingMore(x: Fact, y: Fact): number {
  const isSweeping = (fact: Fact) => fact.mood === "denied" && fact.words.size === 1 && fact.object === fact.act;
  return (isSweeping(x) || isSweeping(y)) && shared(x.lands, y.lands) > 0 ? DOER : 0;
}

/** Of what a headline and the text below it tell, the text is held against others. */
function inHeadlines(...facts: readonly Fact[]): number {
  return facts.filter(({ teller, sentence }) => teller.doc.title?.includes(sentence.exact)).length * 0.01;
}

function peopleOf({ who }: Fact): ReadonlySet<string> {
  return new Set(who.filter(({ kind }) => kind === "person").map(({ id }) => id));
}

type MayBeOf = (x: Fact, y: Fact) => boolean;

/** Whether two facts may have one doer; of what is done by two, either may be told to do it. */
const doersReader = onceOf((knowledge: Knowledge): MayBeOf => {
  const mutual = new Set([...(wordClasses(knowledge).get("mutual") ?? [])].map((word) => word.slice(0, 6)));
  const mayShare = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size === 0 || b.size === 0 || shared(a, b) > 0;
  return (x, y) => mutual.has(x.act) || (mayShare(x.doers, y.doers) && mayShare(peopleOf(x), peopleOf(y)));
});

/** Whether a fact tells that something was said, other than what is done by saying so: not "recalled the envoy". */
const sayingReader = onceOf((knowledge: Knowledge): ((fact: Fact) => boolean) => {
  const classes = wordClasses(knowledge);
  const alike = alikeIn(knowledge);
  const [saying, done] = ["no_act_saying", "said_acts"].map((name) => classes.get(name) ?? new Set<string>());
  return ({ lemma, object }) => object === null && saying!.has(lemma) && !done!.has(alike.get(lemma) ?? "");
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
    if (x.object !== null && y.object !== null) {
      if (of.includes(y.object)) return x.words.has(y.object);
      if (x.object === y.object && y.object !== y.act) return true;
    }
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

/** By which field two facts are opposed, or to which one belongs: the middle of "opposed_presence_not". */
interface Opposed {
  field(x: Fact, y: Fact): string | null;
  fieldOf(x: Fact): string | null;
}

const OPPOSED = /^opposed_(.*)_(yes|not)$/;

/** Verbs of which one says what the other denies, by the classes of classes.tsv. "Held talks" says nothing of whether they hold. */
const opposites = onceOf((knowledge: Knowledge): Opposed => {
  const isOf = classReader(knowledge);
  /** "Declined to comment": refuses nothing but words. */
  const isSilent = ({ lemma, object, told }: Fact) =>
    object === null && isOf("opposed_consent_not", lemma) && told.of.some((word) => isOf("no_act_saying", word));
  const sides = new Map<string, Map<string, string>>();
  for (const row of knowledge.tables.classes ?? []) {
    const [, field, side] = OPPOSED.exec(row.class ?? "") ?? [];
    for (const word of field === undefined ? [] : alternatives(row.words))
      sides.set(word, (sides.get(word) ?? new Map()).set(field!, side!));
  }
  const none: ReadonlyMap<string, string> = new Map();
  const sidesOf = (fact: Fact): ReadonlyMap<string, string> => {
    const own = sides.get(fact.lemma);
    if (own === undefined || fact.told.kind !== "act" || isSilent(fact)) return none;
    return new Map([...own].filter(([field, side]) => field !== "standing" || side === "not" || fact.object === null));
  };
  return {
    field(x, y) {
      const [mine, theirs] = [sidesOf(x), sidesOf(y)];
      return [...mine.keys()].find((field) => theirs.has(field) && theirs.get(field) !== mine.get(field)) ?? null;
    },
    fieldOf: (x) => [...sidesOf(x).keys()][0] ?? null,
  };
});

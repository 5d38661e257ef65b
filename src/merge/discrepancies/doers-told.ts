import { classReader } from "../../extract/claims/classes.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { PARTICLES } from "../../knowledge/names/honorifics.ts";
import { onceOf } from "../../knowledge/once.ts";
import { fold, shared } from "../fold.ts";
import type { Entity } from "../merged.ts";
import { areToldAlike, facing, isPerson, tellerOf, toldApart } from "./facing.ts";
import type { Finding, Findings } from "./finding.ts";
import type { Stories } from "./stories.ts";
import { type Fact, type FactReader, factReader } from "./story-facts.ts";

/** Two texts of a story of which each has one do what one does alone, each another: chair it, mediate, sign for somebody, propose it. */
export function doersTold(findings: Findings, stories: Stories): readonly Finding[] {
  const reader = factReader(findings);
  const lonely = lonelyReader(findings.knowledge);
  const mayFace = (x: Fact, y: Fact) =>
    lonely(x) !== null &&
    lonely(y) !== null &&
    (x.act === y.act || areForOneSide(x, y)) &&
    [x, y].every((fact) => isOnlyOne(fact, reader, lonely)) &&
    areToldAlike(x, y) &&
    areOfOneMatter(x, y) &&
    areOthers(x, y, lonely(x) === "side" && lonely(y) === "side");
  const more = (x: Fact, y: Fact) => ofOneObject(x, y) + ofOneTelling(x, y, reader);
  return stories.inPairs("doers", (told) =>
    facing(told, "act", reader, mayFace, more, landsOfThing).map((pair) => {
      const [one, other] = [pair.x, pair.y].map((fact) => `${tellerOf(fact)} names ${namesOf(fact)}`);
      return toldApart("participant", "doer", pair, `${one}, ${other}`);
    }),
  );
}

type LonelyReader = (fact: Fact) => "alone" | "side" | null;

/** Whether one does alone what a fact tells: for all ("mediated"), or for a side, of which each has its own ("led the delegation", "signed for Chile", "handed over the note"). */
const lonelyReader = onceOf((knowledge: Knowledge): LonelyReader => {
  const isOf = classReader(knowledge);
  return ({ told, lemma, who, doers, object }) => {
    if (told.kind !== "act" || who.length === 0) return null;
    if (isOf("done_alone", lemma)) return "alone";
    if (isOf("done_alone_of_side", lemma) || (isOf("done_for_side", lemma) && told.behalf != null)) return "side";
    const isHanded = isOf("done_by_one_of_side", told.act) && object !== null;
    return isHanded && doers.size > 0 && who.some(isPerson) ? "side" : null;
  };
});

/** Told once of such a thing by its text. */
function isOnlyOne(fact: Fact, { factsOf }: FactReader, lonely: LonelyReader): boolean {
  const others = (factsOf(fact.teller).get("act") ?? []).filter((one) => one.act === fact.act && lonely(one) !== null);
  return others.every((one) => areOne(one.who, fact.who) || !areOfOneMatter(one, fact));
}

/** For whom somebody signs, speaks or stands: "signed for Chile", "represented Chile". */
function sideOf({ told, lemma, object }: Fact): string | null {
  return told.behalf ?? (lemma === "represent" ? object : null);
}

/** For one side, and not two things: "signed the accord for Chile", "represented Chile". */
function areForOneSide(x: Fact, y: Fact): boolean {
  const side = sideOf(x);
  const things = [x, y].flatMap(({ object }) => (object === null || object === side ? [] : [object]));
  return side !== null && side === sideOf(y) && new Set(things).size <= 1;
}

/** What is led, or for whom it is done, in common, unless the one text does not say what ("it was chaired by"). */
function areOfOneMatter(x: Fact, y: Fact): boolean {
  if (sideOf(x) !== null && sideOf(y) !== null) return sideOf(x) === sideOf(y);
  if (x.told.goesOn || y.told.goesOn) return true;
  const of = ({ words, whoWords, act }: Fact) => [...words].filter((word) => word !== act && !whoWords.has(word));
  return of(x).length === 0 || of(y).length === 0 || of(x).some((word) => y.words.has(word));
}

/** Words in common that are not among those by which facts are scored: for whom it is done, or what it is done to where any text tells of that. */
function ofOneObject(x: Fact, y: Fact): number {
  if (sideOf(x) !== null && sideOf(x) === sideOf(y)) return x.act === y.act ? 1 : 2.3;
  return x.object !== null && x.object === y.object && !x.words.has(x.object) ? 1 : 0;
}

/** What a text tells once is known by that. */
function ofOneTelling(x: Fact, y: Fact, { factsOf }: FactReader): number {
  const isOnce = (fact: Fact) =>
    factsOf(fact.teller)
      .get("act")!
      .every((one) => one === fact || one.act !== fact.act);
  return isOnce(x) && isOnce(y) ? 0.5 : 0;
}

/** States of which it is told, but for those of who does it. */
function landsOfThing({ lands, doers }: Fact): ReadonlySet<string> {
  return new Set([...lands].filter((land) => !doers.has(land)));
}

/** Two people, or two states; two who do it for a side are of one state. */
function areOthers(x: Fact, y: Fact, isOfSide: boolean): boolean {
  if (areOne(x.who, y.who)) return false;
  if (sideOf(x) !== null && sideOf(x) === sideOf(y) && bothNamePeople(x, y)) return true;
  return shared(x.doers, y.doers) > 0 ? bothNamePeople(x, y) : !isOfSide || x.doers.size === 0 || y.doers.size === 0;
}

function bothNamePeople(x: Fact, y: Fact): boolean {
  return [x, y].every(({ who }) => who.some(isPerson));
}

/** One in common, or of one name; where both name people, of these. */
function areOne(some: readonly Entity[], others: readonly Entity[]): boolean {
  const areBoth = some.some(isPerson) && others.some(isPerson);
  const [mine, theirs] = areBoth ? [some.filter(isPerson), others.filter(isPerson)] : [some, others];
  return mine.some((p) => theirs.some((q) => p.id === q.id || areNamedAlike(p, q)));
}

function areNamedAlike(p: Entity, q: Entity): boolean {
  const words = new Set(fold(q.name).filter((word) => !PARTICLES.has(word)));
  return isPerson(p) && isPerson(q) && fold(p.name).some((word) => words.has(word));
}

function namesOf({ who }: Fact): string {
  return [...new Set(who.map(({ name }) => name))].join(", ");
}

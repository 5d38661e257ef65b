import { wordClasses } from "../../extract/claims/classes.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import { fold, shared } from "../fold.ts";
import type { Entity } from "../merged.ts";
import { areToldAlike, facing, notYet, tellerOf, toldApart } from "./facing.ts";
import type { Finding, Findings } from "./finding.ts";
import type { Stories } from "./stories.ts";
import { type Fact, type FactReader, factReader } from "./story-facts.ts";

/** Two texts of a story of which each has one do what one does alone, each another: chair it, mediate, sign for somebody, propose it. */
export function doersTold(findings: Findings, stories: Stories, known: readonly Finding[]): readonly Finding[] {
  const reader = factReader(findings);
  const isOfOne = aloneReader(findings.knowledge);
  const mayFace = (x: Fact, y: Fact) =>
    x.act === y.act &&
    [x, y].every((fact) => isOfOne(fact) && isOnlyOne(fact, reader)) &&
    areToldAlike(x, y) &&
    areOfOneMatter(x, y) &&
    areOthers(x, y);
  const more = (x: Fact, y: Fact) => ofOneObject(x, y) + ofOneTelling(x, y, reader);
  const found = facing(stories, "act", reader, mayFace, more, landsOfThing).map((pair) => {
    const [one, other] = [pair.x, pair.y].map((fact) => `${tellerOf(fact)} names ${namesOf(fact)}`);
    return toldApart("participant", "doer", pair, `${one}, ${other}`);
  });
  return notYet(known, found);
}

/** Verbs of what one does alone; of "sign" where it is done for somebody. */
const aloneReader = onceOf((knowledge: Knowledge): ((fact: Fact) => boolean) => {
  const classes = wordClasses(knowledge);
  const [alone, forOthers] = ["done_alone", "done_for_others"].map((name) => classes.get(name) ?? new Set<string>());
  return ({ lemma, told, who }) =>
    told.kind === "act" && who.length > 0 && (alone!.has(lemma) || (forOthers!.has(lemma) && told.behalf != null));
});

/** Told once of such a thing by its text. */
function isOnlyOne(fact: Fact, { factsOf }: FactReader): boolean {
  const others = (factsOf(fact.teller).get("act") ?? []).filter((one) => one !== fact && one.act === fact.act);
  return others.every((one) => one.who.length === 0 || areOne(one.who, fact.who) || !areOfOneMatter(one, fact));
}

/** What is led, or for whom it is done, in common, unless the one text does not say what ("it was chaired by"). */
function areOfOneMatter(x: Fact, y: Fact): boolean {
  if (x.told.behalf != null && y.told.behalf != null) return x.told.behalf === y.told.behalf;
  if (x.told.goesOn || y.told.goesOn) return true;
  const of = ({ words, whoWords, act }: Fact) => [...words].filter((word) => word !== act && !whoWords.has(word));
  return of(x).length === 0 || of(y).length === 0 || of(x).some((word) => y.words.has(word));
}

/** What it is done to counts as a word in common, where it is one that any text tells of. */
function ofOneObject(x: Fact, y: Fact): number {
  const isOne = x.object !== null && x.object === y.object && !x.words.has(x.object);
  return isOne || (x.told.behalf != null && x.told.behalf === y.told.behalf) ? 1 : 0;
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

/** Two people, or two states; who leads a side is of its state. */
function areOthers(x: Fact, y: Fact): boolean {
  if (areOne(x.who, y.who)) return false;
  const isOfSide = OF_SIDES.has(x.act) || x.told.behalf != null;
  return shared(x.doers, y.doers) > 0 ? bothNamePeople(x, y) : !isOfSide || x.doers.size === 0 || y.doers.size === 0;
}

/** Each of two states has its own who leads its delegation and who speaks for it. */
const OF_SIDES: ReadonlySet<string> = new Set(["lead", "repres"]);

function bothNamePeople(x: Fact, y: Fact): boolean {
  return [x, y].every(({ who }) => who.some(isPerson));
}

function isPerson({ kind }: Entity): boolean {
  return kind === "person";
}

/** One in common, or of one name. */
function areOne(some: readonly Entity[], others: readonly Entity[]): boolean {
  return some.some((p) => others.some((q) => p.id === q.id || areNamedAlike(p, q)));
}

function areNamedAlike(p: Entity, q: Entity): boolean {
  const words = new Set(fold(q.name));
  return isPerson(p) && isPerson(q) && fold(p.name).some((word) => words.has(word));
}

function namesOf({ who }: Fact): string {
  return [...new Set(who.map(({ name }) => name))].join(", ");
}

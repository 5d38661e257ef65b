import { type Days, gap, shareDays } from "../days.ts";
import { shared } from "../fold.ts";
import { facingEither, facingInAligned, saidReader } from "./aligned.ts";
import { areOfSameCompany, areToldAlike, type Facing, facing, tellerOf, toldApart } from "./facing.ts";
import type { Finding, Findings } from "./finding.ts";
import type { Stories } from "./stories.ts";
import { type Fact, type FactsOf, factReader } from "./story-facts.ts";

/** Acts that are done often, by the same people, on many days. */
const OFTEN: ReadonlySet<string> = new Set(
  "say tell add write quote call speak teleph phone announ report talk meet hold arrive leave come go fly travel return discus state declar confir publis note ask reply answer repeat begin contin follow work".split(
    " ",
  ),
);

/** Ways, which one person goes once within some days. */
const WAYS: ReadonlySet<string> = new Set(["arrive", "leave", "return"]);

/** Two texts of a story that put one thing done on days, or in months or years, which do not meet, in clauses that tell it alike or, of days, in sentences that are; also where no act was read. */
export function daysTold(findings: Findings, stories: Stories): readonly Finding[] {
  return [...apart("day", findings, stories), ...apart("time", findings, stories)];
}

function apart(kind: "day" | "time", findings: Findings, stories: Stories): readonly Finding[] {
  const isSaid = saidReader(findings.knowledge);
  const reader = factReader(findings);
  const { factsOf } = reader;
  const mayFace = (x: Fact, y: Fact) =>
    areToldAlike(x, y) && areOfSameCompany(x, y) && (isOneAct(x, y) || isOneWay(x, y, factsOf));
  const more = (x: Fact, y: Fact) => (isOneWay(x, y, factsOf) || isOnce(x, y) || isOneBeginning(x, y) ? ONCE : 0);
  const inPair = ({ x, y }: Facing) => {
    const [p, q] = [x.days, y.days];
    if (p === null || q === null || shareDays(p, q) || areOneWording(x, y)) return [];
    if (kind === "day" && gap(p, q) > MONTHS) return [];
    if (kind === "day" && isNews(x, p) && isNews(y, q) && gap(p, q) > NEWS) return [];
    if (kind === "time" && (gap(p, q) > YEARS || [x, y].every((fact) => isFigured(fact, factsOf)))) return [];
    const tellsToo = (own: Fact, other: Fact, days: Days) =>
      (factsOf(own.teller).get(kind) ?? []).some(
        (one) => one !== own && isOneAct(one, other) && one.days !== null && shareDays(one.days, days),
      );
    if (tellsToo(x, y, q) || tellsToo(y, x, p)) return [];
    const note = `${tellerOf(x)} gives ${x.told.edtf}, ${tellerOf(y)} gives ${y.told.edtf} for what is told alike`;
    return [toldApart("date", "date", { x, y }, note)];
  };
  const mayFaceAligned = (x: Fact, y: Fact, likeness: number) =>
    likeness >= SURE && !isSaid(x) && !isSaid(y) && mayBeOfOneDay(x, y);
  return stories.inPairs(`${kind}s`, (told) => {
    const others = kind === "day" ? facingInAligned(told, kind, factsOf, mayFaceAligned) : [];
    return facingEither(facing(told, kind, reader, mayFace, more), others).flatMap(inPair);
  });
}

/** How like two sentences are for their days to be of one thing, whatever word tells that. */
const SURE = 0.3;

/** Days of one week, of which neither sentence tells the other too; who left one place then arrived in another. */
function mayBeOfOneDay(x: Fact, y: Fact): boolean {
  if (x.days === null || y.days === null || !areToldAlike(x, y)) return false;
  if (x.act !== y.act && (WAYS.has(x.act) || WAYS.has(y.act))) return false;
  const isToldIn = (days: Days, { around }: Fact) => around.some((one) => shareDays(one, days));
  return gap(x.days, y.days) <= NEWS && !isToldIn(x.days, y) && !isToldIn(y.days, x);
}

/** Days between the days that two texts give for one thing; what is told of further ones was done twice. */
const MONTHS = 60;

/** Days between years and months that two texts give for one thing of long ago; those further apart are of two. */
const YEARS = 800;

/** "In 2012 it carried 300 men": a figure of that time. */
function isFigured({ teller, sentence }: Fact, factsOf: FactsOf): boolean {
  return (factsOf(teller).get("count") ?? []).some((count) => count.sentence.start === sentence.start);
}

function isOneAct(x: Fact, y: Fact): boolean {
  if (isOneBeginning(x, y) || isOneLeaving(x, y)) return true;
  return !OFTEN.has(x.act) && !OFTEN.has(y.act) && (x.words.has(y.act) || y.words.has(x.act));
}

/** "talks began in May", "negotiations opened in March": told of long ago, of what else both tell. */
function isOneBeginning(x: Fact, y: Fact): boolean {
  const isOfBoth = [...x.words].some((word) => word !== x.act && y.words.has(word));
  return [x, y].every(({ act, told }) => told.kind === "time" && BEGINNINGS.has(act)) && isOfBoth;
}

/** "comes into force": what a story tells of one agreement. */
function isOnce(x: Fact, y: Fact): boolean {
  return x.act === "force" && y.act === "force";
}

const BEGINNINGS: ReadonlySet<string> = new Set(["begin", "open"]);

/** "withdrew its ambassador": one state has one thing leave. */
function isOneLeaving(x: Fact, y: Fact): boolean {
  const isOne = x.act === "leave" && y.act === "leave" && x.object !== null && x.object === y.object;
  return isOne && shared(x.doers, y.doers) > 0;
}

/** What it adds that one person goes one way, or that a thing begins or comes into force. */
const ONCE = 1;
/** Days by which two texts may differ on when somebody came or went. */
const NEAR = 2;

/** One person arrives or leaves, within days, and no two places are told. */
function isOneWay(x: Fact, y: Fact, factsOf: FactsOf): boolean {
  if (
    !WAYS.has(x.act) ||
    x.act !== y.act ||
    !x.who.some(({ id, kind }) => kind === "person" && y.who.some((one) => one.id === id))
  )
    return false;
  const [p, q] = [x.days, y.days];
  const [here, there] = [x, y].map((fact) => placesBeside(fact, factsOf)) as [readonly string[], readonly string[]];
  const isElsewhere = here.length > 0 && there.length > 0 && !here.some((place) => there.includes(place));
  return p !== null && q !== null && gap(p, q) <= NEAR && !isElsewhere;
}

function placesBeside({ teller, sentence }: Fact, factsOf: FactsOf): readonly string[] {
  const places = factsOf(teller).get("place") ?? [];
  return places.filter((place) => place.sentence.start === sentence.start).map(({ told }) => told.part.exact);
}

/** Days within which a text tells what is new; what two texts tell so, further apart, was done twice. */
const NEWS = 7;

function isNews({ teller: { writtenBy } }: Fact, { to }: Days): boolean {
  return Math.abs(writtenBy - to) <= NEWS;
}

/** "the day before" in a text and in its reprint of the next day: one wording, counted from two days. */
function areOneWording({ told: { part: a } }: Fact, { told: { part: b } }: Fact): boolean {
  return !/\d/.test(a.exact) && a.exact.toLowerCase() === b.exact.toLowerCase();
}

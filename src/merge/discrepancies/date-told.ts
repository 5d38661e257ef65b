import { type Days, gap, shareDays } from "../days.ts";
import { areToldAlike, facing, tellerOf, toldApart } from "./facing.ts";
import type { Finding, Findings } from "./finding.ts";
import type { Stories } from "./stories.ts";
import { type Fact, factReader } from "./story-facts.ts";

/** Acts that are done often, by the same people, on many days. */
const OFTEN: ReadonlySet<string> = new Set(
  "say tell add write quote call speak teleph phone announ report talk meet hold arrive leave come go fly travel return discus state declar confir publis note ask reply answer repeat begin contin follow work".split(
    " ",
  ),
);

/** Two texts of a story that put one thing done on days which do not meet, in sentences that tell it alike; also where no act was read. */
export function daysTold(findings: Findings, stories: Stories): readonly Finding[] {
  const reader = factReader(findings);
  const { factsOf } = reader;
  const all = facing(stories, "day", reader, (x, y) => areToldAlike(x, y) && isOneAct(x, y));
  return all.flatMap(({ x, y }) => {
    const [p, q] = [x.days, y.days];
    if (p === null || q === null || shareDays(p, q) || areOneWording(x, y)) return [];
    if (isNews(x, p) && isNews(y, q) && gap(p, q) > NEWS) return [];
    const tellsToo = (own: Fact, other: Fact, days: Days) =>
      (factsOf(own.teller).get("day") ?? []).some(
        (one) => one !== own && isOneAct(one, other) && one.days !== null && shareDays(one.days, days),
      );
    if (tellsToo(x, y, q) || tellsToo(y, x, p)) return [];
    const note = `${tellerOf(x)} gives ${x.told.edtf}, ${tellerOf(y)} gives ${y.told.edtf} for what is told alike`;
    return [toldApart("date", "date", { x, y }, note)];
  });
}

function isOneAct(x: Fact, y: Fact): boolean {
  return !OFTEN.has(x.act) && !OFTEN.has(y.act) && (x.words.has(y.act) || y.words.has(x.act));
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

import { type Act, isEqual, isNested } from "../act.ts";
import { gap, shareDays, width } from "../days.ts";
import { shared } from "../fold.ts";
import type { ContentReader } from "./content.ts";
import type { Stories, Teller, Told } from "./stories.ts";
import { twinsIn } from "./twins.ts";

/** Two acts of two documents of one story, told in words so alike that they should be one. */
export interface Alike {
  readonly x: Act;
  readonly y: Act;
}

/** A known day is told to so many days. */
const NARROW = 10;
/** Days by which texts may differ on one act. */
const OFF = 5;

/** Whose days are compared by who took part (`date.ts`), or which follow each other day by day. */
const OFTEN: ReadonlySet<Act["family"]> = new Set<Act["family"]>(["talks", "visit", "statement", "other"]);

/** Acts done once that two documents put on days which do not meet though they are near, and of which none tells both. */
export function daysApart([a, b]: Told, { areJoined, contentOf }: Stories): readonly Alike[] {
  const [mine, theirs] = [dated(a), dated(b)];
  return mine.flatMap((x) => {
    const y = theirs.find((other) => areOfOneKind(x, other) && !shareDays(x.days!, other.days!) && areNear(x, other));
    if (y === undefined || areJoined(x, y) || !areWordedAlike(x, y, contentOf)) return [];
    return tellsToo(mine, x, y) || tellsToo(theirs, y, x) ? [] : [{ x, y }];
  });
}

function areNear(x: Act, y: Act): boolean {
  return gap(x.days!, y.days!) <= OFF;
}

function dated({ acts }: Teller): readonly Act[] {
  return acts.filter(
    ({ family, claim, days, isLoose }) =>
      !OFTEN.has(family) && claim.status === "occurred" && days !== null && width(days) <= NARROW && !isLoose,
  );
}

/** Whether the document of `own` tells another such act on the days of `other`: then it knows both. */
function tellsToo(acts: readonly Act[], own: Act, other: Act): boolean {
  return acts.some((act) => act !== own && areOfOneKind(act, other) && shareDays(act.days!, other.days!));
}

function areOfOneKind(x: Act, y: Act): boolean {
  return x.family === y.family && x.claim.type === y.claim.type && x.claim.stage === y.claim.stage;
}

/** The same states as far as both tell them, none of whose people are others, and words for what it is about; a place counts as one. */
function areWordedAlike(x: Act, y: Act, contentOf: ContentReader): boolean {
  const isApart = [...x.sides].some(([state, own]) => y.sides.has(state) && shared(own, y.sides.get(state)!) === 0);
  // each party ratifies for itself
  if (x.claim.stage === "ratified" && !isEqual(x.states, y.states)) return false;
  if (isApart || shared(x.states, y.states) === 0 || !isNested(x.states, y.states)) return false;
  const common = shared(contentOf(x), contentOf(y));
  return common >= 2 || (common >= 1 && shared(x.states, y.states) >= 2);
}

/** Pairs of acts of two documents of one story that were joined, or may be one. */
export function joinedOrTwins([a, b]: Told, { areJoined }: Stories): readonly Alike[] {
  const areTwins = twinsIn(a.acts, b.acts);
  return a.acts.flatMap((x) =>
    b.acts.filter((y) => areOfOneKind(x, y) && (areJoined(x, y) || areTwins(x, y))).map((y) => ({ x, y })),
  );
}

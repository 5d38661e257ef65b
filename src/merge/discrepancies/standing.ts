import type { Stage } from "../../document/vocabulary.ts";
import { type Act, isEqual } from "../act.ts";
import { width } from "../days.ts";
import { moodOf } from "../mood.ts";
import { areWrittenTogether } from "./dated.ts";
import { type Finding, type Findings, ofActs, sayer } from "./finding.ts";
import { areOnePaper } from "./rivals.ts";
import type { Stories, Teller } from "./stories.ts";

/** A known day is told to so many days. */
const NARROW = 10;

const ENDED: ReadonlySet<Stage> = new Set<Stage>(["suspended", "terminated"]);
const STANDING: ReadonlySet<Stage> = new Set<Stage>(["in force", "under implementation", "provisionally applied"]);

/**
 * How one paper stands, by two texts of a story that each tell it one way: suspended or ended by the one, in force by the other that is of the same time and not
 * of an earlier one; or of one day in force by the one, and only applied provisionally by the other.
 */
export function differingStanding(_: Findings, { pairs, areJoined }: Stories): readonly Finding[] {
  return pairs.flatMap(([a, b]) => [...against(a, b, areJoined), ...against(b, a, areJoined)]);
}

function against(a: Teller, b: Teller, areJoined: Stories["areJoined"]): readonly Finding[] {
  const [mine, theirs] = [a, b].map(({ acts }) => acts.filter(isStep)) as [Act[], Act[]];
  return mine.flatMap((x) => {
    const y = theirs.find(
      (other) => areOfOnePaper(x, other, areJoined) && (isEndedBy(x, other) || isOnlyProvisional(x, other)),
    );
    const isBoth = (own: readonly Act[], other: Act) =>
      own.some(({ claim, states }) => claim.stage === other.claim.stage && isEqual(states, other.states));
    return y === undefined || isBoth(mine, y) || isBoth(theirs, x) ? [] : [differing(x, y)];
  });
}

function isStep({ family, claim }: Act): boolean {
  return family === "agreement" && claim.stage !== null && (moodOf(claim.status) === "done" || isHeldBySome(claim));
}

/** "remains in force, an official said". */
function isHeldBySome({ status, stage }: Act["claim"]): boolean {
  return status === "rumoured" && STANDING.has(stage!);
}

function areOfOnePaper(x: Act, y: Act, areJoined: Stories["areJoined"]): boolean {
  return areJoined(x, y) || (isEqual(x.states, y.states) && areOnePaper(x, y));
}

function isEndedBy({ claim, days, writtenBy }: Act, other: Act): boolean {
  if (!ENDED.has(claim.stage!) || !STANDING.has(other.claim.stage!)) return false;
  if (other.claim.status !== "ongoing" && !isHeldBySome(other.claim)) return false;
  return other.writtenBy >= (days?.from ?? writtenBy) && areWrittenTogether(other, { writtenBy });
}

/** Of one first day: what is in force since then is so without an end. */
function isOnlyProvisional(x: Act, y: Act): boolean {
  if (x.claim.stage !== "provisionally applied" || y.claim.stage !== "in force") return false;
  const isDated = ({ days }: Act) => days !== null && (width(days) <= NARROW || days.to === Infinity);
  return [x, y].every(isDated) && Number.isFinite(x.days!.from) && x.days!.from === y.days!.from;
}

function differing(x: Act, y: Act): Finding {
  const note = `${x.claim.stage} by ${sayer(x)}, ${y.claim.stage} by ${sayer(y)}`;
  return ofActs("status", "stage", [x, y], note);
}

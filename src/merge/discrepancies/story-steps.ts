import type { Stage } from "../../document/vocabulary.ts";
import { type Act, isNested } from "../act.ts";
import { shareDays, width } from "../days.ts";
import { shared } from "../fold.ts";
import { subjectsAgree } from "../titles.ts";
import { areWrittenTogether, differing, doneAndAhead, isPlan, isStillAhead, STEPS } from "./dated.ts";
import { type Finding, ofActs, sayer } from "./finding.ts";
import type { Stories, Teller, Told } from "./stories.ts";

/** Steps of which a text that tells one tells of one paper. */
const ONCE: ReadonlySet<Stage> = new Set<Stage>(["initialled", "signed", "in force", "terminated"]);

/**
 * Two texts of a story that each tell of one paper alone, which was joined with no other since too little is told of it: a step that both put on other days,
 * or that the one has done and the other, no earlier, still to come.
 */
export function stepsInStories(stories: Stories): readonly Finding[] {
  return stories.inPairs("steps", (told) => {
    const [mine, theirs] = told.map(solesOf) as [Soles, Soles];
    const mayBeOne = (x: Act | undefined, y: Act | undefined): x is Act =>
      x !== undefined && y !== undefined && areOfOneMatter([x, y], told, stories);
    const found = [...ONCE].flatMap((stage): readonly Finding[] => {
      const [x, y] = [mine.get(stage), theirs.get(stage)];
      return mayBeOne(x, y) ? ofOneStage(x, y!) : [];
    });
    const short = [
      [mine.get("signed"), theirs.get("signed") ?? theirs.get("initialled")],
      [theirs.get("signed"), mine.get("signed") ?? mine.get("initialled")],
    ] as const;
    return [...found, ...short.flatMap(([x, y]) => (mayBeOne(x, y) ? shortOfSigning(x, y!) : []))];
  });
}

type Soles = ReadonlyMap<Stage, Act>;

function ofOneStage(x: Act, y: Act): readonly Finding[] {
  if (isDone(x) === isDone(y))
    return areOnOtherDays(x, y) ? [differing(x, y, `the ${STEPS[x.claim.stage!]} of one agreement`)] : [];
  const [done, ahead] = isDone(x) ? [x, y] : [y, x];
  return isStillAhead(ahead, done) ? [doneAndAhead(done, ahead)] : [];
}

/** Signed, by one text; only initialled on that day, by another that tells of no signing ("initialled, then signed"). */
function shortOfSigning(x: Act, y: Act): readonly Finding[] {
  const isShort = isDone(x) && isDone(y) && y.claim.stage === "initialled" && !/\bsign/i.test(y.claim.evidence.exact);
  const areOfOneDay = x.days !== null && y.days !== null && shareDays(x.days, y.days);
  const note = `signed by ${sayer(x)}, only initialled by ${sayer(y)}`;
  return isShort && areOfOneDay ? [ofActs("status", "stage", [x, y], note)] : [];
}

/** Of papers that may be one, and that neither text has joined with others of the other. */
function areOfOneMatter([x, y]: readonly [Act, Act], [a, b]: Told, { areJoined, contentOf }: Stories): boolean {
  if (areJoined(x, y) || !mayBeOnePaper(x, y)) return false;
  // whoever signs may sign more than one; what enters into force is what the story is about
  return x.claim.stage === "in force" || shared(contentOf(x), contentOf(y)) > 0 || shared(a.about, b.about) > 1;
}

/** The steps of which a text tells once, or once with its day. */
function solesOf({ acts }: Teller): Soles {
  const steps = acts.filter(
    (act) => act.family === "agreement" && ONCE.has(act.claim.stage!) && (isDone(act) || isPlan(act)),
  );
  const byStage = Map.groupBy(steps, ({ claim }) => claim.stage!);
  return new Map(
    [...byStage].flatMap(([stage, own]) => {
      const [act, ...others] = own.length > 1 ? own.filter(({ days }) => days !== null) : own;
      return act === undefined || others.length > 0 ? [] : [[stage, act] as const];
    }),
  );
}

function isDone({ claim }: Act): boolean {
  return claim.status === "occurred";
}

/** Of the same states, as far as both tell them, and of no two subjects. */
function mayBeOnePaper(x: Act, y: Act): boolean {
  if (!isNested(x.states, y.states)) return false;
  return x.subject.size === 0 || y.subject.size === 0 || subjectsAgree(x.subject, y.subject);
}

/** Days told to the week, of what is done or, by texts of one time, to come. */
function areOnOtherDays(x: Act, y: Act): boolean {
  const isDated = (act: Act) =>
    act.days !== null && width(act.days) <= 31 && !act.isLoose && (isDone(act) || act.days.to >= act.writtenBy);
  return isDated(x) && isDated(y) && !shareDays(x.days!, y.days!) && areWrittenTogether(x, y);
}

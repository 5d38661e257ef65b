import type { Stage } from "../../document/vocabulary.ts";
import type { Act } from "../act.ts";
import { shareDays } from "../days.ts";
import { sorted } from "../fold.ts";
import type { Agreement } from "../merged.ts";
import { areTwoPlans, differing, isDatedDone, isDatedPlan, STEPS } from "./dated.ts";
import type { Finding, Findings } from "./finding.ts";

/** Stages that are reached once; each party ratifies for itself. */
const ONCE: ReadonlySet<Stage> = new Set<Stage>(["initialled", "signed", "ratified", "in force", "terminated"]);

/** One agreement, told as signed (ratified by one state, in force) on dates that do not meet. */
export function stageDates(findings: Findings): readonly Finding[] {
  const byClaim = new Map(findings.acts.map((act) => [act.claim.id, act]));
  return findings.agreements.list.flatMap((agreement) => {
    const found = [...takenSteps(agreement, byClaim), ...plannedSteps(agreement, byClaim)];
    return found.map((one) => ({ ...one, of: agreement.id }));
  });
}

type ByClaim = ReadonlyMap<string, Act>;

/** One step that two texts of one time put on different days to come. */
function plannedSteps({ steps }: Agreement, byClaim: ByClaim): readonly Finding[] {
  const plans = steps.map(({ claim }) => byClaim.get(claim)!).filter(isDatedPlan);
  const [a, b] = plans.flatMap((x) => {
    const y = plans.find((one) => one.index > x.index && one.claim.stage === x.claim.stage && areTwoPlans(x, one));
    return y === undefined ? [] : [x, y];
  });
  return a === undefined || b === undefined
    ? []
    : [differing(a, b, `the ${STEPS[a.claim.stage ?? "signed"] ?? "step"} of one agreement`)];
}

function takenSteps({ steps }: Agreement, byClaim: ByClaim): readonly Finding[] {
  const told = steps
    .filter(({ stage, deniedBy }) => ONCE.has(stage) && deniedBy === undefined)
    .map(({ stage, claim }) => ({ stage, act: byClaim.get(claim)! }))
    .filter(({ act }) => isDatedDone(act));
  const byStage = Map.groupBy(told, ({ stage, act }) =>
    stage === "ratified" ? `${stage} ${sorted(act.states).join("+")}` : stage,
  );
  return sorted(byStage.keys()).flatMap((key) => {
    const some = byStage.get(key)!;
    return ofStage(
      some.map(({ act }) => act),
      some[0]!.stage,
    );
  });
}

function ofStage(dated: readonly Act[], stage: Stage): readonly Finding[] {
  // "exchange of notes on 12 and 25 March": signed on both days
  const tellings = [...Map.groupBy(dated, clauseOf).values()];
  const differ = (some: readonly Act[], others: readonly Act[]) =>
    some.every((one) => others.every((other) => one.doc.id !== other.doc.id && !shareDays(one.days!, other.days!)));
  const left = tellings.find((one) => tellings.some((other) => differ(one, other)));
  const [a] = left ?? [];
  const [b] = tellings.find((other) => left !== undefined && differ(left, other)) ?? [];
  return a === undefined || b === undefined ? [] : [differing(a, b, `the ${STEPS[stage]} of one agreement`)];
}

function clauseOf({ doc, claim }: Act): string {
  return `${doc.id} ${claim.evidence.start} ${claim.evidence.end}`;
}

import { alternatives } from "../../extract/claims/classes.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import { facing, tellerOf, toldApart } from "./facing.ts";
import type { Finding, Findings } from "./finding.ts";
import type { Stories } from "./stories.ts";
import { type Fact, factReader } from "./story-facts.ts";

/** What one text of a story tells as done, and another, not earlier, as not done; or the one as accepted, the other as refused. */
export function differingOutcomes(findings: Findings, stories: Stories): readonly Finding[] {
  const areOpposed = opposites(findings.knowledge);
  const mayFace = (x: Fact, y: Fact) =>
    isDeniedBy(x, y) || isDeniedBy(y, x) || (areBothDone(x, y) && areOpposed(x.act, y.act));
  return facing(stories, "act", factReader(findings), mayFace).map(({ x, y }) => {
    const [one, other] = y.mood === "denied" ? [x, y] : [y, x];
    const is = one.mood === other.mood ? `${one.told.part.exact}` : "done";
    const not = one.mood === other.mood ? `${other.told.part.exact}` : "not done";
    const note = `${is} by ${tellerOf(one)}, ${not} by ${tellerOf(other)}`;
    return toldApart("occurrence", "status", { x, y }, note);
  });
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
  const sides = rows.map((row) => alternatives(row.words).map((word) => word.slice(0, 6)));
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

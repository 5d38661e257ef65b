import type { Judged } from "../../record/judge/decide.ts";
import type { JudgementEntry } from "../../record/queries/judgements.ts";
import { judgementEntryText, judgementsJson } from "./judgements.ts";
import type { Screen } from "./screen.ts";

/** What was decided, and what that overrules. `entries` are all judgements. */
export function judgedText(
  { judgements, overruled }: Judged,
  entries: readonly JudgementEntry[],
  screen: Screen,
): string {
  const texts = of(judgements, entries).map((entry) => judgementEntryText(entry, screen));
  const before = of(overruled, entries).map((entry) => judgementEntryText(entry, screen));
  const notice =
    before.length === 0 ? [] : [`${screen.colour.yellow("This overrules what was decided before:")}`, ...before];
  return `${[...texts, ...notice].join("\n\n")}\n`;
}

/** For programs. */
export function judgedJson({ judgements, overruled }: Judged, entries: readonly JudgementEntry[]): unknown {
  return {
    judgements: judgementsJson(of(judgements, entries)),
    overruled: judgementsJson(of(overruled, entries)),
  };
}

function of(some: Judged["judgements"], entries: readonly JudgementEntry[]): readonly JudgementEntry[] {
  const ids = new Set(some.map(({ id }) => id));
  return entries.filter(({ judgement }) => ids.has(judgement.id));
}

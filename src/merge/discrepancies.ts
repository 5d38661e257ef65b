import { differingAttribution } from "./discrepancies/attribution.ts";
import { differingBlame } from "./discrepancies/blame.ts";
import { withCorrections } from "./discrepancies/correction.ts";
import { differingDates } from "./discrepancies/date.ts";
import { disclaimed } from "./discrepancies/disclaimed.ts";
import { disputedAgreements } from "./discrepancies/disputed.ts";
import { differingFacts } from "./discrepancies/fact.ts";
import { bare, type Finding, type Findings } from "./discrepancies/finding.ts";
import { differingGlosses } from "./discrepancies/gloss.ts";
import { differingIdentities } from "./discrepancies/identity.ts";
import { differingNumbers } from "./discrepancies/number.ts";
import { differingOccurrence } from "./discrepancies/occurrence.ts";
import { differingParticipants } from "./discrepancies/participant.ts";
import { differingPlaces } from "./discrepancies/place.ts";
import { differingStanding } from "./discrepancies/standing.ts";
import { differingStatus } from "./discrepancies/status.ts";
import { type Stories, storiesIn } from "./discrepancies/stories.ts";
import { stepsInStories } from "./discrepancies/story-steps.ts";
import { byText } from "./fold.ts";
import type { Discrepancy } from "./merged.ts";

/** One kind a function, but for names, in the order in which they are shown in the documentation. */
const KINDS: readonly ((findings: Findings, stories: Stories) => readonly Finding[])[] = [
  differingDates,
  differingPlaces,
  differingNumbers,
  differingParticipants,
  differingBlame,
  differingOccurrence,
  disclaimed,
  differingStatus,
  (_, stories) => stepsInStories(stories),
  differingStanding,
  disputedAgreements,
  differingAttribution,
  differingFacts,
  differingGlosses,
];

/** Claims that cannot all be true, with both quotations. A development (planned, then done) is none. Sorted by id. */
export function findDiscrepancies(findings: Findings): readonly Discrepancy[] {
  const stories = storiesIn(findings);
  const all = [...differingIdentities(findings, stories), ...differingTellings(findings, stories)];
  const found = new Map(all.map((one) => [one.id, bare(one)]));
  return [...found.values()].sort((a, b) => byText(a.id, b.id));
}

/** All but two names for one, in no order. */
export function differingTellings(findings: Findings, stories: Stories): readonly Finding[] {
  return withCorrections(
    KINDS.flatMap((kind) => kind(findings, stories)),
    findings,
    stories,
  );
}

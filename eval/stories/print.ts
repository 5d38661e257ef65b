import type { Figures } from "../coreference/partition.ts";
import type { JoinedScores, Share } from "./joined.ts";
import type { scoreStories } from "./score.ts";

/** The figures of some stories, a line each, for a person. */
export function linesOf(name: string, scores: ReturnType<typeof scoreStories>): readonly string[] {
  const { events, entities, agreements, disagreements, corroboration } = scores;
  const kinds = Object.entries(disagreements.byKind).map(([kind, found]) => `${kind} ${found.right}/${found.of}`);
  return [
    `\n${name}: ${scores.stories} stories, ${scores.documents} documents`,
    `  events         ${joined(events)}  mixed ${events.mixed}`,
    `    within found ${share(events.within.recall)}, right ${share(events.within.precision)}; status ${share(events.status)}; planned as done ${share(events.plannedAsDone)}; date ${share(events.date)}, meets ${share(events.dateMeets)}`,
    `  entities       ${joined(entities)}`,
    `  agreements     ${joined(agreements)}  stage ${share(agreements.stage)}`,
    `  disagreements  found ${share(disagreements.found)}, of the kind ${share(disagreements.foundOfKind)} (${kinds.join(", ")}); explained ${share(disagreements.explained)}`,
    `    of those shown real: between documents ${share(disagreements.shownBetween)}, in one ${share(disagreements.shownWithin)}`,
    `  developments   shown as disagreements ${share(disagreements.developmentsShown)}`,
    ...(scores.storyPairs === undefined
      ? []
      : [
          `  story pairs    found ${share(scores.storyPairs.recall)}, right ${share(scores.storyPairs.precision)}; of disagreements ${share(scores.storyPairs.ofDisagreements)}`,
        ]),
    ...Object.entries(scores.lost ?? {}).map(
      ([stage, kinds]) =>
        `    lost at ${stage}: ${Object.entries(kinds)
          .map(([kind, count]) => `${kind} ${count}`)
          .join(", ")}`,
    ),
    `  corroboration  ${typeof corroboration === "string" ? corroboration : share(corroboration)}`,
  ];
}

function joined({ matched, bCubed, bCubedOfMatched }: JoinedScores): string {
  return `matched ${percent(matched)}  B³ ${figures(bCubed)}  of the matched ${figures(bCubedOfMatched)}`;
}

function figures({ precision, recall, f1 }: Figures): string {
  return `${percent(precision)}/${percent(recall)}/${percent(f1)}`;
}

function share({ right, of, share }: Share): string {
  return of === 0 ? "0/0" : `${right}/${of} ${percent(share)}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

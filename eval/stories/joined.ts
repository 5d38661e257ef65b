import { bCubed } from "../coreference/b-cubed.ts";
import { type Figures, type Partition, shared } from "../coreference/partition.ts";
import { rounded } from "../suite-status.ts";

/** How well things are joined: over all gold mentions, what was not found standing alone; and over those that were found. */
export interface JoinedScores {
  readonly gold: number;
  readonly mentions: number;
  /** Share of the gold mentions that the record has. */
  readonly matched: number;
  readonly bCubed: Figures;
  readonly bCubedOfMatched: Figures;
}

/** Scores a response over the mentions of a key. */
export function scoreJoined(key: Partition, response: Partition): JoinedScores {
  const found = shared(key, response);
  return {
    gold: new Set(key.values()).size,
    mentions: key.size,
    matched: rounded(found.size / Math.max(1, key.size)),
    bCubed: roundedFigures(bCubed(key, response)),
    bCubedOfMatched: roundedFigures(bCubed(found, response)),
  };
}

function roundedFigures({ precision, recall, f1 }: Figures): Figures {
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

/** For each gold cluster the cluster of the response that holds most of its mentions; of equals the first by name. */
export function counterparts(key: Partition, response: Partition): ReadonlyMap<string, string> {
  const clusters = Map.groupBy(shared(key, response).keys(), (item) => key.get(item)!);
  return new Map([...clusters].map(([cluster, items]) => [cluster, mostOf(items.map((item) => response.get(item)!))]));
}

function mostOf(names: readonly string[]): string {
  const counted = [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length] as const);
  return counted.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0];
}

/** A share with what it is a share of. */
export interface Share {
  readonly right: number;
  readonly of: number;
  readonly share: number;
}

export function shareOf<T>(all: readonly T[], isRight: (one: T) => boolean): Share {
  const right = all.filter(isRight).length;
  return { right, of: all.length, share: rounded(right / Math.max(1, all.length)) };
}

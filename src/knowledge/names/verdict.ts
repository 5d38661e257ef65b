/** Whether two names are of one person, how sure that is (1 surely one, 0 surely two), and why. */
export interface PersonComparison {
  readonly verdict: "same" | "different" | "unsure";
  readonly score: number;
  readonly reasons: readonly string[];
}

export function same(score: number, ...reasons: readonly string[]): PersonComparison {
  return { verdict: "same", score, reasons: reasons.length > 0 ? reasons : ["same name"] };
}

export function unsure(score: number, ...reasons: readonly string[]): PersonComparison {
  return { verdict: "unsure", score, reasons };
}

export function different(score: number, ...reasons: readonly string[]): PersonComparison {
  return { verdict: "different", score, reasons };
}

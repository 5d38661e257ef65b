import { contentId } from "../document/ids.ts";
import { type Clusters, makeClusters } from "./clusters.ts";
import { byText } from "./fold.ts";
import type { Judgement } from "./merged.ts";

/** Things being joined by references, with the reasons kept as judgements of the engine. */
export interface Identities {
  readonly clusters: Clusters;
  /** Joins two things for a reason; false when a person said they differ. */
  same(a: number, b: number, why: string, score: number): boolean;
  /** Joins two things for a reason that is kept also where they are one already; not when a person said they differ. */
  meant(a: number, b: number, why: string, score: number): void;
  /** Notes that two things look alike but are not joined. */
  unsure(a: number, b: number, why: string, score: number): void;
  /** What the engine decided, sorted by id. */
  judgements(): readonly Judgement[];
}

/** A judgement of the engine on a pair. */
export function ofEngine(
  about: Judgement["about"],
  verdict: "same" | "unsure",
  pair: readonly [string, string],
  why: string,
  score: number,
): Judgement {
  const [left, right] = pair.toSorted(byText) as [string, string];
  return {
    id: contentId("jud", about, verdict, left, right, why),
    about,
    verdict,
    left,
    right,
    why,
    by: "engine",
    score,
  };
}

/** Starts from what people decided, of which no two contradict each other (see decided/pairs.ts). */
export function makeIdentities(
  about: Judgement["about"],
  references: readonly string[],
  decided: readonly Judgement[],
): Identities {
  const clusters = makeClusters(references.length);
  const index = new Map(references.map((reference, i) => [reference, i]));
  const made = new Map<string, Judgement>();
  const pairs = decided
    .filter((judgement) => judgement.about === about && judgement.right !== null)
    .map((judgement) => ({ judgement, a: index.get(judgement.left), b: index.get(judgement.right as string) }))
    .filter((pair): pair is typeof pair & { a: number; b: number } => pair.a !== undefined && pair.b !== undefined);
  for (const { judgement, a, b } of pairs) if (judgement.verdict === "different") clusters.forbid(a, b);
  for (const { judgement, a, b } of pairs) if (judgement.verdict === "same") clusters.join(a, b);

  function note(verdict: "same" | "unsure", a: number, b: number, why: string, score: number): void {
    const judgement = ofEngine(about, verdict, [references[a]!, references[b]!], why, score);
    made.set(judgement.id, judgement);
  }

  return {
    clusters,
    same(a, b, why, score) {
      if (clusters.find(a) === clusters.find(b)) return true;
      if (!clusters.join(a, b)) return false;
      note("same", a, b, why, score);
      return true;
    },
    meant(a, b, why, score) {
      if (clusters.join(a, b)) note("same", a, b, why, score);
    },
    unsure(a, b, why, score) {
      // what a person told apart is not asked again
      if (!clusters.apart(a, b)) note("unsure", a, b, why, score);
    },
    judgements: () => [...made.values()].sort((x, y) => byText(x.id, y.id)),
  };
}

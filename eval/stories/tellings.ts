import { likeness, matchPairs, overlap, type Pair, type Spot } from "../scorer-text.ts";
import type { Page } from "./pages.ts";
import type { JoinedClaim } from "./record.ts";

/** One place at which a claim is told: a claim told several times in its document has several. */
export interface Telling {
  readonly claim: JoinedClaim;
  readonly spot: Spot | null;
  /** The word that tells the act, of the evidence itself. */
  readonly trigger: Spot | null;
}

/** The tellings of claims, the evidence first, then "also:1" …. */
export function tellingsOf(page: Page, claims: readonly JoinedClaim[]): readonly Telling[] {
  return claims.flatMap((claim) => {
    const others = Object.entries(claim.parts).filter(([key]) => key.startsWith("also:"));
    const { trigger } = claim.parts;
    return [
      { claim, spot: page.spot(claim.evidence), trigger: trigger === undefined ? null : page.spot(trigger) },
      ...others.map(([, words]) => ({ claim, spot: page.spot(words), trigger: null })),
    ];
  });
}

/** What gold tells at some place, and how well a claim answers beside the place: null when it cannot. */
export interface Told {
  readonly spot: Spot | null;
  answer(claim: JoinedClaim): number | null;
}

/**
 * Matches what gold tells in one document with tellings, one to one: half of the shorter of the two stretches must lie in the other, or the word
 * that tells the act must stand in gold's ("the pact was signed" and "signed at Oslo by the ministers of both"); the best first, by what they share, how alike they are and how well the claim answers. The claim of each, null where it was missed.
 */
export function matchTellings(gold: readonly Told[], tellings: readonly Telling[]): readonly (JoinedClaim | null)[] {
  const pairs = gold.flatMap((told, a) =>
    tellings.flatMap(({ claim, spot, trigger }, b): readonly Pair[] => {
      const common = overlap(told.spot, spot);
      const answer = common < 0.5 && overlap(told.spot, trigger) < 1 ? null : told.answer(claim);
      return answer === null ? [] : [{ score: common + 0.1 * likeness(told.spot!, spot!) + answer, a, b }];
    }),
  );
  const found = new Map(matchPairs(pairs).map(({ a, b }) => [a, tellings[b]!.claim]));
  return gold.map((_, i) => found.get(i) ?? null);
}

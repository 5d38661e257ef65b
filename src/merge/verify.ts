import type { Claim } from "../document/claim.ts";
import type { Mention } from "../document/layers.ts";
import type { Evidence } from "../document/span.ts";

/** Evidence whose words do not stand where it says. */
export interface Unplaced {
  /** Claim id, or "mention 12". */
  readonly of: string;
  /** "evidence", "parts.trigger", "participants.0", "date", "place", "mention". */
  readonly field: string;
  readonly start: number;
  readonly end: number;
  /** The words that it claims. */
  readonly wanted: string;
  /** The words that stand there. */
  readonly found: string;
}

/** All evidence of the claims and mentions of one document that is not, character for character, at its place in `text`. Empty evidence is unplaced too. */
export function verifyEvidence(
  text: string,
  claims: readonly Claim[],
  mentions: readonly (Mention & { readonly exact: string })[] = [],
): readonly Unplaced[] {
  const ofClaims = claims.flatMap((claim) =>
    evidenceOf(claim).flatMap(([field, one]) => check(text, claim.id, field, one)),
  );
  const ofMentions = mentions.flatMap((mention, i) => check(text, `mention ${i}`, "mention", mention));
  return [...ofClaims, ...ofMentions];
}

function check(text: string, of: string, field: string, { start, end, exact }: Evidence): Unplaced[] {
  const sound = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  const found = sound ? text.slice(start, end) : "";
  return sound && found === exact ? [] : [{ of, field, start, end, wanted: exact, found }];
}

function evidenceOf(claim: Claim): readonly (readonly [string, Evidence])[] {
  const all: (readonly [string, Evidence | null | undefined])[] = [
    ["evidence", claim.evidence],
    ...Object.entries(claim.parts).map(([part, one]) => [`parts.${part}`, one] as const),
    ["date", claim.date?.evidence],
  ];
  if (claim.kind === "event") {
    all.push(["place", claim.place?.evidence]);
    for (const [i, { evidence }] of claim.participants.entries()) all.push([`participants.${i}`, evidence]);
  }
  return all.filter((pair): pair is readonly [string, Evidence] => pair[1] !== null && pair[1] !== undefined);
}

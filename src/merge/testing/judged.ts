import type { Claim } from "../../document/claim.ts";
import { claimAnchor } from "../decided/anchor.ts";
import { correction } from "../decided/fields.ts";
import type { Effect, Judgement, Merged, Testimony } from "../merged.ts";
import { type Cast, judge, state, testimony } from "./builder.ts";

const CAST: Readonly<Record<string, Cast>> = {
  okeke: { name: "Ngozi Okeke", country: "NGA", office: "President" },
  silva: { name: "Marta Silva", country: "PRT", office: "President" },
  G: state("Ghana", "GHA"),
  N: state("Nigeria", "NGA"),
  lagos: { name: "Lagos", kind: "place", country: "NGA" },
};

/** A document that tells of one visit of a president. */
export function visit(id: string, date: string, more: object = {}): Testimony {
  return testimony(id, "2019-06-01", CAST, [{ type: "visit", who: ["visitor:silva", "host:N"], date, ...more }]);
}

let clock = 0;

/** The judgement as made by an analyst, later than those before. */
export function at(judgement: Judgement): Judgement {
  clock += 1;
  return { ...judgement, at: `2026-01-01T00:00:00.${String(clock).padStart(6, "0")}Z`, by: "analyst" };
}

/** A correction, as `chancery judge set` makes it. */
export function set(claim: Claim, field: string, value: string): Judgement {
  const anchors = [claimAnchor(claim), null] as const;
  const one = judge("claim", "correct", claim.id);
  return at({ ...one, id: `${one.id}-${field}-${value}`, field, value: correction(claim.kind, field, value), anchors });
}

/** What became of a judgement. */
export function effectIn(merged: Merged, { id }: Judgement): Effect | undefined {
  return merged.effects.find(({ judgement }) => judgement === id);
}

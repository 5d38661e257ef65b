import type { Claim } from "../../../document/claim.ts";
import type { Entity } from "../../../merge/merged.ts";
import type { KeptClaim } from "../../kept.ts";
import { answers, isStanding } from "../listed.ts";
import { partiesOf, speakersOf } from "../party.ts";
import type { Folding } from "./folding.ts";
import type { FaceTables } from "./tables.ts";

/** What a list has to know of a claim of an event; people and documents by their number in the tables. */
export interface ClaimFace {
  readonly parties: readonly number[];
  readonly speakers: readonly number[];
  readonly document: number;
  /** When its document was published: EDTF. */
  readonly published: string | null;
  /** Whether it is a denial or a refusal to comment. */
  readonly answers: boolean;
  /** Whether it only speaks of an agreement as being there. */
  readonly standing: boolean;
}

/** What the face of a claim is made with. */
export interface Around {
  readonly tables: FaceTables;
  readonly folded: Folding;
  /** The claims of its document. */
  readonly beside: readonly Claim[];
}

/** The face of a claim: what narrows by it is what narrows by the claim (see `belongs`). */
export function claimFaceOf(
  kept: KeptClaim,
  merged: ReadonlyMap<string, Entity>,
  { tables: { people, documents }, folded, beside }: Around,
): ClaimFace {
  const { id, file, publisher, published } = kept.document;
  return {
    parties: partiesOf(kept, merged).map((one) => people.numberOf(folded(one))),
    speakers: speakersOf(kept, merged).map((one) => people.numberOf(folded(one))),
    document: documents.numberOf({ id, file, publisher }),
    published,
    answers: answers(kept.claim, beside),
    standing: isStanding(kept.claim),
  };
}

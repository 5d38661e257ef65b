import type { PositionClaim } from "../../../document/claim.ts";
import { overlaps, type Span } from "../../../document/span.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { actorOf } from "../positions/position-actors.ts";
import { objectsOf } from "../positions/position-objects.ts";
import { type Stance, stancesAt, stancesOf } from "../positions/stances.ts";
import type { Reading } from "../reading.ts";
import type { Admitted } from "./explanation.ts";
import { filler } from "./fillers.ts";
import { rowAt } from "./rows.ts";

/** The row of positions.tsv that a position was read by, or null. */
export function stanceOf(knowledge: Knowledge, reading: Reading, claim: PositionClaim): Stance | null {
  const trigger = triggerOf(reading, claim);
  const tree = reading.trees[reading.sentenceOf(trigger)]!;
  const rows = stancesAt(stancesOf(knowledge), tree, trigger);
  const fitting = rows.filter((stance) => mayTell(stance, claim) && actorOf(reading, tree, trigger, stance) !== null);
  // "Laos expressed its support": a row may take the one or the other for the actor
  const named = fitting.filter((stance) => isNamed(reading, claim, stance, trigger));
  // two rows may tell the same: the later stands, as in the claims
  return named.at(-1) ?? fitting.at(-1) ?? null;
}

/** Whether the row gives the actor and an object of the claim. */
function isNamed(reading: Reading, { parts }: PositionClaim, stance: Stance, trigger: number): boolean {
  const tree = reading.trees[reading.sentenceOf(trigger)]!;
  const inside = (head: number, span: Span | undefined) =>
    span !== undefined && tree.conjuncts(head).some((at) => overlaps(reading.doc.tokens[at]!, span));
  const actor = actorOf(reading, tree, trigger, stance)!;
  const objects = objectsOf(reading, tree, trigger, stance);
  const isMutual = stance.relation === "partner_of" && objects.length === 0;
  return inside(actor, parts.actor) && (isMutual || objects.some((head) => inside(head, parts.object)));
}

/** The token that names the stand. */
export function triggerOf(reading: Reading, { parts, evidence }: PositionClaim): number {
  return reading.tokenAt((parts.trigger ?? evidence).start);
}

/** "does not support" opposes; "joined" is a member. */
function mayTell({ relation }: Stance, claim: PositionClaim): boolean {
  if (relation === claim.relation) return true;
  if (claim.relation === "opposes") return relation === "supports" || relation === "favours";
  return claim.relation === "member_of" && relation === "wants_to_join";
}

/** What admitted a position: its row, who takes the stand and what it is about. */
export function positionOf(knowledge: Knowledge, reading: Reading, claim: PositionClaim, stance: Stance): Admitted {
  const lemmas = stance.id.slice(0, stance.id.lastIndexOf("/"));
  const { trigger = claim.evidence, actor, object } = claim.parts;
  return {
    by: "position",
    ...{ trigger, lemmas, carrier: null },
    row: rowAt(knowledge, "positions", stance.row, "trigger", lemmas),
    slots: [
      { place: stance.actor, role: "actor", restriction: [], words: actor ? [filler(reading, actor)] : [] },
      {
        place: stance.object.join("/"),
        role: "object",
        restriction: stance.needs,
        words: object ? [filler(reading, object)] : [],
      },
    ],
  };
}

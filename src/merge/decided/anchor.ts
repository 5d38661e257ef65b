import type { Claim } from "../../document/claim.ts";
import type { EntityKind, LocalEntity, Mention } from "../../document/layers.ts";
import type { Evidence, Span } from "../../document/span.ts";

/** What a claim was when a person judged it: enough to find it again when a newer engine gave it another id. */
export interface ClaimAnchor {
  readonly of: "claim";
  readonly document: string;
  readonly kind: Claim["kind"];
  /** Event type, or relation of a position. */
  readonly type: string;
  readonly status: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Where the word stands that tells the act; null where the claim has none of its own. */
  readonly trigger: Span | null;
  readonly date: string | null;
  readonly place: string | null;
  /** Names of those who take part, sorted. */
  readonly names: readonly string[];
}

/** What a local entity was when a person judged it. */
export interface EntityAnchor {
  readonly of: "entity";
  readonly document: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** The first places where it is named. */
  readonly mentions: readonly Span[];
}

/** What a discrepancy was when a person judged it. */
export interface DiscrepancyAnchor {
  readonly of: "discrepancy";
  readonly kind: string;
  readonly field: string;
  readonly note: string;
  readonly evidence: readonly (Evidence & { readonly document: string })[];
}

export type Anchor = ClaimAnchor | EntityAnchor | DiscrepancyAnchor;

/** The anchor of a claim. */
export function claimAnchor(claim: Claim): ClaimAnchor {
  const { document, kind, status, evidence, parts, date, participants } = claim;
  const { trigger } = parts;
  return {
    of: "claim",
    document,
    kind,
    type: typeOf(claim),
    status,
    start: evidence.start,
    end: evidence.end,
    exact: evidence.exact,
    trigger: trigger === undefined ? null : { start: trigger.start, end: trigger.end },
    date: date?.edtf ?? null,
    place: claim.kind === "event" ? (claim.place?.name ?? null) : null,
    names: participants.map(({ name }) => name).sort(),
  };
}

/** Event type, or relation of a position. */
export function typeOf(claim: Claim): string {
  return claim.kind === "event" ? claim.type : claim.relation;
}

/** More mentions tell no more: "Japan" may stand a hundred times in a text. */
const MENTIONS = 12;

/** The anchor of a local entity of a document. */
export function entityAnchor(document: string, local: LocalEntity, mentions: readonly Mention[]): EntityAnchor {
  const own = mentions.filter(({ entities }) => entities.includes(local.key));
  const places = own.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start || a.end - b.end);
  return { of: "entity", document, kind: local.kind, name: local.name, mentions: places.slice(0, MENTIONS) };
}

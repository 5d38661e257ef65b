import type { Attribution } from "../../document/claim.ts";
import type { ClaimDecision } from "../../merge/merged.ts";
import type { KeptClaim } from "../../record/kept.ts";

/**
 * A claim as `chancery export` gives it: what the source says, with what people decided of it beside that; local keys become ids of merged
 * entities. Keys always in this order.
 */
export function claimJson(kept: KeptClaim): Record<string, unknown> {
  return { ...toldJson(kept), ...(kept.decision === null ? {} : { decided: decisionJson(kept.decision) }) };
}

function decisionJson({ verdict, changes, judgements }: ClaimDecision): Record<string, unknown> {
  return { verdict, changes: changes.map(({ field, told, value }) => ({ field, told, value })), judgements };
}

function toldJson(kept: KeptClaim): Record<string, unknown> {
  const { told: claim } = kept;
  const entity = (key: string | null) => (key === null ? null : (kept.entities.get(key)?.entity ?? null));
  const attribution = claim.attribution.map((one) => attributionJson(one, entity(one.entity)));
  const { id, document, kind, status, date, evidence, parts, rule, score } = claim;
  const dated = date === null ? null : { edtf: date.edtf, exact: date.exact, basis: date.basis };
  const proof = {
    evidence: { start: evidence.start, end: evidence.end, exact: evidence.exact },
    parts: sorted(parts),
    rule,
    score,
  };
  const participants = claim.participants.map(({ entity: key, name, role }) => ({ entity: entity(key), name, role }));
  if (claim.kind === "position") {
    const who = {
      actor: claim.actor,
      actorEntity: entity(claim.actorEntity),
      object: claim.object,
      objectEntity: entity(claim.objectEntity),
    };
    return {
      id,
      document,
      kind,
      relation: claim.relation,
      ...who,
      status,
      participants,
      date: dated,
      attribution,
      ...proof,
    };
  }
  const { type, stage, title, topics, mode, within } = claim;
  const place = claim.place === null ? null : { entity: entity(claim.place.entity), name: claim.place.name };
  const act = {
    participants,
    place,
    date: dated,
    topics,
    title,
    instrument: entity(claim.instrument),
    mode,
    within,
    codes: claim.codes,
    event: kept.event,
  };
  return { id, document, kind, type, stage, status, ...act, attribution, ...proof };
}

function attributionJson(one: Attribution, entity: string | null): Record<string, unknown> {
  const { speaker, cue, kind, hedge } = one;
  return { speaker, entity, cue, kind, hedge };
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

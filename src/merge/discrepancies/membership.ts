import type { PositionClaim } from "../../document/claim.ts";
import type { Knowledge, Membership } from "../../knowledge/knowledge.ts";
import { type Days, daysOf } from "../days.ts";
import type { Testimony } from "../merged.ts";
import { type Finding, type Findings, finding, quoted } from "./finding.ts";

/**
 * A text has a state as member of an organisation to which it did not belong when the text was written, or has one come back that never belonged to it.
 * Only organisations that the knowledge has in full count: all their members verified, each with the day of its accession. Years are compared, since
 * sources often vouch for no more. Who has signed an agreement and not ratified it is told as member of it by many.
 */
export function differingMemberships({ documents, knowledge, entities }: Findings): readonly Finding[] {
  const full = membersOfKnown(knowledge);
  if (full.size === 0) return [];
  const ids = new Set(knowledge.states.map(({ id }) => id));
  const byName = new Map(knowledge.states.map(({ id, name }) => [name, id]));
  return documents.flatMap((doc) =>
    doc.claims.flatMap((claim) => {
      const tells = claim.kind === "position" ? toldBy(claim) : null;
      if (claim.kind !== "position" || tells === null) return [];
      const state = entities.of(doc.id, claim.actorEntity);
      const known = (state === null ? byName.get(claim.actor) : state.known) ?? "";
      const body = entities.of(doc.id, claim.objectEntity)?.known ?? "";
      const members = full.get(body);
      if (members === undefined || !ids.has(known)) return [];
      const own = knowledge.memberships.filter((row) => row.organisation === body && belongs(row, known));
      const time = yearsOf(daysOf(claim.date?.edtf ?? doc.published ?? doc.written.edtf));
      const fits = (row: Membership) => time !== null && (tells === "member" ? covers(row, time) : begins(row, time));
      return time === null || own.some(fits) ? [] : [wrong(doc, claim, tells, own[0] ?? members[0]!, own)];
    }),
  );
}

type Told = "member" | "former member";

/** "is a member of it"; "may | rejoin it", which only a former member can. */
function toldBy({ relation, status, parts }: PositionClaim): Told | null {
  const isComing = relation === "wants_to_join" || relation === "member_of";
  if (isComing && /^re-?(?:join|enter|accede|accession|entry|admission)/i.test(parts.trigger?.exact ?? ""))
    return "former member";
  return relation === "member_of" && (status === "ongoing" || status === "occurred") ? "member" : null;
}

function belongs({ member, standing }: Membership, state: string): boolean {
  return member === state && (standing === "member" || standing === "signatory");
}

function membersOfKnown({ memberships }: Knowledge): ReadonlyMap<string, readonly Membership[]> {
  const members = Map.groupBy(
    memberships.filter(({ standing }) => standing === "member"),
    ({ organisation }) => organisation,
  );
  return new Map([...members].filter(([, rows]) => rows.every(({ verified, from }) => verified && from !== null)));
}

interface Years {
  readonly first: number;
  readonly last: number;
}

function yearsOf(days: Days | null): Years | null {
  if (days === null || !Number.isFinite(days.from) || !Number.isFinite(days.to)) return null;
  const year = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  return { first: year(days.from), last: year(days.to - 1) };
}

function covers({ from, to }: Membership, time: Years): boolean {
  return Number(from?.slice(0, 4)) <= time.last && (to === null || Number(to.slice(0, 4)) >= time.first);
}

function begins({ from }: Membership, time: Years): boolean {
  return Number(from?.slice(0, 4)) <= time.last;
}

function wrong(
  doc: Testimony,
  claim: PositionClaim,
  tells: Told,
  { source }: Membership,
  own: readonly Membership[],
): Finding {
  const when = own.map(({ from, to }) => `${from ?? ".."}/${to ?? ".."}`).join(", ");
  const known = own.length === 0 ? "does not have it among the members" : `has it as member for ${when}`;
  return finding("fact", "membership", {
    claims: [claim.id],
    evidence: [quoted(doc, claim.evidence)],
    note: `the text has ${claim.actor} as ${tells} of ${claim.object}; the knowledge ${known} (${source})`,
  });
}

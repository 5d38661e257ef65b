import type { PositionClaim } from "../../document/claim.ts";
import type { Knowledge, Membership } from "../../knowledge/knowledge.ts";
import { type Days, daysOf } from "../days.ts";
import type { Testimony } from "../merged.ts";
import { type Finding, type Findings, finding } from "./finding.ts";

/**
 * A text has a state as member of an organisation to which it did not belong when the text was written. Only organisations that the knowledge has in full count:
 * all their members verified, each with the day of its accession. Years are compared, since sources often vouch for no more.
 */
export function differingMemberships({ documents, knowledge, entities }: Findings): readonly Finding[] {
  const full = membersOfKnown(knowledge);
  if (full.size === 0) return [];
  const states = new Map(knowledge.states.map(({ id, name }) => [id, name]));
  return documents.flatMap((doc) =>
    doc.claims.flatMap((claim) => {
      if (claim.kind !== "position" || !isMembership(claim)) return [];
      const state = entities.of(doc.id, claim.actorEntity);
      const body = entities.of(doc.id, claim.objectEntity);
      const members = full.get(body?.known ?? "");
      if (members === undefined || state?.kind !== "state" || state.known === null || !states.has(state.known))
        return [];
      const own = members.filter(({ member }) => member === state.known);
      const time = yearsOf(daysOf(claim.date?.edtf ?? doc.published ?? doc.written.edtf));
      return time === null || own.some((row) => covers(row, time)) ? [] : [wrong(doc, claim, { own, members })];
    }),
  );
}

function isMembership({ relation, status }: PositionClaim): boolean {
  return relation === "member_of" && (status === "ongoing" || status === "occurred");
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

function wrong(
  doc: Testimony,
  claim: PositionClaim,
  { own, members }: { readonly own: readonly Membership[]; readonly members: readonly Membership[] },
): Finding {
  const when = own.map(({ from, to }) => `${from ?? ".."}/${to ?? ".."}`).join(", ");
  const known = own.length === 0 ? "does not have it among the members" : `has it as member for ${when}`;
  const { start, end, exact } = claim.evidence;
  return finding("fact", "membership", {
    claims: [claim.id],
    evidence: [{ document: doc.id, start, end, exact }],
    note: `the text has ${claim.actor} as member of ${claim.object}; the knowledge ${known} (${(own[0] ?? members[0])!.source})`,
  });
}

import type { PositionClaim } from "../../document/claim.ts";
import { wordClasses } from "../../extract/claims/classes.ts";
import type { Knowledge, Membership } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import { daysOf } from "../days.ts";
import { contentWords, fold, shared } from "../fold.ts";
import type { Testimony } from "../merged.ts";
import { type Finding, type Findings, finding, quoted } from "./finding.ts";

/**
 * A text tells no more than the interest of a state in joining an organisation to which it had formally applied, by a verified row with the day, before the
 * text was written. What the text tells of an earlier time is not held against it.
 */
export function differingApplications({ documents, knowledge, entities }: Findings): readonly Finding[] {
  const applied = applicationsOf(knowledge);
  if (applied.size === 0) return [];
  const interest = interestIn(knowledge);
  return documents.flatMap((doc) =>
    doc.claims.flatMap((claim) => {
      if (claim.kind !== "position" || claim.relation !== "wants_to_join" || claim.date !== null) return [];
      const [state, body] = [claim.actorEntity, claim.objectEntity].map((key) => entities.of(doc.id, key)?.known);
      const row = applied.get(`${body} ${state}`);
      const isLate = row !== undefined && isBefore(row, doc) && isMereInterest(claim, interest);
      return isLate ? [behind(doc, claim, row)] : [];
    }),
  );
}

/** Applications with the very day, by organisation and state. */
const applicationsOf = onceOf(
  ({ memberships }: Knowledge): ReadonlyMap<string, Membership> =>
    new Map(
      memberships
        .filter(({ standing, verified, from, source }) => {
          const isDay = from?.length === 10 && !/\(year\)$/.test(source);
          return standing === "applicant" && verified && isDay;
        })
        .map((row) => [`${row.organisation} ${row.member}`, row]),
    ),
);

const interestIn = onceOf(
  (knowledge: Knowledge): ReadonlySet<string> =>
    contentWords([...(wordClasses(knowledge).get("mere_interest") ?? [])].join(" ")),
);

function isBefore({ from }: Membership, { published, written }: Testimony): boolean {
  const [day, writing] = [daysOf(from), daysOf(published ?? written.edtf)];
  return day !== null && writing !== null && Number.isFinite(writing.from) && day.to <= writing.from;
}

/** "has expressed interest in joining"; "had", "was interested" may tell of a time before, and who weighs an application has it. */
function isMereInterest({ evidence }: PositionClaim, interest: ReadonlySet<string>): boolean {
  const isOther = fold(evidence.exact).some((word) =>
    /^(had|was|were|did|appl(y|ie[sd]|ying|ications?|icants?))$/.test(word),
  );
  return !isOther && shared(contentWords(evidence.exact), interest) > 0;
}

function behind(doc: Testimony, claim: PositionClaim, { from, source }: Membership): Finding {
  return finding("fact", "membership", {
    claims: [claim.id],
    evidence: [quoted(doc, claim.evidence)],
    note: `the text has ${claim.actor} as interested in joining ${claim.object}; the knowledge has it as applicant from ${from} (${source})`,
  });
}

import { contains } from "../../document/span.ts";
import type { Act } from "../act.ts";
import { shared, sorted } from "../fold.ts";
import { type Finding, type Findings, ofActs, sayer } from "./finding.ts";
import type { Stories, Teller } from "./stories.ts";

/** Words by which somebody says that an agreement does not hold. */
const VOID =
  /\b(?:null and void|void|invalid|no legal (?:effect|force|validity|basis)|without (?:any )?legal (?:effect|force|validity|basis)|not (?:legally )?(?:valid|binding)|illegal|unlawful|illegitimate)\b/i;
const PAPER = /\b(?:agreement|deal|pact|treaty|accord|memorandum|document|paper|protocol|convention|arrangement)s?\b/i;

/** Days after a signature within which "the agreement of Greece and Egypt" is that one. */
export const FRESH = 31;

/** An agreement that two states signed, and that another calls void soon after, naming both. */
export function disputedAgreements(findings: Findings, { tellers }: Stories): readonly Finding[] {
  const disputing = tellers.flatMap((teller) => disputesIn(teller, findings));
  if (disputing.length === 0) return [];
  const signed = Map.groupBy(
    findings.acts.filter((act) => signedKey(act) !== null),
    (act) => signedKey(act)!,
  );
  return disputing.flatMap(({ statement, pairs }) => {
    const told = pairs.flatMap((pair) => signed.get(pair) ?? []).filter((act) => isDisputed(act, statement));
    const act = told.toSorted((x, y) => since(x, statement) - since(y, statement) || x.index - y.index)[0];
    if (act === undefined) return [];
    const note = `signed by ${sayer(act)}; void by ${sayer(statement)}`;
    return [ofActs("status", "status", [act, statement], note)];
  });
}

/** The statements of a text that an agreement is void, with the pairs of states whose agreement they may mean. */
export function disputesIn(teller: Teller, findings: Findings) {
  return teller.statements
    .filter(({ claim: { evidence } }) => VOID.test(evidence.exact) && PAPER.test(evidence.exact))
    .map((statement) => {
      const named = sorted(statesNamed(statement, teller, findings));
      const pairs = named.flatMap((x, i) => named.slice(i + 1).map((y) => `${x}+${y}`));
      return { statement, pairs };
    });
}

/** The two states that signed; null for what is no signature of two. */
export function signedKey({ family, claim, states }: Act): string | null {
  const isSigned = family === "agreement" && claim.stage === "signed" && claim.status === "occurred";
  return isSigned && states.size === 2 ? sorted(states).join("+") : null;
}

/** The day from which days since a signature are counted. */
export function signedBy({ days, writtenBy }: Act): number {
  return days?.to ?? writtenBy;
}

function statesNamed(statement: Act, { doc }: Teller, { entities }: Findings): ReadonlySet<string> {
  const own = doc.mentions.filter((mention) => contains(statement.claim.evidence, mention));
  return new Set(own.flatMap((mention) => mention.entities.flatMap((key) => entities.of(doc.id, key)?.country ?? [])));
}

/** Signed not long before, by others than who speaks. */
function isDisputed(act: Act, statement: Act): boolean {
  const days = since(act, statement);
  return shared(act.states, statement.states) === 0 && days >= 0 && days <= FRESH;
}

/** Days from the signature, or from the text that tells it, to the statement. */
function since(act: Act, statement: Act): number {
  return statement.writtenBy - signedBy(act);
}

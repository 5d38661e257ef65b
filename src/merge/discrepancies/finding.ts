import { contentId } from "../../document/ids.ts";
import type { Evidence } from "../../document/span.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Act } from "../act.ts";
import type { Agreements } from "../agreements.ts";
import type { Entities } from "../entities.ts";
import type { Events } from "../events.ts";
import { sorted } from "../fold.ts";
import type { Discrepancy, DiscrepancyKind, Explanation, Testimony } from "../merged.ts";

/** All that the search for discrepancies looks at. */
export interface Findings {
  readonly documents: readonly Testimony[];
  readonly knowledge: Knowledge;
  readonly entities: Entities;
  readonly acts: readonly Act[];
  readonly events: Events;
  readonly agreements: Agreements;
}

/** A discrepancy with what tells on what else it hangs. */
export type Finding = Discrepancy & {
  /** The documents that have a part in it though it does not quote them. */
  readonly beside?: readonly string[];
  /** Whether it hangs on the texts alone that it quotes, but for corrections. */
  readonly isOfThese?: true;
  /** The event or agreement of which it hangs on all that is told. */
  readonly of?: string;
};
export type Quoted = Discrepancy["evidence"][number];

/** A discrepancy with its id: of its kind, field, claims and quotations. */
export function finding(
  kind: DiscrepancyKind,
  field: string,
  found: {
    readonly claims: readonly string[];
    readonly evidence: readonly Quoted[];
    readonly note: string;
    readonly explanation?: Explanation | null;
  },
): Finding {
  const claims = sorted(found.claims);
  const evidence = [...new Map(found.evidence.map((one) => [`${one.document} ${one.start} ${one.end}`, one])).values()];
  const key = evidence.map(({ document, start, end }) => `${document} ${start} ${end}`).toSorted();
  return {
    id: contentId("dis", kind, field, ...claims, ...key),
    kind,
    field,
    claims,
    evidence,
    note: found.note,
    state: found.explanation == null ? "open" : "explained",
    explanation: found.explanation ?? null,
  };
}

/** A discrepancy of acts, by the words of each. */
export function ofActs(kind: DiscrepancyKind, field: string, acts: readonly Act[], note: string): Finding {
  return finding(kind, field, {
    claims: acts.map(({ claim }) => claim.id),
    evidence: acts.map((act) => quote(act)),
    note,
  });
}

/** As the record shows it. */
export function bare({ beside: _, isOfThese: __, of: ___, ...one }: Finding): Discrepancy {
  return one;
}

/** Words of a document. */
export function quoted({ id }: Pick<Testimony, "id">, { start, end, exact }: Evidence): Quoted {
  return { document: id, start, end, exact };
}

/** The words of a claim, or of the part in question where it has its own. */
export function quote({ doc, claim }: Act, part?: Evidence | null): Quoted {
  return quoted(doc, part ?? claim.evidence);
}

/** Who says it, for a note: the first speaker, else the outlet, else the file. Who does not comment on an act says nothing of it. */
export function sayer({ claim, doc }: Act): string {
  const named = claim.attribution.find(
    ({ speaker, kind }) =>
      !/^(impersonal|unnamed)$/.test(speaker) &&
      kind !== "author" &&
      (kind !== "no comment" || claim.type === "statement"),
  );
  if (named !== undefined) return named.speaker;
  return claim.attribution.some(({ kind }) => kind === "rumour")
    ? "somebody unnamed"
    : (doc.publisher ?? `the text of ${doc.file}`);
}

import { wordClasses } from "../../extract/claims/classes.ts";
import type { Knowledge, Partnership } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import type { Act } from "../act.ts";
import { type Days, daysOf, shareDays } from "../days.ts";
import { contentWords, isSubset, shared } from "../fold.ts";
import { type Finding, type Findings, finding } from "./finding.ts";

/**
 * A text calls the partnership of two states by a rank that it never had, as translations do ("wide strategic partnership" for an extensive one). Explained:
 * the name that it had at the time of writing. Only names that were given up since count, since nobody knows of the next one beforehand.
 */
export function differingPartnerships({ acts, knowledge }: Findings): readonly Finding[] {
  const { byParties, ranks } = partnershipsOf(knowledge);
  return acts.flatMap((act) => {
    const title = act.claim.title ?? "";
    if (!/ partnership$/i.test(title)) return [];
    const names = byParties.get([...act.states].sort().join("|")) ?? [];
    const told = new Set([...contentWords(title)].filter((word) => ranks.has(word)));
    const right = names.find((name) => isOfTime(name, act.writtenDays));
    const isOther = told.size > 1 && names.every(({ name }) => !isSubset(told, contentWords(name)));
    return right !== undefined && isOther && shared(told, contentWords(right.name)) > 0
      ? [taken(act, title, right)]
      : [];
  });
}

interface Partnerships {
  readonly byParties: ReadonlyMap<string, readonly Partnership[]>;
  /** Words for the rank of a partnership, stemmed. */
  readonly ranks: ReadonlySet<string>;
}

const partnershipsOf = onceOf(
  (knowledge: Knowledge): Partnerships => ({
    byParties: Map.groupBy(knowledge.partnerships ?? [], ({ parties }) => parties.toSorted().join("|")),
    ranks: contentWords([...(wordClasses(knowledge).get("partnership_rank") ?? [])].join(" ")),
  }),
);

function isOfTime({ from, to, verified }: Partnership, writing: Days | null): boolean {
  const days = to === null ? null : daysOf(`${from}/${to}`);
  return verified && days !== null && writing !== null && shareDays(days, writing);
}

function taken({ claim, doc }: Act, title: string, { name, source }: Partnership): Finding {
  const { exact, start } = claim.evidence;
  const at = exact.indexOf(title);
  const words = at < 0 ? claim.evidence : { start: start + at, end: start + at + title.length, exact: title };
  return finding("identity", "name", {
    claims: [claim.id],
    evidence: [{ document: doc.id, start: words.start, end: words.end, exact: words.exact }],
    note: `"${title}" is taken as ${name} (${source})`,
    explanation: "other reading of a name",
  });
}

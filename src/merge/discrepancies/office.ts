import type { Person, Tenure } from "../../knowledge/knowledge.ts";
import type { Act } from "../act.ts";
import { type Days, daysOf, shareDays, width } from "../days.ts";
import { type Named, namedIn, officeReader } from "../naming.ts";
import { type Finding, type Findings, finding, type Quoted, quote } from "./finding.ts";

/**
 * A text gives a known person an office that verified tenures give at other times only: neither when it was written nor on any day of an act
 * that it tells of the person. "Former", "then" and the like are no such words.
 */
export function differingOffices({ documents, knowledge, acts }: Findings): readonly Finding[] {
  const people = new Map(
    knowledge.people.filter(({ tenures }) => tenures.some(({ verified }) => verified)).map((one) => [one.id, one]),
  );
  if (people.size === 0) return [];
  const actsOf = Map.groupBy(acts, ({ doc }) => doc.id);
  const officeKey = officeReader(knowledge);
  return namedIn(documents, knowledge).flatMap((named) => {
    const person = people.get(named.local.known ?? "");
    if (
      person === undefined ||
      named.office === null ||
      /\b(former|then|ex|late|future|incoming|elect|designate|first|founding|honorary|emeritus)\b/i.test(
        named.local.office ?? "",
      )
    )
      return [];
    const own = (actsOf.get(named.doc.id) ?? []).filter((act) =>
      act.claim.participants.some(({ entity }) => entity === named.local.key),
    );
    return heldAtOtherTimes(named, person, own, officeKey);
  });
}

function heldAtOtherTimes(
  named: Named,
  person: Person,
  acts: readonly Act[],
  officeKey: ReturnType<typeof officeReader>,
): Finding[] {
  const held = person.tenures.filter(
    ({ office, title, of }) => office === named.office || officeKey(title, of) === named.office,
  );
  const times = [daysOf(named.doc.published), ...acts.map(({ days }) => days)].filter(
    (days): days is Days => days !== null && width(days) <= 366,
  );
  const dated = acts.find(({ days }) => days !== null && width(days) <= 366);
  if (dated === undefined || held.length === 0 || held.some(({ verified }) => !verified)) return [];
  if (times.some((days) => held.some((tenure) => shareDays(daysIn(tenure), days)))) return [];
  const when = held.map(({ from, to }) => `${from ?? ".."}/${to ?? ".."}`).join(", ");
  const note = `the text calls ${person.name} ${named.local.office}; the knowledge files have that for ${when} (${held[0]!.source})`;
  const mention = named.doc.mentions.find(({ entities }) => entities.includes(named.local.key));
  const words: Quoted[] =
    mention === undefined
      ? []
      : [{ document: named.doc.id, start: mention.start, end: mention.end, exact: mention.exact }];
  return [finding("fact", "office", { claims: [dated.claim.id], evidence: [...words, quote(dated)], note })];
}

function daysIn({ from, to }: Tenure): Days {
  return { from: daysOf(from)?.from ?? -Infinity, to: daysOf(to)?.to ?? Infinity };
}

import type { Knowledge, Person, Tenure } from "../../../knowledge/knowledge.ts";
import { isActing, titlesAgree, withoutActing } from "../../../knowledge/titles.ts";
import { dayRange } from "../../edtf-range.ts";
import type { Question } from "./question.ts";

/** A time in office with its holder. */
export interface Holder {
  readonly person: Person;
  readonly tenure: Tenure;
  /** Whom the holder came before or after, where that was asked. */
  readonly beside?: { readonly person: string; readonly name: string; readonly tenure: Tenure };
}

/** Offices that many hold at once, each by a title of its own. */
const OF_MANY = new Set(
  `minister deputy_minister other_official ambassador special_envoy legislator expert party_official military_officer commissioner governor
  spokesperson deputy_head_of_government`.split(/\s+/),
);
/** Offices of which a state or organisation may have two at once, whose titles tell them apart. */
const OF_TWO = new Set(
  "head_of_state head_of_government monarch president_of_body legislature_speaker party_leader".split(" "),
);

/** All who held the office at any time, latest first. */
export function allHolders(knowledge: Knowledge, { of, offices, title }: NonNullable<Question["office"]>): Holder[] {
  const all = knowledge.people.flatMap((person) => person.tenures.map((tenure) => ({ person, tenure })));
  const held = principals(
    all.filter(({ tenure }) => tenure.of === of && offices.includes(tenure.office)),
    title,
  );
  const same = held.filter((holder) => titlesAgree(withoutActing(title), withoutActing(holder.tenure.title)));
  const office = offices[0] ?? "";
  const narrowed = OF_MANY.has(office) || (OF_TWO.has(office) && same.length > 0) ? same : held;
  return narrowed.sort(latestFirst);
}

/** Deputies only where a deputy is asked for; where all are, all. */
function principals(held: readonly Holder[], title: string): Holder[] {
  const wanted = held.filter(({ tenure }) => DEPUTY.test(tenure.title) === DEPUTY.test(title));
  return wanted.length > 0 ? wanted : [...held];
}

const DEPUTY = /\b(deputy|vice|under|assistant)\b/i;

/** Those of `all` that the relation asks for, at the time `on` (EDTF) where it is given. */
export function holdersAsked(
  all: readonly Holder[],
  relation: Question["relation"],
  on: string | null,
): readonly Holder[] {
  const there = all.filter(({ tenure }) => holdsOn(tenure, on));
  if (relation === "acting") return there.filter(({ tenure }) => isActing(tenure.title));
  if (relation === "current") return on === null ? all.filter(({ tenure }) => tenure.to === null) : there;
  if (relation !== "former") return there;
  const still = new Set(
    (on === null ? all.filter(({ tenure }) => tenure.to === null) : there).map(({ person }) => person.id),
  );
  return all.filter(({ person, tenure }) => !still.has(person.id) && tenure.to !== null && isOver(tenure, on));
}

/** Who held the same office next before or after each of `base`, by the files. */
export function besides(
  knowledge: Knowledge,
  base: readonly Holder[],
  relation: "predecessor" | "successor",
): Holder[] {
  const found = base.flatMap((holder) => {
    const { tenure, person } = holder;
    const office = { of: tenure.of, offices: [tenure.office], title: tenure.title };
    const others = allHolders(knowledge, office).filter(
      (one) => one.person.id !== person.id && one.tenure.from !== null,
    );
    const next = relation === "predecessor" ? lastBefore(others, tenure) : firstAfter(others, tenure);
    return next.map((one) => ({ ...one, beside: { person: person.id, name: person.name, tenure } }));
  });
  return found;
}

/** Whether the tenure has a day in `on`; always when nothing is asked. */
export function holdsOn(tenure: Tenure, on: string | null): boolean {
  if (on === null) return true;
  const day = dayRange(on);
  const from = dayRange(tenure.from).min ?? "0000";
  const to = dayRange(tenure.to).max ?? "9999";
  return (day.max ?? "9999") >= from && (day.min ?? "0000") <= to;
}

function isOver(tenure: Tenure, on: string | null): boolean {
  return on === null || (dayRange(tenure.to).max ?? "9999") < (dayRange(on).min ?? "0000");
}

function lastBefore(others: readonly Holder[], { from }: Tenure): readonly Holder[] {
  if (from === null) return [];
  const before = others.filter((one) => start(one) < first(from));
  return withStart(before, before.map(start).sort().at(-1));
}

function firstAfter(others: readonly Holder[], { from }: Tenure): readonly Holder[] {
  if (from === null) return [];
  const after = others.filter((one) => start(one) > first(from));
  return withStart(after, after.map(start).sort()[0]);
}

function withStart(holders: readonly Holder[], day: string | undefined): readonly Holder[] {
  return holders.filter((one) => start(one) === day);
}

function start({ tenure }: Holder): string {
  return first(tenure.from);
}

function first(date: string | null): string {
  return dayRange(date).min ?? "";
}

function latestFirst(a: Holder, b: Holder): number {
  return order(b.tenure.from ?? "", a.tenure.from ?? "") || order(a.person.id, b.person.id);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { firstDay, lastDay } from "../dates.ts";
import type { Tenure } from "../knowledge.ts";
import { titlesAgree } from "../titles.ts";
import { type Check, type Finding, findingAt, place } from "./finding.ts";

/** Offices that one person at a time holds, as a rule; where a state has two, titles tell them apart. */
const ONE_HOLDER = new Set([
  ...["head_of_state", "head_of_government", "monarch", "foreign_minister", "defence_minister", "secretary_general"],
]);
/** Those of whom there are several by their title. */
const SEVERAL = /\bmembers?\b|captain regent|co-prince|deputy|special/i;

/** Two people who surely held one office at one time are a doubt: an end is missing, or a date is wrong. */
export const checkTenures: Check = ({ knowledge }) => {
  const tenures = knowledge.people.flatMap((person) => person.tenures);
  const one = tenures.filter(({ office, title }) => ONE_HOLDER.has(office) && !SEVERAL.test(title));
  return [...Map.groupBy(one, ({ office, of }) => `${office} ${of}`).values()].flatMap(overlapping);
};

/** Compares each with those that began before it and had not ended: few at any time. */
function overlapping(tenures: readonly Tenure[]): Finding[] {
  const found: Finding[] = [];
  let open: Tenure[] = [];
  for (const tenure of tenures
    .filter(({ from }) => from !== null)
    .toSorted((a, b) => (beginning(a) < beginning(b) ? -1 : 1))) {
    open = open.filter((other) => ending(other) > beginning(tenure)).slice(-8);
    const rival = open.find((other) => other.person !== tenure.person && titlesAgree(other.title, tenure.title));
    if (rival !== undefined && beginning(tenure) < ending(tenure)) found.push(doubt(tenure, rival));
    open.push(tenure);
  }
  return found;
}

function doubt(tenure: Tenure, rival: Tenure): Finding {
  const words = ({ person, from, to }: Tenure) => `${person} ${from}–${to ?? ""}`;
  return findingAt(
    "tenures",
    "doubt",
    tenure.rows,
    `one ${tenure.office} of ${tenure.of} at a time`,
    `${words(tenure)} beside ${words(rival)} (${place(rival.rows?.[0])})`,
  );
}

/** The last day on which it may have begun. */
function beginning({ from }: Tenure): string {
  return lastDay(from!);
}

/** The first day on which it may have ended. */
function ending({ to }: Tenure): string {
  return to === null ? "9999-12-31" : firstDay(to);
}

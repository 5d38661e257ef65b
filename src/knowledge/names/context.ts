import { firstDay, lastDay } from "../dates.ts";
import type { Person, Tenure } from "../knowledge.ts";
import type { PersonRead } from "./said.ts";

/** A state has many ambassadors and deputy ministers: one of them is no other for that. */
const HELD_BY_MANY =
  /\b(deputy|vice (?!president|premier)|ambassador|consul|member|minister$(?<!\w minister)|officials?|official|envoy|diplomat|lawmaker|legislator|senator|advis[eo]r|assistant|under|officer|analyst|professor|researcher|expert|economist|journalist|general|admiral|colonel|commissioner|royal|governor)\b/;

/** Whether only one person at a time holds the office in a state. */
export function isHeldByOne(office: string): boolean {
  return !HELD_BY_MANY.test(office.replaceAll("_", " "));
}

/** Years between two dates beyond which a shared office says nothing. */
const LONG_AGO = 3;

/** Both hold one office of one state, which one person holds, at times that may be one. */
export function shareOffice(a: PersonRead, b: PersonRead): boolean {
  const one = a.offices.some((office) => b.offices.includes(office) && isHeldByOne(office));
  return one && a.state !== null && a.state === b.state && yearsBetween(a.date, b.date) <= LONG_AGO;
}

/** Other states are told of them. */
export function otherStates(a: PersonRead, b: PersonRead): boolean {
  return a.state !== null && b.state !== null && a.state !== b.state;
}

/** Other offices are told of them, within a year. */
export function otherOffices(a: PersonRead, b: PersonRead): boolean {
  const told = a.offices.length > 0 && b.offices.length > 0 && !a.offices.some((office) => b.offices.includes(office));
  return told && a.date !== null && b.date !== null && yearsBetween(a.date, b.date) < 1;
}

function yearsBetween(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  const years = (date: string) => Number(date.slice(0, 4)) + Number(date.slice(5, 7)) / 12;
  return Math.max(0, years(firstDay(a)) - years(lastDay(b)), years(firstDay(b)) - years(lastDay(a)));
}

/** Whether the person belongs to the state: by birth or by office. */
export function isOf(person: Person, state: string): boolean {
  return person.country === state || person.tenures.some(({ of }) => of === state);
}

/** Whether the person held one of the offices, at the date where one is told. */
export function held(person: Person, { offices, date }: PersonRead): boolean {
  return person.tenures.some((tenure) => offices.includes(tenure.office) && (date === null || covers(tenure, date)));
}

function covers({ from, to }: Tenure, date: string): boolean {
  return (from === null || firstDay(from) <= lastDay(date)) && (to === null || lastDay(to) >= firstDay(date));
}

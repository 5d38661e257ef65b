import { firstDay, lastDay } from "../dates.ts";
import type { Person, Tenure } from "../knowledge.ts";
import { MEN, WOMEN } from "./honorifics.ts";
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

/** "Mr" and "Mrs" of one family name. */
export function otherSexes(a: PersonRead, b: PersonRead): boolean {
  const titles = ({ title, words }: PersonRead) => [
    ...title.split(" "),
    ...words.filter(({ light }) => light).map(({ text }) => text),
  ];
  const [x, y] = [titles(a), titles(b)];
  const are = (some: readonly string[], sex: ReadonlySet<string>) => some.some((word) => sex.has(word));
  return (are(x, WOMEN) && are(y, MEN)) || (are(x, MEN) && are(y, WOMEN));
}

/** Offices are told of both, and none of them is one. */
export function otherOffices(a: PersonRead, b: PersonRead): boolean {
  return a.offices.length > 0 && b.offices.length > 0 && !a.offices.some((office) => b.offices.includes(office));
}

/** Years from one date to the other; 0 when they may be one or one is not told. */
export function yearsBetween(a: string | null, b: string | null): number {
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

/**
 * Whether initials or a single word cannot mean the person, who came to the office only after the date ("President Bush" in 1990 is not the
 * one of 2001) or never led a state ("R. Gandhi, prime minister" is not Rahul). A full name the knowledge does not contradict.
 */
export function cannotBe(person: Person, said: PersonRead): boolean {
  const { offices, date } = said;
  if (!isVague(said)) return false;
  const own = person.tenures.filter(({ office }) => offices.includes(office));
  if (own.length > 0) return date !== null && own.every(({ from }) => from !== null && firstDay(from) > lastDay(date));
  return person.tenures.length > 0 && offices.some((office) => HEADS.has(office));
}

/** Whether the person came to just that office only long after the date: a namesake held it then. */
export function heldLongAfter(person: Person, { offices, date }: PersonRead): boolean {
  const own = person.tenures.filter(({ office }) => offices.includes(office));
  return (
    own.length > 0 &&
    date !== null &&
    own.every(({ from }) => from !== null && yearsBetween(from, date) > LONG_AFTER && from > date)
  );
}

const LONG_AFTER = 12;

function isVague({ words }: PersonRead): boolean {
  const telling = words.filter(({ light }) => !light);
  return telling.length < 2 || telling.some(({ initial }) => initial);
}

/** Offices whose holders since 2000 the knowledge has, all but a few. */
const HEADS = new Set(["head_of_state", "head_of_government", "monarch"]);

function covers({ from, to }: Tenure, date: string): boolean {
  return (from === null || firstDay(from) <= lastDay(date)) && (to === null || lastDay(to) >= firstDay(date));
}

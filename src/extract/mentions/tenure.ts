import type { Person, Tenure } from "../../knowledge/knowledge.ts";
import type { OfficeUse } from "./find.ts";

/** Offices whose holders are leaders of a state. */
export const HEADS: ReadonlySet<string> = new Set([
  "head_of_state",
  "head_of_government",
  "head_of_state_or_government",
  "monarch",
  "party_leader",
]);

/** Whether the tenure covers the EDTF date, by as many digits as both have; true where nothing is known against it. */
export function covers(tenure: Tenure, date: string): boolean {
  return !after(tenure.from, date) && (tenure.to === null || !after(date, tenure.to));
}

/** Whether the tenure had ended before the date. */
export function isOver(tenure: Tenure, date: string): boolean {
  return tenure.to !== null && after(date, tenure.to);
}

function after(a: string | null, b: string | null): boolean {
  if (!a || !b) return false;
  const [x, y] = [plain(a), plain(b)];
  const length = Math.min(x.length, y.length);
  return x.slice(0, length) > y.slice(0, length);
}

function plain(edtf: string): string {
  return edtf.replace(/[~?%]/g, "").split("/")[0]!.replace(/X/g, "0").slice(0, 10);
}

const SHORT = new Set([
  "secretary",
  "minister",
  "director",
  "chairman",
  "ambassador",
  "commissioner",
  "administrator",
  "representative",
]);

// the President of the United States heads the government too, but is no prime minister
function isOther(said: string, title: string): boolean {
  const kind = (text: string): string =>
    /\bpresident/i.test(text) ? "president" : /prime minister|premier|^pm$|chancellor/i.test(text) ? "premier" : "";
  return kind(said) !== "" && kind(title) !== "" && kind(said) !== kind(title);
}

/** Whether the tenure is in the office that the words name; a state or organisation that the words name must be its own. */
export function fits(tenure: Tenure, use: OfficeUse): boolean {
  if (use.of !== null && tenure.of !== use.of) return false;
  if (HEADS.has(tenure.office) && isOther(use.title, tenure.title)) return false;
  // "Secretary Blinken" is the Secretary of State
  if (SHORT.has(use.title.toLowerCase()) && tenure.title.toLowerCase().split(" ").includes(use.title.toLowerCase()))
    return true;
  if (use.ids.includes(tenure.office) || tenure.title.toLowerCase() === use.title.toLowerCase()) return true;
  return use.ids.includes("head_of_state_or_government") ? HEADS.has(tenure.office) : false;
}

/** Years before which nobody calls by an office who is to hold it: longer than from an election to the oath. */
const AHEAD = 1;

function isYetToCome({ from }: Tenure, date: string | null): boolean {
  return from !== null && date !== null && Number(plain(from).slice(0, 4)) - Number(plain(date).slice(0, 4)) > AHEAD;
}

/** How well the person fits the office at the date: 0 not at all, 1 held it at some time, 2 at the time that the words want. */
export function fitness(person: Person, use: OfficeUse, date: string | null): number {
  let best = 0;
  for (const tenure of person.tenures) {
    if (!fits(tenure, use) || isYetToCome(tenure, date)) continue;
    const timely = date === null ? false : use.former ? isOver(tenure, date) : covers(tenure, date);
    best = Math.max(best, timely ? 2 : 1);
  }
  return best;
}

import type { Status } from "../../document/vocabulary.ts";

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  sell: ["sold"],
  send: ["sent"],
  give: ["gave", "given"],
  leave: ["left"],
  take: ["took", "taken"],
  swear: ["swore", "sworn"],
  strike: ["struck"],
  withdraw: ["withdrew", "withdrawn"],
  become: ["became"],
  shoot: ["shot"],
  break: ["broke", "broken"],
  cut: ["cutting"],
  quit: ["quitting"],
  ram: ["rammed"],
  expel: ["expelled", "expelling"],
  extend: [],
  say: ["said"],
  speak: ["spoke", "spoken"],
  tell: ["told"],
  write: ["wrote", "written"],
  ratify: ["ratified"],
  step: ["stepped"],
  put: ["putting"],
  slap: ["slapped"],
};

/** Whether `word` (as it stands in a text) is a form of the English verb `verb`. */
export function isFormOf(word: string, verb: string): boolean {
  const form = word.toLowerCase();
  if (form === verb || (IRREGULAR[verb] ?? []).includes(form)) return true;
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
  const ied = verb.endsWith("y") ? [`${verb.slice(0, -1)}ied`] : [];
  const doubled = `${verb}${verb.at(-1)}`;
  return [thirdPerson(verb), `${stem}ed`, `${stem}ing`, `${verb}ing`, `${doubled}ed`, `${doubled}ing`, ...ied].includes(
    form,
  );
}

/** "visit" → "visits", "reach" → "reaches", "ratify" → "ratifies"; only the first word of "call on" changes. */
export function thirdPerson(verb: string): string {
  const [first = "", ...rest] = verb.split(" ");
  return [inflected(first), ...rest].join(" ");
}

function inflected(verb: string): string {
  if (verb === "be") return "is";
  if (verb === "have") return "has";
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** What stands before the verb for each status; `will` says the same inside "X says that …". */
const BEFORE: Readonly<Partial<Record<Status, { one: string; more: string; will: string }>>> = {
  scheduled: { one: "is to", more: "are to", will: "will" },
  announced: { one: "is to", more: "are to", will: "will" },
  expected: { one: "is expected to", more: "are expected to", will: "is expected to" },
  proposed: { one: "would", more: "would", will: "would" },
  rumoured: { one: "is rumoured to", more: "are rumoured to", will: "is rumoured to" },
  speculated: { one: "might", more: "might", will: "might" },
  hypothetical: { one: "could", more: "could", will: "could" },
};

/** The verb as the status asks: "visits", "is to visit", "is expected to visit", inside "X says that": "will visit". */
export function finite(verb: string, status: Status, { plural, framed }: { plural: boolean; framed: boolean }): string {
  const before = BEFORE[status];
  if (status === "denied" && !framed) return negative(verb, plural);
  if (before === undefined) return plural ? plain(verb) : thirdPerson(verb);
  if (framed && before.will === "will") return `will ${verb}`;
  return `${plural ? before.more : before.one} ${verb}`;
}

function plain(verb: string): string {
  return verb.startsWith("be ") ? `are ${verb.slice(3)}` : verb;
}

/** "does not sign", "is not elected". */
function negative(verb: string, plural: boolean): string {
  if (verb.startsWith("be ")) return `${plural ? "are" : "is"} not ${verb.slice(3)}`;
  return `${plural ? "do" : "does"} not ${verb}`;
}

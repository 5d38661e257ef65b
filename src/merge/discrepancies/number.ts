import type { Act } from "../act.ts";
import { contentWords, sorted } from "../fold.ts";
import { type Finding, type Findings, finding, quote, sayer } from "./finding.ts";

const WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const MONTHS =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|percent|per|am|pm|of|to|and)$/i;

const COUNTED = new RegExp(
  String.raw`(?<![\w.,$€£¥-])(\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d+)?|${WORDS.join("|")})\s+(?:(million|billion|trillion)\s+)?(\p{L}+)(?:\s+(\p{L}+))?`,
  "giu",
);

/** What is counted too often to compare: "the two sides" of one text and "three countries" of another are no contradiction. */
const LOOSE = contentWords(
  "side leader country party minister nation government year day month week hour minute time people way thing part percent person area point other more main key",
);

/** Two documents on one event count the same thing differently: "six patrol boats", "seven patrol boats". */
export function differingNumbers({ events }: Findings): readonly Finding[] {
  return events.list.flatMap(({ id }) => {
    const acts = events.acts.get(id)!;
    return acts.some(({ doc }) => doc.id !== acts[0]!.doc.id) ? inEvent(acts) : [];
  });
}

function inEvent(acts: readonly Act[]): readonly Finding[] {
  const counts = acts.flatMap((act) => countsIn(act.claim.evidence.exact).map((count) => ({ ...count, act })));
  const things = Map.groupBy(counts, ({ thing }) => thing);
  return sorted(things.keys()).flatMap((thing) => {
    const [first, ...rest] = things
      .get(thing)!
      .filter((count, _, all) => all.every((other) => agreeInText(count, other)));
    const other = rest.find(({ number, act }) => number !== first!.number && act.doc.id !== first!.act.doc.id);
    return first === undefined || other === undefined ? [] : [numbers(thing, first, other)];
  });
}

/** A text that gives two numbers for the thing ("two boats now, four boats later") is not compared. */
function agreeInText(a: Count, b: Count): boolean {
  return a.act.doc.id !== b.act.doc.id || a.number === b.number;
}

interface Count {
  readonly number: number;
  readonly thing: string;
  readonly act: Act;
}

function numbers(thing: string, a: Count, b: Count): Finding {
  const note = `${sayer(a.act)} counts ${a.number}, ${sayer(b.act)} ${b.number} (${thing})`;
  return finding("number", "number", {
    claims: [a.act.claim.id, b.act.claim.id],
    evidence: [quote(a.act), quote(b.act)],
    note,
  });
}

/** Numbers followed by what is counted; years, days and percentages are not counts. */
export function countsIn(text: string): readonly { readonly number: number; readonly thing: string }[] {
  const found = text.matchAll(COUNTED);
  return [...found].flatMap(([, digits = "", scale = "", noun = "", next = ""]) => {
    const number = numberOf(digits);
    if (number === null || MONTHS.test(noun) || (/^(19|20)\d\d$/.test(digits) && scale === "")) return [];
    const words = [...contentWords(`${noun} ${next}`)];
    const thing = words.join(" ");
    return thing === "" || LOOSE.has(words[0]!) ? [] : [{ number, thing: `${scale} ${thing}`.trim() }];
  });
}

function numberOf(digits: string): number | null {
  const word = WORDS.indexOf(digits.toLowerCase());
  if (word >= 0) return word + 2;
  return /^\d/.test(digits) ? Number(digits.replaceAll(",", "")) : null;
}

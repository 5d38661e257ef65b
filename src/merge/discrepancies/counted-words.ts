import { contentWords } from "../fold.ts";

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

/** Numbers in words without layers, followed by what is counted; years, days and percentages are not counts. */
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

import type { Knowledge } from "../../../knowledge/knowledge.ts";
import {
  type OfficeIndex,
  type OfficeNamed,
  officeIn,
  officeIndex,
  readings,
} from "../../../knowledge/office-words.ts";

/** What is asked of an office or a person: who holds it, held it, stands in; who came before or after. */
export type Relation = "holder" | "current" | "former" | "acting" | "predecessor" | "successor";

/** Words of a question, taken apart. */
export interface Question {
  readonly relation: Relation;
  /** Without the words for the relation. */
  readonly words: string;
  /** The office that they name, with its state or organisation; null where they name none. */
  readonly office: (OfficeNamed & { readonly of: string }) | null;
  /** What of an office was understood where `office` is null. */
  readonly part: OfficePart | null;
}

/** An office without a known state, or a state without a known office. */
export type OfficePart =
  | { readonly kind: "office alone"; readonly title: string; readonly rest: string | null }
  | { readonly kind: "place alone"; readonly title: string; readonly of: string };

/** Who comes before or after X, by the words around it. */
const BESIDE: readonly [RegExp, number, number][] = [
  [/^(?:the )?(predecessor|successor)s? (?:of|to) (?:the )?(.+)$/i, 1, 2],
  [/^(.+?)['’]s? (?:immediate )?(predecessor|successor)$/i, 2, 1],
];
const BEFORE: readonly [RegExp, Relation][] = [
  [/^(?:former|ex|previous|past|one-time|onetime)[- ]+(?=\S)/i, "former"],
  [/^(?:acting|interim|caretaker|transitional|provisional) +(?=\S)/i, "acting"],
  [/^(?:current|incumbent|present|sitting) +(?=\S)/i, "current"],
];

/** Takes "who is the former prime minister of Japan?" apart. */
export function questionIn(asked: string, knowledge: Knowledge): Question {
  const index = officeIndex(knowledge);
  const words = asked
    .trim()
    .replace(/[?!.\s]+$/, "")
    .replace(/^who(?:'s|’s| is| was| are| were)? (?=\S)/i, "")
    .replace(/^the /i, "");
  for (const [pattern, relation, rest] of BESIDE) {
    const found = pattern.exec(words);
    if (found) return question(found[relation]!.toLowerCase() as Relation, found[rest]!, index);
  }
  for (const [pattern, relation] of BEFORE) {
    const rest = words.replace(pattern, "");
    if (rest !== words) return question(relation, rest, index);
  }
  const inner = /^(.+?) (former|acting|interim|caretaker) (.+)$/i.exec(words);
  if (inner && readings(`${inner[1]} x`, index).some(({ title }) => title === "x"))
    return question(/former/i.test(inner[2]!) ? "former" : "acting", `${inner[1]} ${inner[3]}`, index);
  return question("holder", words, index);
}

function question(relation: Relation, words: string, index: OfficeIndex): Question {
  const named = officeIn(words, index);
  const office = named?.of == null ? null : { ...named, of: named.of };
  return { relation, words, office, part: office === null ? partOf(words, named, index) : null };
}

function partOf(words: string, named: OfficeNamed | null, index: OfficeIndex): OfficePart | null {
  if (named !== null) return { kind: "office alone", title: named.title, rest: null };
  const split = /^(.+?) of (?:the )?(.+)$/i.exec(words);
  if (split !== null && officeIn(split[1]!, index) !== null)
    return { kind: "office alone", title: split[1]!, rest: split[2]! };
  const last = words.split(" ");
  const tail = last.slice(1).join(" ");
  if (tail !== "" && officeIn(tail, index)?.of === null) return { kind: "office alone", title: tail, rest: last[0]! };
  const [reading] = readings(words, index);
  return reading === undefined ? null : { kind: "place alone", title: reading.title, of: reading.of };
}

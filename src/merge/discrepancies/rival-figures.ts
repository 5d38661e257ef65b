import { BARE } from "../../extract/counts/bare.ts";
import type { Count } from "../../extract/counts/counts.ts";
import { fold } from "../fold.ts";
import type { Testimony } from "../merged.ts";
import { areAlike, type CountReader, mayAgree } from "./counted.ts";
import { type Finding, finding, quoted } from "./finding.ts";

/** Two that give two figures for one thing in one breath: "Universities put their number at 8,000; the embassy speaks of 15,000". */
export function rivalFigures(documents: readonly Testimony[], reader: CountReader): readonly Finding[] {
  return documents.flatMap((doc) => {
    const given = (doc.print?.counts ?? []).filter(({ by }) => by != null);
    return given.flatMap((a, i) => {
      const b = given.slice(i + 1).find((other) => areRivals(a, other, reader));
      return b === undefined ? [] : [ofTwo(doc, a, b)];
    });
  });
}

/** Characters between the ends of two sentences that follow each other. */
const JOINT = 3;
const APART = 160;

function areRivals(a: Count, b: Count, reader: CountReader): boolean {
  if (b.sentence.start > a.sentence.end + JOINT || b.start - a.end > APART || areOneSource(a.by!, b.by!)) return false;
  // "two Saudi tankers": of the four ships
  const isSome = a.of.length > 0 !== b.of.length > 0;
  const isOneThing =
    a.thing === BARE ||
    b.thing === BARE ||
    (reader.thing(a).name === reader.thing(b).name && areAlike(a, b) && !isSome);
  const isOneSize = Math.max(a.number, b.number) <= 10 * Math.min(a.number, b.number);
  return isOneThing && isOneSize && !mayAgree(a, b);
}

function areOneSource(a: string, b: string): boolean {
  const others = new Set(fold(b));
  return PRONOUN.test(a) || PRONOUN.test(b) || fold(a).some((word) => word.length > 3 && others.has(word));
}

const PRONOUN = /^(?:it|he|she|they|who|which|that|this|we|i|you|both)$/i;

function ofTwo(doc: Testimony, a: Count, b: Count): Finding {
  return finding("number", "number", {
    claims: [],
    evidence: [a, a.sentence, b, b.sentence].map((words) => quoted(doc, words)),
    note: `${a.by} has "${a.exact}", ${b.by} "${b.exact}"`,
  });
}

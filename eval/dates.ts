import { overlaps } from "../src/document/span.ts";
import type { Timex } from "../src/extract/dates/timex.ts";
import type { Tag, TimexText } from "./timex-files.ts";

/** Finds the expressions of a text as TIMEX3. */
export type TimexFinder = (text: TimexText) => readonly Timex[] | Promise<readonly Timex[]>;

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Scores as in TempEval-3, task A: `strict` and `relaxed` (overlap) extents; `type` and `value` are right where an extent overlaps and that attribute
 * is equal, over all found (precision) and all of the gold (recall).
 */
export interface DateScores {
  readonly texts: number;
  readonly gold: number;
  readonly found: number;
  readonly strict: Score;
  readonly relaxed: Score;
  readonly type: Score;
  readonly value: Score;
}

/** A difference from the gold, to be read: the words and the value that are wanted and found. */
export interface Miss {
  readonly file: string;
  readonly context: string;
  readonly wanted: string;
  readonly found: string;
}

/** Scores a finder on texts; `onMiss` is told of every expression that is missed, wrong or too many. */
export async function evaluateDates(
  texts: readonly TimexText[],
  find: TimexFinder,
  onMiss: (miss: Miss) => void = () => {},
): Promise<DateScores> {
  const count = { gold: 0, found: 0, strict: 0, relaxed: 0, type: 0, value: 0 };
  for (const text of texts) {
    const found = await find(text);
    count.gold += text.tags.length;
    count.found += found.length;
    for (const [tag, timex] of pairs(text.tags, found)) {
      const right = tag && timex && rightOf(tag, timex, text.scheme);
      for (const what of right ?? []) count[what]++;
      if (!right?.includes("value")) onMiss(missOf(text, tag, timex));
    }
  }
  const { gold, found } = count;
  const score = (what: Attribute) => scoreOf(count[what], gold, found);
  const scores = { strict: score("strict"), relaxed: score("relaxed"), type: score("type"), value: score("value") };
  return { texts: texts.length, gold, found, ...scores };
}

type Attribute = "strict" | "relaxed" | "type" | "value";

/** What is right of an expression that overlaps with one of the gold. */
function rightOf(tag: Tag, timex: Timex, scheme: TimexText["scheme"]): readonly Attribute[] {
  const right: Attribute[] = ["relaxed"];
  if (tag.start === timex.start && tag.end === timex.end) right.push("strict");
  if (tag.type === timex.type || scheme === "TIMEX2") right.push("type");
  if (sameValue(tag, timex, scheme)) right.push("value");
  return right;
}

function scoreOf(right: number, gold: number, found: number): Score {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Each expression of the gold with the one found there, each used once: equal extents first, then those that overlap, in order. */
function pairs(tags: readonly Tag[], found: readonly Timex[]): readonly (readonly [Tag | null, Timex | null])[] {
  const pairOf = new Map<Tag, Timex>();
  const free = new Set(found);
  const take = (fits: (tag: Tag, timex: Timex) => boolean) => {
    for (const tag of tags) {
      if (pairOf.has(tag)) continue;
      for (const timex of free) {
        if (timex.start >= tag.end) break;
        if (!fits(tag, timex)) continue;
        pairOf.set(tag, timex);
        free.delete(timex);
        break;
      }
    }
  };
  take((tag, timex) => tag.start === timex.start && tag.end === timex.end);
  take(overlaps);
  return [
    ...tags.map((tag) => [tag, pairOf.get(tag) ?? null] as const),
    ...[...free].map((timex) => [null, timex] as const),
  ];
}

/** Periods of TIMEX3 as TIMEX2 writes them. */
const AS_TIMEX2: Readonly<Record<string, string>> = {
  P1D: "XXXX-XX-XX",
  P1W: "XXXX-WXX",
  P1M: "XXXX-XX",
  P1Y: "XXXX",
};

function sameValue(tag: Tag, timex: Timex, scheme: TimexText["scheme"]): boolean {
  if (tag.value === timex.value) return true;
  if (scheme === "TIMEX3") return false;
  if (timex.type === "SET") return tag.value === AS_TIMEX2[timex.value];
  return /^P\d+DE$/.test(tag.value) && timex.value === tag.value.replace("DE", "0Y");
}

function missOf({ file, text }: TimexText, tag: Tag | null, timex: Timex | null): Miss {
  const at = (tag ?? timex)!.start;
  const show = (one: Tag | Timex | null) =>
    one === null ? "—" : `[${text.slice(one.start, one.end)}] ${one.type} ${one.value}`;
  return {
    file,
    context: text.slice(Math.max(0, at - 60), at + 60).replace(/\s+/g, " "),
    wanted: show(tag),
    found: show(timex),
  };
}

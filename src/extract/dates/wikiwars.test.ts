import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { interval } from "../../document/edtf.ts";
import type { Dates } from "../../document/layers.ts";
import { dates } from "./dates.ts";
import { document, knowledge } from "./layers-for-tests.ts";

const FOLDER = join(resolve(process.env.CHANCERY_SHARED ?? "../shared"), "bench/time/wikiwars/keyinline");
const ANNOTATOR = dates(knowledge([]));

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
}

/** Days, months, years and decades of TIMEX2 as EDTF; others (times of day, seasons, durations) are left out. */
function edtfOf(value: string): string | null {
  const day = value.replace(/T.*$/, "");
  if (/^\d{4}(-\d\d){0,2}$/.test(day)) return day;
  return /^\d{3}$/.test(day) ? `${day}X` : null;
}

/** Text and tags of an inline-tagged article. */
function parse(file: string): { readonly text: string; readonly tags: readonly Tag[] } {
  const raw = readFileSync(file, "utf8");
  const body = raw.slice(raw.indexOf("<TEXT>") + 6, raw.indexOf("</TEXT>"));
  const open: { start: number; value: string }[] = [];
  const tags: Tag[] = [];
  let text = "";
  for (const [part, attributes] of body.matchAll(/<TIMEX2([^>]*)>|<\/?[^>]*>|[^<]+/g)) {
    if (part.startsWith("<TIMEX2"))
      open.push({ start: text.length, value: /\bval="([^"]*)"/.exec(attributes ?? "")?.[1] ?? "" });
    else if (part === "</TIMEX2>") {
      const tag = open.pop();
      const edtf = tag ? edtfOf(tag.value) : null;
      if (tag && edtf) tags.push({ start: tag.start, end: text.length, edtf });
    } else if (!part.startsWith("<")) text += part;
  }
  return { text, tags };
}

function right(found: Dates, { start, end, edtf }: Tag): boolean {
  const wanted = interval(edtf);
  return found.expressions.some((expression) => {
    if (expression.edtf === null || expression.start >= end || expression.end <= start) return false;
    const days = interval(expression.edtf);
    const ends = expression.edtf.replaceAll("~", "").split("/");
    return ends.includes(edtf) || (days?.min === wanted?.min && days?.max === wanted?.max);
  });
}

const there = existsSync(FOLDER);

test.skipIf(!there)(
  `WikiWars: undated articles, no syntax, no names${there ? "" : " (skipped: ../shared is not there)"}`,
  () => {
    let all = 0;
    let found = 0;
    let value = 0;
    for (const file of readdirSync(FOLDER)
      .filter((name) => name.endsWith(".xml"))
      .sort()) {
      const { text, tags } = parse(join(FOLDER, file));
      const layer = ANNOTATOR.annotate(document(text, null)) as Dates;
      all += tags.length;
      found += tags.filter(({ start, end }) => layer.expressions.some((e) => e.start < end && start < e.end)).length;
      value += tags.filter((tag) => right(layer, tag)).length;
    }
    expect(found / all).toBeGreaterThan(0.92);
    expect(value / all).toBeGreaterThan(0.8);
  },
);

import type { Annotated } from "../../document/layers.ts";
import { timesReader } from "../../extract/dates/read.ts";
import { type Timex, timexes } from "../../extract/dates/timex.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";

/**
 * Writes documents as TimeML 1.2.1 with TIMEX3 tags on their expressions of time, the text unchanged between the tags. The date of
 * the document stands in DCT; one without a date has no DCT. Characters that XML 1.0 cannot hold are written as U+FFFD.
 */
export function timemlWriter(knowledge: Knowledge): (doc: Annotated) => string {
  const read = timesReader(knowledge);
  return (doc) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      "<TimeML>",
      `<DOCID>${escaped(doc.id)}</DOCID>`,
      ...(doc.published === null ? [] : [`<DCT>${creation(doc.published)}</DCT>`]),
      ...(doc.title === null ? [] : [`<TITLE>${escaped(doc.title)}</TITLE>`]),
      `<TEXT>${tagged(doc.text, timexes(doc.text, read(doc)))}</TEXT>`,
      "</TimeML>",
      "",
    ].join("\n");
}

function creation(published: string): string {
  const attributes = `tid="t0" type="DATE" value="${escaped(published)}" temporalFunction="false" functionInDocument="CREATION_TIME"`;
  return `<TIMEX3 ${attributes}>${escaped(published)}</TIMEX3>`;
}

function tagged(text: string, expressions: readonly Timex[]): string {
  let at = 0;
  let out = "";
  for (const [i, { start, end, type, value }] of expressions.entries()) {
    const words = escaped(text.slice(start, end));
    out += `${escaped(text.slice(at, start))}<TIMEX3 tid="t${i + 1}" type="${type}" value="${value}">${words}</TIMEX3>`;
    at = end;
  }
  return out + escaped(text.slice(at));
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

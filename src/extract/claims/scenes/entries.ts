import type { Zone } from "../../../document/document.ts";
import type { DateExpression } from "../../../document/layers.ts";
import { firstEndingAfter } from "../../../document/span.ts";
import type { Readable } from "../reading.ts";

/** A day or a month at least: "2021" over a chapter dates no entry. */
const DAY = /^\d{4}-\d{2}/;

/**
 * The date under which each sentence stands in a chronology: "14 March. The envoy arrives in Oslo.", or a line of nothing but the date over
 * paragraphs. By the index of the sentence; null where there is none.
 */
export function entryDatesOf(doc: Readable): readonly (DateExpression | null)[] {
  // the one date over a text is that of its writing
  if (doc.zones.filter((zone) => openingDate(doc, zone) !== null).length < ENTRIES) return [];
  const found: (DateExpression | null)[] = doc.sentences.map(() => null);
  let over: DateExpression | null = null;
  for (const zone of doc.zones) {
    if (zone.kind === "furniture" || zone.kind === "byline" || zone.kind === "title") continue;
    const date = openingDate(doc, zone);
    if (date !== null && isAlone(doc, zone, date)) {
      over = date;
      continue;
    }
    if (zone.kind === "heading") over = null;
    const dated = date ?? over;
    if (dated === null) continue;
    for (
      let s = firstEndingAfter(doc.sentences, zone.start);
      doc.sentences[s] && doc.sentences[s]!.start < zone.end;
      s++
    )
      found[s] = dated;
  }
  return found;
}

/** Fewer dated lines make no chronology. */
const ENTRIES = 2;

/** The date that opens a zone and is set off from what follows. */
function openingDate({ text, dates }: Readable, zone: Zone): DateExpression | null {
  const i = firstEndingAfter(dates.expressions, zone.start);
  const date = dates.expressions[i];
  if (!date?.edtf || !DAY.test(date.edtf) || date.end > zone.end) return null;
  if (!/^[\s•*·–—-]*$/.test(text.slice(zone.start, date.start))) return null;
  return /^\s?(?:[.:;–—|*•·]|-\s|$)/.test(text.slice(date.end, zone.end)) ? date : null;
}

function isAlone({ text }: Readable, zone: Zone, date: DateExpression): boolean {
  return /^[\s\p{P}]*$/u.test(text.slice(date.end, zone.end));
}

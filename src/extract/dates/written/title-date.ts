import type { Zone } from "../../../document/document.ts";
import { core } from "../meaning.ts";
import { absolute } from "../resolve/absolute.ts";
import type { Place } from "../resolve/place.ts";

/**
 * When a text was written, by a full date set off at the end of its title: "Gulf summit, live | updated 16:40 GMT 22 Jan 2026"; of days, the first where the
 * text looks ahead ("The week ahead, 6-12 October 2025"), else the last. Null where the title tells none, or names by it what it is about ("the accord of 4 May 1998").
 */
export function titleDate(text: string, zone: Zone, place: Place): string | null {
  const meaning = core(place.meaning);
  const isDay = meaning.type === "calendar" && meaning.day !== null && meaning.year !== null;
  if (zone.kind !== "title" || (!isDay && meaning.type !== "range")) return null;
  const before = text.slice(zone.start, place.start);
  if (!/^[\s).]*$/.test(text.slice(place.end, zone.end)) || !/(?:[,|:(·–—]\s*|\s{2,}|\bupdated\s)$/iu.test(before))
    return null;
  const days = absolute(meaning)?.split("/") ?? [];
  const day = AHEAD.test(before) ? days[0] : days.at(-1);
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

const AHEAD = /\b(?:ahead|agenda|calendar|preview|diary|coming|upcoming|outlook|schedule|forthcoming|look-ahead)\b/iu;

import type { DateExpression, DateKind } from "../../document/layers.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Annotator } from "../annotator.ts";
import { core, type Meaning } from "./meaning.ts";
import { type DateSources, timesReader } from "./read.ts";
import type { Place, Value } from "./resolve/place.ts";

/**
 * Finds expressions of time and resolves them to EDTF, and says when the document was written: by its date, or for
 * undated documents by what its dates, summits and office holders allow. Works with empty syntax or mentions too.
 */
export function dates(knowledge: Knowledge): Annotator<DateSources, "dates"> {
  const read = timesReader(knowledge);
  return {
    name: "dates",
    reads: ["tokens", "sentences", "syntax", "mentions"],
    writes: "dates",
    annotate(doc) {
      const { places, values, written } = read(doc);
      const expressions = places.map((place, i) => expression(doc.text, place, values[i]!));
      return { expressions: expressions.filter((_, i) => isOfCalendar(places[i]!.meaning)), written };
    },
  };
}

function expression(text: string, place: Place, value: Value): DateExpression {
  const words = text.slice(place.start, place.end);
  const basis = [`"${words}"`, place.note, value.basis].filter((part) => part !== "").join("; ");
  const anchor = value.anchor === undefined ? {} : { anchor: value.anchor };
  return {
    start: place.start,
    end: place.end,
    kind: kindOf(place.meaning, value.edtf),
    edtf: value.edtf,
    basis,
    ...anchor,
  };
}

function kindOf(meaning: Meaning, edtf: string | null): DateKind {
  const { type } = core(meaning);
  if (type === "set") return "set";
  if (type === "duration" || type === "stretch") return "duration";
  return type === "range" || type === "open" || (edtf?.includes("/") ?? false) ? "range" : "date";
}

/** "now" and "9 a.m." say no more of the calendar than the text as a whole: they are read, so that they are taken for nothing else. */
function isOfCalendar(meaning: Meaning): boolean {
  return meaning.type !== "present" && !(meaning.type === "timed" && meaning.of === null);
}

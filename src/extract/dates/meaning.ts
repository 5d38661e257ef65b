/** Units of time that words count in. */
export type Unit = "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";

/** Parts of the calendar that the words name; what they leave out is null and comes from the context. */
export interface Calendar {
  readonly type: "calendar";
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 0 Sunday … 6 Saturday. */
  readonly weekday: number | null;
}

/** A named part of a year (first to last month; past 12 in the next year), by its number of EDTF where it is a season. */
export interface PartOfYear {
  readonly type: "part";
  /** null where the words name none. */
  readonly year: number | null;
  readonly from: number;
  readonly to: number;
  readonly edtf: string | null;
}

/** What is counted from: the time of writing, or the date that the narrative has reached. */
export type Origin = "writing" | "story";

/** Where an open range stands to its point: since 2013, until 2025, by 2030, before the visit, after it. */
export type Side = "since" | "until" | "by" | "before" | "after";

/** Which holder and office "one month after becoming Prime Minister" speaks of. */
export interface Office {
  readonly type: "office";
  /** How long after the start of the office; null for "after becoming", "since taking office". */
  readonly count: number | null;
  readonly unit: Unit | null;
  readonly side: Side;
  /** The office in lower case, "" when it is not named ("since taking office"). */
  readonly office: string;
}

/** What the words say, before it is known from which day they are said. */
export type Meaning =
  | Calendar
  /** Needs no context: a decade, a century, a quarter with its year. */
  | { readonly type: "fixed"; readonly edtf: string }
  | PartOfYear
  /** Counted from the time of writing: today (day 0), last year (year −1), three months ago (month −3, counted). */
  | { readonly type: "deictic"; readonly unit: Unit; readonly offset: number; readonly counted: boolean }
  /** "in two weeks": so long after writing where the telling lies ahead, "within two weeks": some time until then; else a length of time. */
  | { readonly type: "ahead"; readonly unit: Unit; readonly count: number; readonly within: boolean }
  /** "two days before Christmas", "three weeks from tomorrow": counted from a point that the words name. */
  | { readonly type: "counted"; readonly unit: Unit; readonly offset: number; readonly from: Meaning }
  /** "the year", "the month" behind "the end of": of the narrative's date when that is past, else of writing. */
  | { readonly type: "this"; readonly unit: Unit }
  /** "before the year is out": in that year told as past, else until its end. */
  | { readonly type: "rest"; readonly unit: Unit }
  /** Monday; −1 last Monday, 1 next Monday, 0 this Monday, null by tense; `week`: Friday of last week. */
  | {
      readonly type: "weekday";
      readonly weekday: number;
      readonly turn: -1 | 0 | 1 | null;
      readonly week: -1 | 0 | 1 | null;
    }
  /** "the first Friday of July": 0 Sunday; count −1 is the last. */
  | { readonly type: "nthWeekday"; readonly count: number; readonly weekday: number; readonly of: Meaning }
  /** "the week of 17 February": the Monday to the Sunday around a day. */
  | { readonly type: "weekOf"; readonly of: Meaning }
  /** Saturday and Sunday of the week with this offset; null: the last or the coming one by tense. */
  | { readonly type: "weekend"; readonly offset: number | null }
  /** Counted from the date that the narrative has reached: two days later, the next day, that year (0). */
  | { readonly type: "shift"; readonly unit: Unit; readonly offset: number }
  /** by then: the date that the narrative has reached, as it is. */
  | { readonly type: "reached" }
  | { readonly type: "range"; readonly from: Meaning; readonly to: Meaning }
  | { readonly type: "open"; readonly side: Side; readonly of: Meaning }
  /** Up to or from the time of writing: the past five years, the next two months. */
  | { readonly type: "stretch"; readonly unit: Unit; readonly count: number; readonly toward: -1 | 1 }
  /** ISO 8601 duration without an anchor; with the DE and CE of TIMEX3 for decades and centuries, X for an unknown number. */
  | { readonly type: "duration"; readonly iso: string }
  /** Recurring: the period as TIMEX3 writes it ("P1Y", "XXXX-WXX-1"). */
  | { readonly type: "set"; readonly each: string }
  /** A time of day: "T15:00", "TMO" (morning), "TNI" (night); `of` is its day, null when the words name none. */
  | { readonly type: "timed"; readonly of: Meaning | null; readonly clock: string }
  /** now, currently. */
  | { readonly type: "present" }
  /** `length` where the words tell a stretch of unknown length, as a duration with X: "the coming weeks". */
  | { readonly type: "vague"; readonly of: "recently" | "until now" | "soon" | "later"; readonly length?: string }
  /** A dated summit or holiday of the knowledge. */
  | { readonly type: "event"; readonly name: string; readonly edtf: string; readonly side: Side | null }
  | { readonly type: "holiday"; readonly name: string; readonly year: number | null }
  | { readonly type: "approximate"; readonly of: Meaning }
  /** "June this year", "5 May last year", "March of the following year": counted from writing or from the narrative. */
  | { readonly type: "yearly"; readonly of: Calendar; readonly offset: number; readonly from: Origin }
  /** "the 20th of next month": a day of the month with this offset from writing. */
  | { readonly type: "monthly"; readonly day: number; readonly offset: -1 | 0 | 1 }
  /** last March, next summer, that July, the previous April: −1 the last one before, 1 the next one after, 0 the one in the year of its origin. */
  | {
      readonly type: "turned";
      readonly of: Calendar | PartOfYear;
      readonly turn: -1 | 0 | 1;
      readonly from: Origin;
    }
  | Office
  /** Looks like a date and is none (ages): consumed, nothing is recorded. */
  | { readonly type: "none" };

/** The meaning of one kind. */
export type Of<T extends Meaning["type"]> = Meaning & { readonly type: T };

/** Words inside an expression that name one time of their own: the two ends of a range, the point behind "since". */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/** What was read at a place: where it ends, what it means, and the rule in words. */
export interface Reading {
  readonly end: number;
  readonly meaning: Meaning;
  readonly note: string;
  /** For what is made of several times: each with its words, in order. */
  readonly parts?: readonly Part[];
}

/** Reads an expression that starts exactly at `at`, or null. */
export type Reader = (text: string, at: number) => Reading | null;

/** The meaning without "about" and the time of day around it; a time of day alone stays what it is. */
export function core(meaning: Meaning): Meaning {
  if (meaning.type === "approximate") return core(meaning.of);
  return meaning.type === "timed" && meaning.of !== null ? core(meaning.of) : meaning;
}

/** A calendar meaning from the parts that are known. */
export function calendar(parts: Partial<Omit<Calendar, "type">>): Calendar {
  return { type: "calendar", year: null, month: null, day: null, weekday: null, ...parts };
}

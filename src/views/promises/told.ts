import type { Promised } from "../../record/queries/promises/promises.ts";
import type { PromiseState } from "../../record/queries/promises/state.ts";
import { dateWords } from "../chronology/date-words.ts";
import type { Gazetteer } from "../chronology/gazetteer.ts";
import { chronologyLines } from "../chronology/lines.ts";

/** A promise in words. */
export interface Told {
  readonly promised: Promised;
  /** "by June 2021"; null where no text says when. */
  readonly date: string | null;
  /** As it was promised: "Norwegian PM Kari Lund is to visit Ghana." */
  readonly sentence: string;
}

/** Each promise as a sentence, in their order; people are named in full once. */
export function toldPromises(all: readonly Promised[], gazetteer: Gazetteer): readonly Told[] {
  const entries = all.map(asPromised);
  // lines of the undated come sorted by writing: each is found again by its event
  const { dated, undated } = chronologyLines(entries, gazetteer);
  const lines = new Map([...dated, ...undated].map((line) => [line.id, line.sentence]));
  return all.map((promised) => ({
    promised,
    date: promised.date === null ? null : dateWords(promised.date),
    sentence: lines.get(promised.entry.event.id) ?? "",
  }));
}

/** What was promised, also where it is done or dropped by now. */
function asPromised({ entry, promise, date }: Promised): Promised["entry"] {
  const { status } = promise.claim;
  const event = { ...entry.event, status: status === "postponed" ? ("scheduled" as const) : status, date };
  return { ...entry, event, sources: [promise, ...entry.sources.filter((source) => source !== promise)] };
}

/** How many there are in each state: "2 overdue, 1 due". */
export function stateCounts(all: readonly Promised[]): string {
  const groups = Map.groupBy(all, ({ state }) => state);
  return [...groups].map(([state, some]) => `${some.length} ${state}`).join(", ");
}

/** The headings of the states. */
export const HEADINGS: Readonly<Record<PromiseState, string>> = {
  overdue: "Overdue: the last day has passed, no text tells it as done",
  due: "Due",
  open: "Open: no date",
  done: "Done",
  dropped: "Dropped",
};

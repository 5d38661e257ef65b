import { type Command, Option } from "commander";
import { EVENT_TYPES, type EventType, STATUSES, type Status } from "../../document/vocabulary.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { dayRange } from "../../record/edtf-range.ts";
import type { Filter } from "../../record/queries/filter.ts";
import { wantedParty } from "../../record/queries/party.ts";

const OPTIONS = {
  between: () => new Option("--between <list>", "only where all of these take part: JPN,VNM or names"),
  since: () => new Option("--since <date>", "nothing that ended before (2020, 2020-10, 2020-10-18)"),
  until: () => new Option("--until <date>", "nothing that began after"),
  type: () => new Option("--type <type>", "only events of this type").choices(EVENT_TYPES),
  status: () => new Option("--status <status>", "only of this status").choices(STATUSES),
  by: () => new Option("--by <who>", "only what this person, body, outlet or state says"),
  about: () => new Option("--about <who>", "only what concerns this person, body or state"),
};

/** Options that narrow, as they come from the command line. */
export type FilterOptions = Readonly<Partial<Record<keyof typeof OPTIONS, string>>>;

/** Adds those of the narrowing options that a command knows. */
export function withFilters(command: Command, names: readonly (keyof typeof OPTIONS)[]): Command {
  for (const name of names) command.addOption(OPTIONS[name]());
  return command;
}

/** Whether names have to be looked up in the knowledge files. */
export function needsKnowledge(options: FilterOptions): boolean {
  return options.between !== undefined || options.by !== undefined || options.about !== undefined;
}

/** The filter that the options ask for. Throws for a date that is none, or an empty list. */
export function filterOf(options: FilterOptions, knowledge: Knowledge | null): Filter {
  const { between, since, until, type, status, by, about } = options;
  return {
    ...(between === undefined ? {} : { between: listOf(between).map((name) => wantedParty(name, knowledge)) }),
    ...(since === undefined ? {} : { since: checkedDate("--since", since) }),
    ...(until === undefined ? {} : { until: checkedDate("--until", until) }),
    ...(type === undefined ? {} : { type: type as EventType }),
    ...(status === undefined ? {} : { status: status as Status }),
    ...(by === undefined ? {} : { by: wantedParty(by, knowledge) }),
    ...(about === undefined ? {} : { about: wantedParty(about, knowledge) }),
  };
}

/** `value` when it is an EDTF date. Throws with what was wanted and found. */
export function checkedDate(option: string, value: string): string {
  const { min, max } = dayRange(value);
  if (min === null && max === null)
    throw new Error(`wanted ${option} as 2020, 2020-10 or 2020-10-18, found "${value}"`);
  return value;
}

/** The last day (ISO) of a year, month or day: 2021 is 2021-12-31. Throws, with what was wanted and found, for all else and for 2021-02-30. */
export function lastDayOf(option: string, value: string): string {
  const isPlain = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(value);
  const { max } = dayRange(isPlain ? value : null);
  if (max === null || (value.length === 10 && !isDay(value)))
    throw new Error(`wanted ${option} as 2020, 2020-10 or 2020-10-18, found "${value}"`);
  return max;
}

function isDay(value: string): boolean {
  const { max } = dayRange(value.slice(0, 7));
  return value.slice(8) >= "01" && max !== null && value <= max;
}

function listOf(value: string): string[] {
  const names = value.split(",").map((name) => name.trim());
  if (names.some((name) => name === "")) throw new Error(`wanted --between as a list like JPN,VNM; found "${value}"`);
  return names;
}

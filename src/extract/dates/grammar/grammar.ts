import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Reader } from "../meaning.ts";
import { dayRange, monthDayRange, onFigure } from "./bare-days.ts";
import { dispatch, type Grammar } from "./dispatch.ts";
import { ages, bareUnits, duration } from "./durations.ts";
import { eventReader, summitIndex } from "./events.ts";
import { office } from "./offices.ts";
import { COUNTS, POINTS } from "./points.ts";
import { countedFrom, moment, OPENINGS, onwards, open, range } from "./ranges.ts";
import { ahead, centuryPart, stretch } from "./relative.ts";
import { set } from "./sets.ts";
import { clock, partAlone, partOfDay } from "./times.ts";
import { present, vague } from "./vague.ts";

const words = (list: string): readonly string[] => list.split(" ");
const MODIFIERS = words(
  "early late mid middle first last final the very end beginning start later earlier about around circa approximately roughly",
);
const MOMENT_STARTS = [...new Set([...POINTS.flatMap((grammar) => grammar.starts), ...MODIFIERS, "year"])];

/** All expressions of time. At one place the longest reading wins; the order does not matter. */
const GRAMMARS: readonly Grammar[] = [
  { starts: MOMENT_STARTS, read: moment },
  { starts: words("# from between the"), read: dayRange },
  {
    starts: words(
      "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december from between",
    ),
    read: monthDayRange,
  },
  { starts: ["on"], read: onFigure },
  { starts: [...MOMENT_STARTS, "from", "between"], read: range },
  { starts: OPENINGS, read: open },
  { starts: ["from"], read: onwards },
  { starts: ["in"], read: ahead },
  { starts: COUNTS, read: countedFrom },
  { starts: words("the last past previous next coming following"), read: stretch },
  { starts: words("the last past next"), read: centuryPart },
  {
    starts: [
      ...COUNTS,
      ...words(
        "the few several couple many dozens numerous hundreds thousands half quarter about around nearly almost roughly approximately some over under just only at more less fewer up well another",
      ),
    ],
    read: duration,
  },
  { starts: words("years months weeks days hours decades centuries"), read: bareUnits },
  { starts: words("# from between age aged"), read: ages },
  {
    starts: words(
      "# #### from between until by noon midday midnight half quarter one two three four five six seven eight nine ten eleven twelve",
    ),
    read: clock,
  },
  { starts: words("the early late morning afternoon evening night dawn"), read: partOfDay },
  { starts: words("overnight in during at"), read: partAlone },
  {
    starts: words(
      "every each once twice thrice two three four five six seven eight nine ten several a per on sundays mondays tuesdays wednesdays thursdays fridays saturdays annual annually yearly biannual biannually biennial biennially quarterly monthly fortnightly biweekly weekly daily nightly hourly semi semiannual year",
    ),
    read: set,
  },
  { starts: words("in recently lately most more just very the"), read: vague },
  { starts: words("now currently presently nowadays at these right just the to for"), read: present },
  {
    starts: [...COUNTS, ...words("just only about barely some less little ever since after before upon following")],
    read: office,
  },
];

/** Reads any expression of time that starts at a place; the knowledge dates summits. */
export function grammar(knowledge: Knowledge): Reader {
  const starts = words("after following since before ahead prior during at in on until");
  return dispatch([...GRAMMARS, { starts, read: eventReader(summitIndex(knowledge)) }]);
}

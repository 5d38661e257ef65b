import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Reader } from "../meaning.ts";
import { dayRange, monthDayRange, onFigure } from "./bare-days.ts";
import { dispatch, type Grammar, pairs } from "./dispatch.ts";
import { ages, bareUnits, duration } from "./durations.ts";
import { eventReader, summitIndex } from "./events.ts";
import { beforeItsEnd } from "./modified.ts";
import { office } from "./offices.ts";
import { COUNTS, LIMITS, MONTHS, POINTS } from "./points.ts";
import { countedFrom, DOUBLE_OPENINGS, moment, onwards, open, range, SINGLE_OPENINGS } from "./ranges.ts";
import { ahead, centuryPart, stretch } from "./relative.ts";
import { set } from "./sets.ts";
import { clock, partAlone, partOfDay } from "./times.ts";
import { present, vague } from "./vague.ts";

const words = (list: string): readonly string[] => list.split(" ");
const MODIFIERS = words(
  "early late mid middle first last final the very end beginning start later earlier about around circa approximately roughly",
);
const MOMENT_STARTS = [...new Set([...POINTS.flatMap((grammar) => grammar.starts), ...MODIFIERS, "year"])];
const BEHIND_PREPOSITION = [...new Set([...MOMENT_STARTS.map((start) => start.split(" ")[0]!), "in", "on", "from"])];
const AMOUNTS = words(
  "the few several couple many dozens numerous hundreds thousands half quarter about around nearly almost roughly approximately some over under just only another",
);
const HOUR_STARTS = words(
  "# #### noon midday midnight half quarter one two three four five six seven eight nine ten eleven twelve",
);

/** All expressions of time. At one place the longest reading wins; of two as long, the first in this list. */
const GRAMMARS: readonly Grammar[] = [
  { starts: MOMENT_STARTS, read: moment },
  { starts: ["#", "the", ...pairs(["from", "between"], ["#", "the"])], read: dayRange },
  { starts: [...MONTHS, ...pairs(["from", "between"], MONTHS)], read: monthDayRange },
  { starts: ["on #"], read: onFigure },
  { starts: [...MOMENT_STARTS, ...pairs(["from", "between"], BEHIND_PREPOSITION)], read: range },
  { starts: [...pairs(SINGLE_OPENINGS, BEHIND_PREPOSITION), ...DOUBLE_OPENINGS], read: open },
  { starts: pairs(["from"], BEHIND_PREPOSITION), read: onwards },
  { starts: pairs(["in", "within", "inside"], [...COUNTS, "about", "another", "the"]), read: ahead },
  { starts: ["before the"], read: beforeItsEnd },
  { starts: COUNTS, read: countedFrom },
  { starts: words("the last past previous next coming following"), read: stretch },
  { starts: words("the last past next"), read: centuryPart },
  { starts: [...COUNTS, ...AMOUNTS, ...LIMITS], read: duration },
  { starts: words("years months weeks days hours decades centuries"), read: bareUnits },
  { starts: ["#", "age", "aged", ...pairs(["from", "between"], ["#"])], read: ages },
  { starts: [...HOUR_STARTS, ...pairs(words("from between until by"), HOUR_STARTS)], read: clock },
  { starts: words("the early late morning afternoon evening night dawn"), read: partOfDay },
  { starts: ["overnight", "in the", "during the", "at night"], read: partAlone },
  {
    starts: words(
      "every each once twice thrice two three four five six seven eight nine ten several a per on sundays mondays tuesdays wednesdays thursdays fridays saturdays annual annually yearly biannual biannually biennial biennially quarterly monthly fortnightly biweekly weekly daily nightly hourly semi semiannual year",
    ),
    read: set,
  },
  {
    starts: ["recently", "lately", "the", ...pairs(words("most more just very"), words("recently lately"))],
    read: vague,
  },
  { starts: pairs(["in"], words("the recent future")), read: vague },
  { starts: words("now currently presently nowadays the"), read: present },
  { starts: [...pairs(["at"], words("present the this")), ...pairs(["right", "just"], ["now"])], read: present },
  { starts: ["these days", "to date", "for the"], read: present },
  { starts: [...COUNTS, ...words("just only about barely some since after before upon following")], read: office },
  { starts: ["less than", "little more", "ever since"], read: office },
];

/** Reads any expression of time that starts at a place; the knowledge dates summits. */
export function grammar(knowledge: Knowledge): Reader {
  const starts = [...words("after following since before during at until"), "ahead of", "prior to", "in the", "on the"];
  return dispatch([...GRAMMARS, { starts, read: eventReader(summitIndex(knowledge)) }]);
}

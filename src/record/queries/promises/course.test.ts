import { expect, test } from "vitest";
import type { Status } from "../../../document/vocabulary.ts";
import type { ChronologyEntry, Source } from "../chronology.ts";
import { courseOf } from "./course.ts";

/** "scheduled@2021-03-01": a claim of that status by a text of that day; "@": of no known day; words and date of a postponement behind ":". */
function entry(...told: readonly string[]): ChronologyEntry {
  const claims = told.map((one, index) => {
    const [, status = "", asOf = "", words = "the visit"] = /^(\w+)@([\d-]*)(?::(.*))?$/.exec(one) ?? [];
    const day = /\d+ \w+$/.exec(words);
    const evidence = { start: 0, end: words.length, exact: words };
    const at = day === null ? null : { start: day.index, end: words.length, exact: day[0] };
    const date = at && { edtf: "2021-06-12", exact: at.exact, basis: "test", evidence: at };
    const rule = words.includes("discussed") ? "past tense → occurred; passive expect → expected" : "test";
    return { id: `c${index}`, rule, status: status as Status, asOf: asOf === "" ? null : asOf, evidence, date };
  });
  const sources = claims.map((claim) => ({ claim, document: { id: "d" } }) as unknown as Source).reverse();
  const history = claims.map(({ id, status, asOf }) => ({ claim: id, status, asOf }));
  return { event: { id: "e", history }, sources } as unknown as ChronologyEntry;
}

test.each([
  ["nobody promised it", ["occurred@2021-01-01"], null],
  ["a rumour, a proposal and a thought are no promises", ["rumoured@2021", "proposed@2021", "hypothetical@2021"], null],
  ["a guess at what is past is none", ["expected@2021-01-01:they discussed trade"], null],
  ["promised", ["scheduled@2021-01-01"], "c0 open"],
  ["announced, then scheduled", ["announced@2021-01-01", "scheduled@2021-02-01"], "c1 open"],
  ["done", ["expected@2021-01-01", "occurred@2021-02-01"], "c0 done by c1: told as done"],
  ["under way", ["expected@2021-01-01", "ongoing@2021-02-01"], "c0 done by c1: told as done"],
  [
    "told as planned once more",
    ["scheduled@2021-01", "occurred@2021-02", "scheduled@2021-03"],
    "c0 done by c1: told as done",
  ],
  ["expected after it was done", ["occurred@2021-01", "expected@2021-02"], null],
  ["cancelled", ["scheduled@2021-01", "cancelled@2021-02"], "c0 dropped by c1: cancelled"],
  ["only the cancellation is told", ["cancelled@2021-02"], "c0 dropped by c0: cancelled"],
  [
    "put off",
    ["scheduled@2021-01", "postponed@2021-02:the visit of 5 May"],
    "c0 dropped by c1: postponed without a new day",
  ],
  ["put off to a day", ["scheduled@2021-01", "postponed@2021-02:put off to 12 June"], "c1 open"],
  [
    "put off, then done",
    ["postponed@2021-02:put off until 12 June", "occurred@2021-07"],
    "c0 done by c1: told as done",
  ],
  ["called off and on again", ["scheduled@2021-01", "cancelled@2021-02", "scheduled@2021-03"], "c2 open"],
  ["denied", ["announced@2021-01", "denied@2021-02"], "c0 dropped by c1: denied"],
  ["a denial of what nobody promised", ["denied@2021-02"], null],
  [
    "a denial of what was told as done",
    ["announced@2021-01", "occurred@2021-02", "denied@2021-03"],
    "c0 dropped by c2: denied",
  ],
  ["done by a text without a date", ["occurred@", "scheduled@2021-03"], "c1 done by c0: told as done"],
] as const)("%s", (_, told, wanted) => {
  const course = courseOf(entry(...told));
  const outcome = course?.outcome;
  const came = outcome ? `${outcome.is} by ${outcome.source.claim.id}: ${outcome.how}` : "open";
  expect(course === null ? null : `${course.promise.claim.id} ${came}`).toBe(wanted);
});

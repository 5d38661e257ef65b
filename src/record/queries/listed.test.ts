import { expect, test } from "vitest";
import type { EventClaim } from "../../document/claim.ts";
import { answers } from "./listed.ts";

const WORDS = "Nairobi denied reports that it had asked for the return of two commanders";

/** What the first words that match say, as a claim of these words. */
function claim(words: string, told: Partial<EventClaim>): EventClaim {
  return {
    kind: "event",
    type: "statement",
    status: "occurred",
    attribution: [],
    parts: {},
    ...told,
    evidence: span(words),
  } as EventClaim;
}

function span(words: string) {
  const start = WORDS.indexOf(words);
  return { start, end: start + words.length, exact: words };
}

const said = (...kinds: readonly EventClaim["attribution"][number]["kind"][]): Pick<EventClaim, "attribution"> => ({
  attribution: kinds.map((kind) => ({ speaker: "Nairobi", entity: null, cue: null, hedge: null, kind })),
});
const CONTENT = "it had asked for the return of two commanders";
const denial = claim(WORDS, { ...said("denial"), parts: { content: span(CONTENT) } });
const asked = { type: "other", ...said("denial") } as const;

test.each<[string, EventClaim, readonly EventClaim[], boolean]>([
  ["a denial of what no claim tells", denial, [denial], true],
  [
    "a denial of an act that stands beside it as denied",
    denial,
    [denial, claim(CONTENT, { ...asked, status: "denied" })],
    false,
  ],
  ["a denial beside an act that is not denied", denial, [claim(CONTENT, { ...asked, status: "occurred" })], true],
  ["a refusal to comment", claim(WORDS, said("no comment")), [], true],
  ["what was said, by a report that somebody denies", claim(CONTENT, said("indirect", "denial")), [], false],
  ["a plain statement", claim(WORDS, said("indirect")), [], false],
])("%s", (_name, told, beside, wanted) => {
  expect(answers(told, beside)).toBe(wanted);
});

import type { Claim } from "../../../document/claim.ts";
import type { Evidence } from "../../../document/span.ts";
import type { Explanation } from "./explanation.ts";
import type { Mark } from "./sentences.ts";

/** The words of a claim with what they are to it: trigger, hedges, cues, who, when and where. */
export function marksOf(claim: Claim, told: Omit<Explanation, "claim" | "sentences">): readonly Mark[] {
  const { admitted, status, speakers, participants, date, place, topics } = told;
  const mark = (words: Evidence | null, name: string, draws = false): readonly Mark[] =>
    words === null ? [] : [{ span: words, mark: name, draws }];
  const all = [
    ...(admitted.by === "frame" || admitted.by === "position"
      ? [
          ...mark(admitted.trigger, "trigger", true),
          ...mark(admitted.carrier, "carries the trigger", true),
          ...admitted.slots.flatMap(({ role, words }) =>
            words.flatMap((one) => mark(one, role === "-" ? "there" : role)),
          ),
        ]
      : []),
    ...participants.flatMap(({ words, role }) => mark(words, role)),
    ...(admitted.by === "quotation" ? mark(claim.parts["participant:0"] ?? null, "speaker") : []),
    ...(admitted.by === "agreement" ? mark(claim.parts.trigger ?? null, "trigger", true) : []),
    ...status.flatMap(({ words, rule, status: made, decides }) =>
      mark(words, `${decides ? "⇒ " : ""}${rule} → ${made}`, true),
    ),
    ...speakers.flatMap(({ cue, speaker }) => mark(cue, `cue of ${speaker}`, true)),
    ...mark(date?.evidence ?? null, "date"),
    ...mark(place?.evidence ?? null, "place"),
    ...topics.flatMap(({ topic, words }) => words.flatMap((one) => mark(one, `topic ${topic}`))),
  ];
  return all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at);
}

function isSame(a: Mark, b: Mark): boolean {
  return a.mark === b.mark && a.span.start === b.span.start && a.span.end === b.span.end;
}

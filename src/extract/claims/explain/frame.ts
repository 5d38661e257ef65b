import type { EventClaim } from "../../../document/claim.ts";
import { type Evidence, evidence } from "../../../document/span.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Act } from "../acts/acts.ts";
import type { Arguments } from "../acts/arguments.ts";
import type { Frame, Slot } from "../acts/frames.ts";
import { isGeneral } from "../acts/general.ts";
import type { Reading } from "../reading.ts";
import type { Admitted, ExplainedFiller, ExplainedParticipant, ExplainedSlot } from "./explanation.ts";
import { filler, namedFiller } from "./fillers.ts";
import { rowAt } from "./rows.ts";

/** The row of frames.tsv that admitted an act, with what filled its places. */
export function frameOf(knowledge: Knowledge, reading: Reading, act: Act): Admitted {
  const { frame } = act.filled;
  const lemmas = frame.words.join(" ");
  return {
    by: "frame",
    trigger: wordAt(reading, act.trigger),
    lemmas,
    carrier: act.light === null ? null : wordAt(reading, act.light),
    row: isGeneral(frame)
      ? null
      : rowAt(knowledge, "frames", Number(frame.id.split("#").at(-1)) - 1, "trigger", lemmas),
    slots: slotsOf(frame).map(({ place, slot }) => ({
      place,
      role: slot.role,
      restriction: slot.restriction,
      words: wordsIn(reading, act, place, slot),
    })),
  };
}

function wordAt(reading: Reading, token: number): Evidence {
  return evidence(reading.doc.text, reading.doc.tokens[token]!);
}

interface Place {
  readonly place: string;
  readonly slot: Slot;
}

function slotsOf({ subject, object, obliques }: Frame): readonly Place[] {
  const all: readonly (readonly [string, Slot | null])[] = [["subject", subject], ["object", object], ...obliques];
  return all.flatMap(([place, slot]) => (slot === null ? [] : [{ place, slot }]));
}

/** What stands in a place: the mentions in its role, the topics, or the thing that had to be there. */
function wordsIn(reading: Reading, act: Act, place: string, slot: Slot): readonly ExplainedFiller[] {
  const { fillers, topics, heads, frame } = act.filled;
  const here = (head: number) => placeOf(reading, act, head, slotsOf(frame), slot.role) === place;
  if (slot.role === "topic") return topics.filter(here).map((head) => filler(reading, wordAt(reading, head)));
  if (slot.role === "-") {
    const others = heads.filter((head) => !topics.includes(head) && !fillers.some((filler) => filler.head === head));
    return others.filter(here).map((head) => filler(reading, wordAt(reading, head)));
  }
  const own = fillers.filter(({ role, head }) => role === slot.role && here(head));
  return [...new Set(own.map(({ mention }) => mention))].map((m) => namedFiller(reading, m));
}

/** Where an argument stands; one that was found by its words alone has the first place of its role. */
function placeOf(reading: Reading, act: Act, head: number, slots: readonly Place[], role: Slot["role"]): string | null {
  const fitting = slots.filter(({ slot }) => slot.role === role).map(({ place }) => place);
  const tree = reading.trees[act.sentence]!;
  const inside = head >= tree.first && head < tree.last;
  const near = (at: number) => at === head || tree.conjuncts(at).includes(head);
  return (inside ? fitting.find((place) => headsAt(act.args, place).some(near)) : undefined) ?? fitting[0] ?? null;
}

function headsAt(args: Arguments, place: string): readonly number[] {
  if (place === "subject") return args.subject;
  if (place === "object") return args.object;
  return args.obliques.filter(({ preposition }) => preposition === place).map(({ head }) => head);
}

/** Participants of the claim that no place of the frame gave, and how they came to it. `own`: the claim as its clause alone tells it. */
export function othersOf(
  claim: EventClaim,
  own: EventClaim | null,
  slots: readonly ExplainedSlot[],
): readonly ExplainedParticipant[] {
  const filled = new Set(slots.flatMap(({ words }) => words.map(({ start }) => start)));
  return claim.participants
    .filter(({ evidence: words }) => words === null || !filled.has(words.start))
    .map(({ name, role, entity, evidence: words }) => ({
      ...{ name, role, words },
      how: howFound(own, role, own?.participants.some((one) => one.entity === entity) ?? false),
    }));
}

function howFound(own: EventClaim | null, role: string, isOwn: boolean): string {
  if (own === null) return "named in the heading";
  if (!isOwn) return "told with another telling of the act";
  if (own.type === "agreement" && role === "target") return "named in the words of the agreement";
  return own.type === "agreement" ? "the group that the sentence names" : "whom the words stand for";
}

import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";
import type { Arguments } from "./arguments.ts";
import type { Frame } from "./frames.ts";

/** Places before a nominal act: "Lavrov's | Minsk visit" goes there, "the | Hanoi talks" are held there and Hanoi is no party. */
export function withSeats(reading: Reading, tree: Tree, frame: Frame, args: Arguments): Arguments {
  const isVisit = frame.type === "visit";
  // "the Vilnius summit": the place is its host
  if (frame.type === "summit") return args;
  const isOwned = args.subject.some((c) => isA(tree, c, "nmod:poss"));
  const seats =
    isVisit && hasGoal(reading, args) ? [] : args.subject.filter((c) => isSeat(reading, tree, c, isVisit && isOwned));
  if (seats.length === 0 || frame.pos !== "NOUN") return args;
  const subject = args.subject.filter((c) => !seats.includes(c));
  const goals = isVisit ? seats.map((head) => ({ preposition: "to", head })) : [];
  return { ...args, subject, obliques: [...args.obliques, ...goals] };
}

/** The place before the noun of an act, without the joined names of two sides ("Moscow-Kyiv talks"). */
export function seatOf(reading: Reading, tree: Tree, noun: number): number | null {
  return tree.children(noun).find((c) => isSeat(reading, tree, c, false)) ?? null;
}

function isSeat(reading: Reading, tree: Tree, c: number, isVisit: boolean): boolean {
  const m = reading.mentionAt(c);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  if (mention?.form !== "name" || !isA(tree, c, "compound") || /^[-–/]$/.test(tree.text(c + 1))) return false;
  // "Putin's US visit", but "US-Iran talks"
  return mention.kind === "place" || (isVisit && mention.kind === "state");
}

function hasGoal(reading: Reading, { obliques }: Arguments): boolean {
  return obliques.some(({ preposition, head }) => {
    const m = reading.mentionAt(head);
    return (
      /^(to|in|at)$/.test(preposition) && m !== null && /^(state|place)$/.test(reading.doc.mentions.mentions[m]!.kind)
    );
  });
}

import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { dayRange } from "../../edtf-range.ts";
import type { Holder } from "./holders.ts";
import type { Question } from "./question.ts";
import { similarPlaces } from "./similar.ts";

/** What an answer about an office needs to be read rightly, in whole sentences. */
export function officeNotes(
  question: Question,
  on: string | null,
  { holders, all, knowledge }: { holders: readonly Holder[]; all: readonly Holder[]; knowledge: Knowledge },
): string[] {
  const { office, relation, part } = question;
  if (office === null) return part === null ? [] : partNotes(part, knowledge);
  const what = `${office.title} of ${placeName(office.of, knowledge)}`;
  if (all.length === 0)
    return [`The files know the office (${office.offices.join(", ")}, ${office.of}), but nobody as ${what}.`];
  if (holders.length === 0)
    return [
      `The files have nobody as ${words(relation)}${what}${on === null ? "" : ` at that time (${on})`}.`,
      ...around(all, on),
    ];
  return [...together(holders, relation, on), ...trust(holders)];
}

/** Said of every answer that rests on general knowledge alone. */
export function trust(holders: readonly Holder[]): string[] {
  if (holders.some(({ tenure }) => !/^unverified/.test(tenure.source))) return [];
  return ["No row of these is verified: they rest on general knowledge."];
}

function words(relation: Question["relation"]): string {
  return relation === "holder" || relation === "predecessor" || relation === "successor" ? "" : `${relation} `;
}

function partNotes(part: NonNullable<Question["part"]>, knowledge: Knowledge): string[] {
  if (part.kind === "place alone")
    return [
      `${placeName(part.of, knowledge)} is known, but no office “${part.title}” there; offices.tsv has the words for offices.`,
    ];
  if (part.rest === null)
    return [`“${part.title}” is an office: of which state or organisation? As in “${part.title} of Japan”.`];
  const near = similarPlaces(part.rest, knowledge);
  const hint = near.length === 0 ? "" : ` Similar: ${near.join(", ")}.`;
  return [`“${part.title}” is an office, but no state or organisation is called “${part.rest}”.${hint}`];
}

/** Several people on one day: the reader should know why. */
function together(holders: readonly Holder[], relation: Question["relation"], on: string | null): string[] {
  const people = new Set(holders.map(({ person }) => person.id)).size;
  if (on === null || people < 2 || relation !== "holder") return [];
  return [
    on.length === 10
      ? `By the files ${people} people held it on that day: together, one in the place of the other, or on the day of a change.`
      : `${people} people held it at some time in ${on}.`,
  ];
}

/** Who held it last before `on` and first after. */
function around(all: readonly Holder[], on: string | null): string[] {
  if (on === null) return [];
  const { min, max } = dayRange(on);
  const before = all.find(({ tenure }) => (dayRange(tenure.to).max ?? "9999") < (min ?? ""));
  const after = all.findLast(({ tenure }) => (dayRange(tenure.from).min ?? "") > (max ?? "9999"));
  const told = ({ person, tenure }: Holder) => `${person.name} (${tenure.from ?? "?"} – ${tenure.to ?? ""})`;
  return [
    ...(before === undefined ? [] : [`Last before: ${told(before)}.`]),
    ...(after === undefined ? [] : [`First after: ${told(after)}.`]),
  ];
}

/** "Japan" for JPN, "North Atlantic Treaty Organization" for NATO. */
export function placeName(of: string, { states, organisations }: Knowledge): string {
  return (
    states.find(({ id }) => id === of)?.name ?? organisations.find(({ id }) => id === of.toLowerCase())?.name ?? of
  );
}

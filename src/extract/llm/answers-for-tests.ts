/** A text of which the tests take one claim as made by rules, the agreement, whatever the rules make of the rest. */
export const TEXT = [
  "Ghana and Togo signed a fisheries agreement in Lomé on 3 May 2024.",
  "The Ghanaian president broke bread with Emmanuel Macron in Accra on Monday, the Ghana News Agency reported.",
  "Kenya will lend Uganda two patrol boats in July. Iranian officials kept silent.",
  "Chad is cool towards the Sudanese plan.",
  "Kenya thanked Norway. Chad thanked Norway. He kept silent.",
].join("\n");

/** Who takes part, as a model says it. */
export const participant = (quote: string, role: string) => ({ quote, role });

/** What a good model says of the dinner, without those of its fields that a case changes. */
export function dinner(changes: object = {}): object {
  return {
    ...{
      kind: "event",
      quote: "broke bread with Emmanuel Macron in Accra on Monday",
      type: "meeting",
      status: "occurred",
    },
    participants: [participant("Ghanaian president", "party"), participant("Emmanuel Macron", "party")],
    ...{ date: "Monday", place: "Accra", speaker: "Ghana News Agency" },
    ...changes,
  };
}

/** A meeting in other texts. */
export function meal(changes: object): object {
  return { kind: "event", type: "meeting", status: "occurred", ...changes };
}

/** What a good model says of the loan. */
export function loan(changes: object = {}): object {
  return {
    ...{
      kind: "event",
      quote: "Kenya will lend Uganda two patrol boats in July",
      type: "transfer",
      status: "scheduled",
    },
    participants: [participant("Kenya", "supplier"), participant("Uganda", "recipient")],
    date: "in July",
    ...changes,
  };
}

/** What a good model says of Chad. */
export function stand(changes: object = {}): object {
  return {
    ...{ kind: "position", quote: "Chad is cool towards the Sudanese plan", relation: "opposes", status: "ongoing" },
    ...{ actor: "Chad", object: "the Sudanese plan" },
    ...changes,
  };
}

/** What comes of them into the record, in short. */
export const DINNER =
  "meeting occurred party=Nana Akufo-Addo party=Emmanuel Macron on 2024-05-27 in Accra by Ghana News Agency: broke bread with Emmanuel Macron in Accra on Monday";
export const LOAN =
  "transfer scheduled supplier=Kenya recipient=Uganda on 2024-07: Kenya will lend Uganda two patrol boats in July";
export const STAND = "opposes ongoing Chad → the Sudanese plan: Chad is cool towards the Sudanese plan";

/** An answer of a model, and what of it comes into the record. */
export interface Case {
  readonly name: string;
  /** Another text than TEXT. */
  readonly text?: string;
  /** The claims of the answer, or its very words. */
  readonly answer: readonly unknown[] | string;
  readonly isWhole?: boolean;
  /** The claims that are added, in short. */
  readonly added?: readonly string[];
  /** Rules of claims that the model agrees with, from "also" on. */
  readonly also?: readonly string[];
  readonly dropped?: Readonly<Record<string, number>>;
}

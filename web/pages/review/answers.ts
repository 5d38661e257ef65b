import type { Decision } from "../../api/decide.ts";
import type { Question } from "../../api/types.ts";

/** An answer that a question takes: its key, its words, and the decision that it is. */
export interface Answer {
  readonly key: string;
  readonly name: string;
  readonly decision: (question: Question) => Decision;
  /** Whether one answer may be for all questions of the group. */
  readonly bulk: boolean;
}

const PAIR: readonly Answer[] = (
  [
    ["s", "The same", "same"],
    ["d", "Two", "different"],
    ["x", "Nobody can tell", "unsure"],
  ] as const
).map(([key, name, verdict]) => ({
  key,
  name,
  bulk: true,
  decision: ({ judgement }) => ({ verdict, a: judgement ?? "" }),
}));

const CLAIM: readonly Answer[] = [
  { key: "a", name: "Accept", bulk: true, decision: ({ claims }) => ({ verdict: "accept", ids: claims }) },
  { key: "r", name: "Reject", bulk: true, decision: ({ claims }) => ({ verdict: "reject", ids: claims }) },
];

const DISCREPANCY: readonly Answer[] = [
  {
    key: "a",
    name: "Both stand",
    bulk: true,
    decision: ({ discrepancy }) => ({ verdict: "accept", ids: [discrepancy ?? ""] }),
  },
  {
    key: "r",
    name: "No disagreement",
    bulk: true,
    decision: ({ discrepancy }) => ({ verdict: "reject", ids: [discrepancy ?? ""] }),
  },
];

/** The answers to a question, in the order of their keys. */
export function answersTo(question: Question): readonly Answer[] {
  const { about, sides, discrepancy } = question;
  if (about === "certain") return CLAIM.filter(({ key }) => key === "a");
  if (about === "claim") return CLAIM;
  if (about !== "discrepancy") return PAIR;
  const right = sides.flatMap(({ claim }, index) =>
    claim === undefined
      ? []
      : [
          {
            key: String(index + 1),
            name: `Side ${index + 1} is right`,
            bulk: false,
            decision: () => ({ verdict: "settle" as const, id: discrepancy ?? "", right: claim.id }),
          },
        ],
  );
  return [...right, ...DISCREPANCY];
}

/** What is asked, in words. */
export function askedOf({ about, joined, claims }: Question): string {
  if (about === "certain") return `Accept all ${claims.length} claims of which the rules are sure?`;
  if (about === "claim") return "Is this read rightly?";
  if (about === "discrepancy") return "Which is right?";
  const what = { entity: "Are these one", event: "Is this one event", agreement: "Is this one agreement" }[about];
  return `${what}? The record has ${joined ? "one" : "two"}.`;
}

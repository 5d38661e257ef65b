import { knownState } from "../../knowledge/testing/states.ts";
import { merge } from "../merge.ts";
import type { Agreement } from "../merged.ts";
import { type Cast, knowledge, state, type Told, testimony } from "./builder.ts";

export const KNOWN = knowledge({
  states: [
    knownState("POL", "Poland", "Polish"),
    knownState("KOR", "South Korea", "South Korean"),
    knownState("TUR", "Turkey", "Turkish"),
  ],
});

export const CAST: Readonly<Record<string, Cast>> = {
  POL: state("Poland", "POL"),
  KOR: state("South Korea", "KOR"),
  TUR: state("Turkey", "TUR"),
  minister: { name: "defence minister of Poland (unnamed)", country: "POL" },
  ministry: { name: "Ministry of Defence", kind: "body", country: "KOR" },
  pact: { name: "Baltic Grain Treaty", kind: "instrument", known: "bgt" },
};

export const PAPER: Told = { type: "agreement", who: ["party:POL", "party:KOR"], stage: "signed" };

export function ledger(
  texts: readonly (readonly [string | null, readonly Told[]])[],
  judgements = [] as Parameters<typeof merge>[2],
): readonly Agreement[] {
  return merge(
    texts.map(([day, told], i) => testimony(`d${i}`, day, CAST, told)),
    KNOWN,
    judgements,
  ).agreements;
}

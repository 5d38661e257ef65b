import type { Corrected } from "../../extract/corrections/corrections.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { merge } from "../merge.ts";
import type { Discrepancy } from "../merged.ts";
import { type Cast, knowledge, state, type Told, testimony } from "./builder.ts";

/** Words that a correction takes back, or that stand instead. */
export const said = (exact: string, some: Partial<Corrected> = {}): Corrected => ({
  start: 0,
  end: exact.length,
  exact,
  dates: [],
  numbers: [],
  ...some,
});

export const CAST: Readonly<Record<string, Cast>> = {
  ruto: { name: "Anna Wanjiru", country: "KEN", office: "President" },
  lopez: { name: "Carlos Lopez", country: "CHL", office: "President" },
  diaz: { name: "Elena Diaz", country: "CHL", office: "Foreign Minister" },
  deputy: { name: "Ana Vega", country: "CHL", office: "Deputy Foreign Minister" },
  soto: { name: "Pablo Soto", country: "CHL", office: "Finance Minister" },
  KEN: state("Kenya", "KEN"),
  CHL: state("Chile", "CHL"),
  DNK: state("Denmark", "DNK"),
  ESP: state("Spain", "ESP"),
  nairobi: { name: "Nairobi", kind: "place", country: "KEN", known: "nairobi" },
  mombasa: { name: "Mombasa", kind: "place", country: "KEN", known: "mombasa" },
  copenhagen: { name: "Copenhagen", kind: "place", country: "DNK", known: "copenhagen" },
  madrid: { name: "Madrid", kind: "place", country: "ESP", known: "madrid" },
  cop: { name: "COP15", kind: "forum", known: "cop" },
};

const PLACES = [
  ["copenhagen", "Copenhagen", "DNK"],
  ["madrid", "Madrid", "ESP"],
].map(([id, name, country]) => ({
  ...{ id: id!, kind: "capital" as const, name: name!, names: [], country: country!, source: "test", verified: true },
}));

export function withSummit(verified: boolean): Knowledge {
  const summit = {
    series: "cop",
    number: "COP15",
    name: "COP15",
    date: "2009-12-07/2009-12-18",
    place: "copenhagen",
    country: "DNK",
  };
  return knowledge({ places: PLACES, summits: [{ ...summit, mode: "in person", source: "UNFCCC", verified }] });
}

export function found(
  texts: readonly (readonly [string | null, readonly Told[]])[],
  known = knowledge(),
): readonly Discrepancy[] {
  return merge(
    texts.map(([day, told], i) => testimony(`d${i}`, day, CAST, told)),
    known,
    [],
  ).discrepancies;
}

export const kinds = (all: readonly Discrepancy[]) => all.map(({ kind, field }) => `${kind} ${field}`);

export const VISIT: Told = { type: "visit", who: ["visitor:lopez", "host:KEN"] };
export const TALKS: Told = { type: "meeting", who: ["party:lopez", "party:ruto"], date: "2015-03-03" };
export const SALE: Told = {
  type: "agreement",
  stage: "signed",
  who: ["party:CHL", "party:KEN"],
  title: "agreement on copper and tea",
};
export const COP: Told = { type: "summit", who: ["party:cop"], words: "the COP-15 meeting" };

import fc from "fast-check";
import type { Told } from "./builder.ts";

const TITLES = [
  ...["border treaty", "Treaty on the State Border", "treaty", "agreement", "agreements", "memorandum", null],
  ...["agreement on tanks and space research", "agreement on tanks and howitzers", "tanks deal", "the grain deal"],
  ...["comprehensive partnership", "Poland-Turkey strategic partnership", "to widen trade in tanks and howitzers"],
];
const WHO = [[], ["POL"], ["POL", "KOR"], ["POL", "TUR"], ["KOR", "TUR"], ["POL", "KOR", "TUR"], ["minister", "KOR"]];
const DAYS = [null, "2019-05-03", "2019-05", "2019-05-12", "2019-09-01", "1975-02-02", "2023"];

/** Claims about few agreements of three states (see ledger.ts), told by name, in short, or not at all. */
export const toldOfPapers: fc.Arbitrary<Told> = fc
  .record({
    title: fc.constantFrom(...TITLES),
    who: fc.constantFrom(...WHO),
    date: fc.constantFrom(...DAYS),
    the: fc.constantFrom("the", "a", "it:"),
    stage: fc.constantFrom("signed" as const, "in force" as const, "terminated" as const, null),
    status: fc.constantFrom("occurred" as const, "announced" as const, "denied" as const, "proposed" as const),
    instrument: fc.constantFrom("pact", null, null, null, null),
  })
  .map(({ who, the, title, ...rest }) => ({
    ...{ type: "agreement" as const, title, ...rest },
    who: who.map((one) => `party:${one}`),
    words: `on ${the} ${title ?? "it"}`,
  }));

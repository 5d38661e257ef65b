import { type Act, isEqual } from "../act.ts";
import { shareDays } from "../days.ts";
import { type ContentReader, contentReader } from "./content.ts";
import { type Finding, type Findings, finding, quote } from "./finding.ts";

/**
 * One text tells in like words of two signings by the same states, the one dated and the other without a day of its own, where the text is of another
 * time: "the accords on rice and tea signed last year", and "the ministers also signed accords on rice and tea" beside this year's visit. Two signings, or one told twice.
 */
export function toldTwice({ acts, knowledge }: Findings): readonly Finding[] {
  const contentOf = contentReader(knowledge);
  const signings = acts.filter(isSigning);
  const byDocument = [...Map.groupBy(signings, ({ doc }) => doc.id).values()];
  return byDocument.flatMap((own) => {
    const dated = own.filter(hasOwnDate);
    const undated = own.filter((act) => !hasOwnDate(act));
    return undated.flatMap((x) => {
      const y = dated.find((one) => areTwins(one, x, contentOf));
      return y === undefined ? [] : [twice(y, x)];
    });
  });
}

function isSigning({ claim, days }: Act): boolean {
  return claim.type === "agreement" && claim.stage === "signed" && claim.status === "occurred" && days !== null;
}

function hasOwnDate({ claim }: Act): boolean {
  return claim.parts.date !== undefined;
}

/** How many areas, and how many words of what they are about, two tellings have in common. */
const ENOUGH = 2;

function areTwins(a: Act, b: Act, contentOf: ContentReader): boolean {
  const areas = new Set(a.claim.topics);
  if (shareDays(a.days!, b.days!) || !isEqual(a.states, b.states) || areas.size < ENOUGH) return false;
  if (!isEqual(areas, new Set(b.claim.topics))) return false;
  const [few, many] = [contentOf(a), contentOf(b)].toSorted((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  const common = [...few].filter((word) => many.has(word)).length;
  return common >= ENOUGH && common * 2 >= few.size;
}

function twice(dated: Act, undated: Act): Finding {
  const [told, beside] = [dated.claim.date!, undated.claim.date!];
  const note = `the text dates the signing ${told.edtf}, and tells it without a date beside what it has for ${beside.edtf}: one signing told twice, or two`;
  const evidence = [quote(dated, told.evidence), quote(dated), quote(undated)];
  return finding("date", "date", { claims: [dated.claim.id, undated.claim.id], evidence, note });
}

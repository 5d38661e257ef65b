import type { ClaimDate } from "../../../document/claim.ts";
import type { DateExpression } from "../../../document/layers.ts";
import { evidence } from "../../../document/span.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Reading } from "../reading.ts";
import { directly, headToken } from "./in-tree.ts";

/** The date of the entry that the act stands in. */
export function ofEntry(reading: Reading, date: DateExpression): ClaimDate {
  const dated = claimDate(reading, date);
  return { ...dated, basis: `${ENTRY}: ${dated.basis}` };
}

const ENTRY = "date of the entry";

/** Whether a claim has its date from the entry of a chronology that it stands in. */
export function isOfEntry(date: ClaimDate | null): boolean {
  return date?.basis.startsWith(ENTRY) ?? false;
}

/** The date that hangs on a verb or noun of the sentence itself, or null: when a stand was taken. */
export function dateAt(reading: Reading, tree: Tree, sentence: number, at: number): ClaimDate | null {
  const date = reading.datesOf(sentence).find((each) => directly(tree, headToken(reading, tree, each), at));
  return date ? claimDate(reading, date) : null;
}

/** The date as a part of a claim. */
export function claimDate(reading: Reading, date: DateExpression): ClaimDate {
  const words = evidence(reading.doc.text, date);
  return { edtf: date.edtf!, exact: words.exact, basis: date.basis, evidence: words };
}

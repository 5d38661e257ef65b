import { obliquesOf } from "../../syntax/walk.ts";
import type { Draft } from "../events.ts";
import type { Reading } from "../reading.ts";

/** "agreements concluded | at the third session, held in May 2013": the gathering at which the words of an act say that it was done. */
export function occasionOf({ trees }: Reading, draft: Draft, drafts: readonly Draft[]): Draft | null {
  const { sentence, trigger, light } = draft.act;
  const at = obliquesOf(trees[sentence]!, light ?? trigger).filter(({ preposition }) =>
    /^(at|during)$/.test(preposition),
  );
  const found = drafts.find(
    ({ act, claim }) =>
      act.sentence === sentence && /^(meeting|summit)$/.test(claim.type) && at.some(({ head }) => head === act.trigger),
  );
  return found?.claim.date ? found : null;
}

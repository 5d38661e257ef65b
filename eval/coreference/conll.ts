import { bCubed } from "./b-cubed.ts";
import { ceafE } from "./ceaf.ts";
import { muc } from "./muc.ts";
import type { Figures, Partition } from "./partition.ts";

/** The three figures of the CoNLL shared tasks and the mean of their F1. */
export interface ConllScores {
  readonly muc: Figures;
  readonly bCubed: Figures;
  readonly ceafE: Figures;
  readonly conll: number;
}

/**
 * As the scorer of CoNLL-2011/2012 (v8.01, Pradhan and others 2014) counts with gold mentions given: clusters of one item count in B³ and
 * CEAF-e where the key has them; MUC knows links alone.
 */
export function conllScores(key: Partition, response: Partition): ConllScores {
  const all = { muc: muc(key, response), bCubed: bCubed(key, response), ceafE: ceafE(key, response) };
  return { ...all, conll: (all.muc.f1 + all.bCubed.f1 + all.ceafE.f1) / 3 };
}

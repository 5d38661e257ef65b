import type { Unsure, UnsureLimits } from "../store.ts";
import type { Database } from "./database.ts";
import { judgementOf } from "./judgements.ts";

/** See Store.unsure. */
export function unsureIn(database: Database, { weak, low, certain }: UnsureLimits): Unsure {
  const judgements = database.all(
    `SELECT * FROM engine_judgements WHERE verdict = 'unsure' OR (verdict = 'same' AND score <= ?) ORDER BY id`,
    weak,
  );
  return {
    judgements: judgements.map(judgementOf),
    // what a language model alone says is ruled "model …"
    doubtful: undecided(database, "score < ? OR rule LIKE 'model %'", low),
    certain: undecided(database, "score >= ?", certain),
  };
}

function undecided(database: Database, condition: string, limit: number): readonly string[] {
  const rows = database.all(
    `SELECT id FROM claims WHERE (${condition}) AND id NOT IN (SELECT claim FROM claim_decisions) ORDER BY document, start, "end", id`,
    limit,
  );
  return rows.map(({ id }) => id as string);
}

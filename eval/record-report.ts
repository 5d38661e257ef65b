import type { scoreRecord } from "./scorer.ts";

/** A record's figures, without the words of the documents. */
export interface RecordScores {
  readonly total: Record<string, unknown>;
  readonly documents: readonly Record<string, unknown>[];
}

type Scored = ReturnType<typeof scoreRecord>;

/** The figures alone: what was missed quotes the documents, which stay out of the results (see it with --misses). */
export function figuresOf({ total, documents }: Scored): RecordScores {
  return {
    total,
    documents: documents.map((row) => {
      const {
        misses: _missed,
        extra: _extra,
        wrong: _wrong,
        ...figures
      } = { misses: [], extra: [], wrong: [], ...row };
      return figures;
    }),
  };
}

/** Prints the figures of all documents together, a line each. */
export function printTotals(name: string, total: Readonly<Record<string, unknown>>): void {
  console.log(`\n${name}`);
  for (const [key, value] of Object.entries(total))
    console.log(
      `  ${key.padEnd(20)} ${typeof value === "number" && !Number.isInteger(value) ? value.toFixed(3) : JSON.stringify(value)}`,
    );
}

/** Prints what was missed, what answers nothing and what answers otherwise than gold, by document. */
export function printMisses({ documents }: Scored): void {
  for (const row of documents) {
    console.log(`\n${row.file}`);
    if ("error" in row) console.log(`   ${row.error}`);
    else {
      for (const miss of row.misses) console.log(`   missed   ${miss}`);
      for (const extra of row.extra) console.log(`   extra    ${extra}`);
      for (const wrong of row.wrong) console.log(`   wrong    ${wrong}`);
    }
  }
}

/** A sentence of a CoNLL-U file, words only (multiword tokens and empty nodes are left to `tokens`). */
export interface GoldSentence {
  readonly forms: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Features as written: "Number=Sing|Person=3", "_" for none. */
  readonly feats: readonly string[];
  /** Index of the head, 1 … n, 0 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  /** The last column as written. */
  readonly misc: readonly string[];
  /** Surface tokens: a multiword token is one of them, with the number of its words. */
  readonly surface: readonly GoldSurface[];
  readonly newParagraph: boolean;
}

export interface GoldSurface {
  readonly form: string;
  readonly words: readonly string[];
  readonly spaceAfter: boolean;
}

/** The sentences of a CoNLL-U text. */
export function readConllu(text: string): readonly GoldSentence[] {
  const out: GoldSentence[] = [];
  for (const block of text.split(/\n\n+/)) {
    const sentence = readBlock(block.split("\n"));
    if (sentence !== null) out.push(sentence);
  }
  return out;
}

function readBlock(lines: readonly string[]): GoldSentence | null {
  const rows = lines.filter((line) => /^\d/.test(line)).map((line) => line.split("\t"));
  const words = rows.filter((row) => /^\d+$/.test(row[0]!));
  if (words.length === 0) return null;
  return {
    forms: words.map((row) => row[1]!),
    upos: words.map((row) => row[3]!),
    xpos: words.map((row) => row[4]!),
    feats: words.map((row) => row[5]!),
    heads: words.map((row) => Number(row[6])),
    relations: words.map((row) => row[7]!),
    misc: words.map((row) => row[9]!),
    surface: surfaceOf(rows),
    newParagraph: lines.some((line) => /^# new(?:par|doc)\b/.test(line)),
  };
}

function surfaceOf(rows: readonly (readonly string[])[]): readonly GoldSurface[] {
  const out: GoldSurface[] = [];
  let covered = 0;
  for (const row of rows) {
    const range = /^(\d+)-(\d+)$/.exec(row[0]!);
    if (range !== null) {
      covered = Number(range[2]);
      const inside = rows.filter(
        (r) => /^\d+$/.test(r[0]!) && Number(r[0]) >= Number(range[1]) && Number(r[0]) <= covered,
      );
      out.push({ form: row[1]!, words: inside.map((r) => r[1]!), spaceAfter: !/SpaceAfter=No/.test(row[9]!) });
    } else if (/^\d+$/.test(row[0]!) && Number(row[0]) > covered) {
      out.push({ form: row[1]!, words: [row[1]!], spaceAfter: !/SpaceAfter=No/.test(row[9]!) });
    }
  }
  return out;
}

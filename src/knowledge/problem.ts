/** Something in a knowledge file that is not as wanted. */
export interface KnowledgeProblem {
  readonly file: string;
  /** From 1; 0 where it is the file as a whole. */
  readonly line: number;
  readonly wanted: string;
  readonly found: string;
}

/** An error that names file and line, what was wanted and what was found. */
export class KnowledgeError extends Error {
  readonly problem: KnowledgeProblem;

  constructor(problem: KnowledgeProblem) {
    super(problemWords(problem));
    this.problem = problem;
  }
}

/** What is done with what is not as wanted: the loader throws it, the check and the import gather it. */
export type Refuse = (problem: KnowledgeProblem) => void;

/** Throws the problem. */
export const thrown: Refuse = (problem) => {
  throw new KnowledgeError(problem);
};

/** An error that names file and line, what was wanted and what was found. */
export function knowledgeError(file: string, line: number, wanted: string, found: string): KnowledgeError {
  return new KnowledgeError({ file, line, wanted, found });
}

/** "people/asia.tsv:12: wanted …, found …" */
export function problemWords({ file, line, wanted, found }: KnowledgeProblem): string {
  return `${file}:${line}: wanted ${wanted}, found ${found}`;
}

/** What `read` makes of each of `rows`; those of which it throws that they are not as wanted go to `refuse`. */
export function eachOf<R, T>(rows: readonly R[], read: (row: R) => T, refuse: Refuse): T[] {
  if (refuse === thrown) return rows.map(read);
  return rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      refuse(error.problem);
      return [];
    }
  });
}

import { alternatives } from "../../extract/claims/classes.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";

const ALIKE = "alike_";

/** Of each word that others may stand for where two texts tell or count one thing, the name of their class in classes.tsv. */
export const alikeIn = onceOf(({ tables }: Knowledge): ReadonlyMap<string, string> => {
  const rows = (tables.classes ?? []).filter((row) => row.class?.startsWith(ALIKE));
  return new Map(
    rows.flatMap((row) => alternatives(row.words).map((word) => [word, row.class!.slice(ALIKE.length)] as const)),
  );
});

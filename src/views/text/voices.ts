import type { Voices } from "../../merge/merged.ts";
import type { DocumentRow } from "../../record/kept.ts";
import { oneLine } from "./one-line.ts";

/** "2 independent of 5"; null where one document alone tells it. */
export function independentWords({ documents, independent }: Pick<Voices, "documents" | "independent">): string | null {
  return documents < 2 ? null : `${independent} independent of ${documents}`;
}

/** Each origin in words: "Nikkei Inc. (same owner): Nikkei Asia, Financial Times". */
export function originWords({ groups }: Voices, sources: ReadonlyMap<string, DocumentRow>): readonly string[] {
  return groups.map(({ origin, documents, why }) => {
    const names = documents.map((id) => {
      const row = sources.get(id);
      return row === undefined ? id : (row.publisher ?? row.file);
    });
    const others = [...new Set(names)].filter((name) => name !== origin);
    const from = others.length === 0 ? "" : `: ${others.join(", ")}`;
    return oneLine(`${origin} (${why})${from}`);
  });
}

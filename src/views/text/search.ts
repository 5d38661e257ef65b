import type { Passage } from "../../record/queries/search.ts";
import { sourceWords } from "../chronology/source-words.ts";
import { marked } from "./mark.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./wrap.ts";

/** Passages for a terminal, the words found marked. */
export function searchText(passages: readonly Passage[], screen: Screen): string {
  if (passages.length === 0) return "Nothing found.\n";
  const { bold, dim } = screen.colour;
  const shown = passages.map((passage) => {
    const times = passage.times > 1 ? dim(` · ${passage.times} times`) : "";
    const inside = passage.found.map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start }));
    const words = wrap(`… ${marked(passage.exact, inside, screen)} …`, { width: screen.width, first: "  " });
    return `${bold(sourceWords(passage.document))}${times} ${dim(passage.document.id)}\n${words}`;
  });
  return `${shown.join("\n\n")}\n`;
}

/** For programs. */
export function searchJson(passages: readonly Passage[]): unknown {
  return passages.map(({ document, start, end, exact, found, times }) => ({
    document: document.id,
    file: document.file,
    start,
    end,
    exact,
    found,
    times,
  }));
}

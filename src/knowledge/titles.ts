/** Words that say that somebody stands in for the holder: one of them is as good as another. */
const STANDS_IN = new Set(["acting", "interim", "caretaker", "transitional", "provisional"]);
/** Words that make another office of the same words. */
const CHANGES = new Set([
  "deputy",
  "vice",
  "assistant",
  "first",
  "second",
  "third",
  "former",
  "honorary",
  "designate",
  "elect",
]);
const SMALL = new Set(["of", "the", "for", "and", "in", "to"]);

/**
 * Whether two titles of one office mean the same: all words of the shorter stand in the longer ("President", "President of the Swiss
 * Confederation"), and neither has a word that makes another office of it ("Acting", "Deputy").
 */
export function titlesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (isActing(a) !== isActing(b)) return false;
  const [few, many] = [meant(a), meant(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  return [...few].every((word) => many.has(word)) && [...many].every((word) => few.has(word) || !CHANGES.has(word));
}

/** Whether the title is of somebody who stands in for the holder: "Acting President". */
export function isActing(title: string): boolean {
  return wordsOf(title).some((word) => STANDS_IN.has(word));
}

/** The title without the words for standing in: "Acting President" is of the office "President". */
export function withoutActing(title: string): string {
  const words = title.split(" ").filter((word) => !STANDS_IN.has(word.toLowerCase()));
  return words.join(" ");
}

function meant(title: string): Set<string> {
  return new Set(wordsOf(title).filter((word) => !SMALL.has(word) && !STANDS_IN.has(word)));
}

function wordsOf(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

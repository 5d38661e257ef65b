import { dateWords } from "./date-words.ts";

/** The heading of what is shown as of a day (ISO): "What could be known as of Oct. 15, 2020". */
export function asOfWords(day: string): string {
  return `What could be known as of ${dateWords(day)}`;
}

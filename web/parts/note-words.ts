/** What the record notes of a disagreement or a basis, as prose: the very words of the command line. */
export { noteWords, proseWords } from "../../src/views/chronology/prose-words.ts";

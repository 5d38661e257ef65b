/** A date in the house style of chronologies: the very words of the command line. */
export { dateWords as dayWords } from "../../src/views/chronology/date-words.ts";

import type { Span } from "../../document/span.ts";
import { visible } from "./one-line.ts";
import type { Screen } from "./screen.ts";

/** `text` with the spans marked: in colour, or between » and « where there is none. Spans are in order and do not overlap. */
export function marked(text: string, spans: readonly Span[], screen: Screen): string {
  const { colour } = screen;
  const mark = (found: string) => {
    const words = visible(found);
    return colour.isColorSupported ? colour.inverse(words) : `»${words}«`;
  };
  let shown = "";
  let at = 0;
  for (const { start, end } of spans) {
    shown += visible(text.slice(at, start)) + mark(text.slice(start, end));
    at = end;
  }
  return shown + visible(text.slice(at));
}

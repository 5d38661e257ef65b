import type { Quotation } from "../../record/queries/who/evidence.ts";
import type { InRecord } from "../../record/queries/who/in-record.ts";
import { marked } from "./mark.ts";
import { oneLine } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./wrap.ts";

/** So many documents are quoted of each; --json has more. */
const QUOTED = 3;

/** Whom the record has, each with words that name it. */
export function recordText(all: readonly InRecord[], screen: Screen): string {
  if (all.length === 0) return "";
  return ["In the record:", ...all.map((one) => recordRow(one, screen))].join("\n");
}

function recordRow({ entity, offices, documents, evidence }: InRecord, screen: Screen): string {
  const { bold, dim } = screen.colour;
  const parts = [
    entity.kind,
    entity.country,
    ...offices,
    entity.names.length === 0 ? null : `also: ${entity.names.join(", ")}`,
  ];
  const counts = `${entity.mentions.length} mentions in ${documents.length} document${documents.length === 1 ? "" : "s"}`;
  const words = `${bold(entity.name)} — ${[...parts, counts].filter((part) => part !== null).join(" · ")} ${dim(entity.id)}`;
  const quoted = evidence.slice(0, QUOTED).map((one) => quotation(one, screen));
  const more = documents.length > quoted.length ? [dim(`    and in ${documents.length - quoted.length} more`)] : [];
  return [wrap(words, { width: screen.width, first: "  ", rest: "    " }), ...quoted, ...more].join("\n");
}

/** The sentence with the words marked, so much of it as stands around them. */
function quotation({ file, document, start, end, passage }: Quotation, screen: Screen): string {
  const from = Math.max(passage.start, start - 80);
  const to = Math.min(passage.end, end + 80);
  const text = passage.exact.slice(from - passage.start, to - passage.start);
  const words = oneLine(marked(text, [{ start: start - from, end: end - from }], screen)).toWellFormed();
  const quote = `${from > passage.start ? "…" : ""}${words}${to < passage.end ? "…" : ""}`;
  return wrap(`${oneLine(file)}: “${quote}” ${screen.colour.dim(`${document} ${start}–${end}`)}`, {
    width: screen.width,
    first: "    ",
    rest: "      ",
  });
}

import { quoted } from "../text/one-line.ts";
import type { Screen } from "../text/screen.ts";
import { wrap } from "../text/wrap.ts";
import { asOfWords } from "./as-of.ts";
import { raised } from "./footnotes.ts";
import type { Chronology, Line } from "./lines.ts";

const NOTHING = "No entries.";

/** For a terminal: bold dates, wrapped, footnotes at the end; `asOf` (ISO day) in the heading. */
export function chronologyText({ dated, undated, footnotes }: Chronology, screen: Screen, asOf: string | null): string {
  const { bold, dim, yellow } = screen.colour;
  const heading = asOf === null ? "" : `${bold(asOfWords(asOf))}\n\n`;
  if (dated.length + undated.length === 0) return `${heading}${NOTHING}\n`;
  const shown = (line: Line, lead: string) => {
    const marks = line.marks.map((mark) => ` ${yellow(`[${mark}]`)}`).join("");
    return wrap(`${lead}${line.sentence}${marks}${dim(raised(line.notes))}`, { width: screen.width, rest: "    " });
  };
  const paragraphs = dated.map((line) => shown(line, `${bold(line.date ?? "")} — `));
  const rest = undated.length === 0 ? [] : [bold("No date"), ...undated.map((line) => shown(line, "— "))];
  const notes = footnotes.map((note) =>
    wrap(`${note.source}: ${quoted(note.quotation)}`, {
      width: screen.width,
      first: dim(`${String(note.number).padStart(3)}  `),
      rest: "     ",
    }),
  );
  return `${heading}${[...paragraphs, ...rest].join("\n")}\n\n${notes.join("\n")}\n`;
}

/** Markdown with footnotes ([^1]). */
export function chronologyMarkdown({ dated, undated, footnotes }: Chronology, asOf: string | null): string {
  const heading = asOf === null ? "" : `# ${asOfWords(asOf)}\n\n`;
  if (dated.length + undated.length === 0) return `${heading}${NOTHING}\n`;
  const shown = (line: Line, lead: string) => {
    const marks = line.marks.map((mark) => ` *[${escaped(mark)}]*`).join("");
    return `${lead}${escaped(line.sentence)}${marks}${line.notes.map((note) => `[^${note}]`).join("")}`;
  };
  const paragraphs = dated.map((line) => shown(line, `**${escaped(line.date ?? "")}** — `));
  const rest = undated.length === 0 ? [] : ["## No date", ...undated.map((line) => shown(line, "- "))];
  const notes = footnotes.map(
    (note) => `[^${note.number}]: ${escaped(note.source)}: ${escaped(quoted(note.quotation))}`,
  );
  return `${heading}${[...paragraphs, ...rest].join("\n\n")}\n\n${notes.join("\n")}\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`);
}

/** For programs: one object a line, footnotes apart. */
export function chronologyJson(
  { dated, undated, footnotes }: Chronology,
  asOf: string | null,
): Record<string, unknown> {
  const entries = [...dated, ...undated].map(
    ({ id, edtf, date, sentence, marks, notes, entry: { event, sources } }) => ({
      ...{ event: id, type: event.type, status: event.status, date: edtf, words: date, sentence, marks },
      ...{ place: event.place, participants: event.participants, topics: event.topics },
      ...{ dates: event.dates, claims: event.claims, history: event.history, within: event.within, footnotes: notes },
      ...(event.corroboration === undefined ? {} : { corroboration: event.corroboration }),
      ...correctedJson(sources),
    }),
  );
  return { ...(asOf === null ? {} : { asOf }), entries, footnotes };
}

/** What people read otherwise than the sources say; nothing where they did not. */
function correctedJson(sources: Line["entry"]["sources"]): Record<string, unknown> {
  const corrected = sources.flatMap(({ claim, decision }) =>
    (decision?.changes ?? []).map((change) => ({ claim: claim.id, ...change })),
  );
  return corrected.length === 0 ? {} : { corrected };
}

/** One row an entry, with the first and last day that its date may mean. */
export async function chronologyCsv({ dated, undated, footnotes }: Chronology): Promise<string> {
  const { csv } = await import("../export/csv.ts");
  const { dayRange } = await import("../../record/edtf-range.ts");
  const rows = [...dated, ...undated].map((line) => {
    const { min, max } = dayRange(line.edtf);
    const cited = footnotes.filter((note) => line.notes.includes(note.number));
    const sources = cited.map((note) => `${note.source}: “${note.quotation}”`).join(" | ");
    return [
      line.edtf,
      min,
      max,
      line.date,
      line.sentence,
      line.entry.event.type,
      line.entry.event.status,
      sources,
      line.entry.event.corroboration?.documents ?? null,
      line.entry.event.corroboration?.independent ?? null,
      line.id,
    ];
  });
  return csv({
    columns: [
      "date",
      "date_min",
      "date_max",
      "date_words",
      "entry",
      "type",
      "status",
      "sources",
      "told_by",
      "independent",
      "event",
    ],
    rows,
  });
}

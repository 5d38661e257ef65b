import type {
  Admitted,
  ExplainedFiller,
  ExplainedSentence,
  ExplainedSlot,
  ExplainedSpeech,
  Explanation,
  RowProof,
  StatusStep,
} from "../../extract/claims/explain/explanation.ts";
import type { Explained } from "../../record/queries/explain.ts";
import { dateWords } from "../chronology/date-words.ts";
import { fields } from "./fields.ts";
import { marked } from "./mark.ts";
import { oneLine, quoted } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { treeText } from "./tree.ts";
import { wrap } from "./wrap.ts";

type Rows = readonly (readonly [string, string | null])[];

/** Why the record has a claim, for a terminal. */
export function explainText({ explanation, notes }: Explained, screen: Screen): string {
  const said = notes.map((note) => wrap(oneLine(note), { width: screen.width })).join("\n");
  const blocks = explanation === null ? [] : blocksOf(explanation, screen);
  return `${[said, ...blocks].filter((block) => block !== "").join("\n\n")}\n`;
}

function blocksOf(explanation: Explanation, screen: Screen): readonly string[] {
  const { sentences, admitted, status, speakers, claim } = explanation;
  const block = (head: string, rows: Rows) =>
    rows.length === 0 ? "" : `${screen.colour.bold(head)}\n${fields(rows, screen)}`;
  return [
    `${screen.colour.bold("In context")}\n${contextText(sentences, claim.evidence, screen)}`,
    ...sentences.flatMap(({ words }) =>
      words === null ? [] : [`${screen.colour.bold("Tree")}\n${treeText(words, screen)}`],
    ),
    block("Admitted by", [...admittedRows(admitted), ...otherRows(explanation), ...tellingRows(explanation)]),
    block(`Status: ${claim.status}`, status.map(stepRow)),
    block("Who says so, the outermost first", speakerRows(speakers)),
    block("When", dateRows(explanation)),
    block("Where", placeRows(explanation)),
    block("Within", withinRows(explanation)),
    block("Topics", topicRows(explanation)),
  ];
}

function contextText(
  sentences: readonly ExplainedSentence[],
  words: { start: number; end: number },
  screen: Screen,
): string {
  return sentences
    .map(({ start, end, exact }) => {
      const inside = { start: Math.max(0, words.start - start), end: Math.min(end, words.end) - start };
      const shown = marked(exact, inside.start < inside.end ? [inside] : [], screen);
      return wrap(shown, { width: screen.width, first: "  " });
    })
    .join("\n");
}

/** "[frames.tsv:5]" */
function proof(row: RowProof | null): string {
  return row === null ? "" : ` [${row.file}${row.line === null ? "" : `:${row.line}`}]`;
}

function admittedRows(admitted: Admitted): Rows {
  if (admitted.by === "heading") return [["heading", quoted(admitted.words.exact)]];
  if (admitted.by === "agreement")
    return [
      ["agreement", admitted.rule],
      ["words", quoted(admitted.words.exact)],
    ];
  if (admitted.by === "quotation")
    return [
      ["quotation", `${admitted.speech.kind}: ${admitted.rule}`],
      ...(admitted.speech.cue === null ? [] : ([["cue", quoted(admitted.speech.cue.exact)]] as const)),
      ...admitted.speech.rows.map((row) => ["row", `${row.cells.kind} of cues${proof(row)}`] as const),
    ];
  const { row, trigger, lemmas, carrier, slots } = admitted;
  const made = row?.cells.relation ?? [row?.cells.type, row?.cells.stage].filter(Boolean).join(", ");
  const told = row
    ? `${lemmas}, ${row.cells.pos} → ${made}${proof(row)}`
    : `${lemmas}: no row names it; one actor's act that concerns another → other`;
  return [
    [admitted.by, told],
    ["trigger", quoted(trigger.exact)],
    ["carried by", carrier === null ? null : quoted(carrier.exact)],
    ...slots.map(slotRow),
    ["needs", admitted.by === "frame" ? row?.cells.needs || null : null],
  ];
}

/** "host (state/place): “Fiji”" */
function slotRow({ place, role, restriction, words }: ExplainedSlot): readonly [string, string] {
  const may = restriction.length === 0 ? "" : ` (${restriction.join("/")})`;
  const what = role === "-" ? "has to be there" : role;
  return [place, `${what}${may}: ${words.map(fillerWords).join(", ") || "—"}`];
}

/** "“its” = Laos (nearest state)": whom the words mean, where they do not say it. */
function fillerWords({ exact, means, by }: ExplainedFiller): string {
  const said = quoted(exact);
  const names = means.filter((name) => name !== oneLine(exact));
  return names.length === 0 ? said : `${said} = ${names.join(", ")} (${by})`;
}

function otherRows({ participants }: Explanation): Rows {
  return participants.map(({ name, role, words, how }) => [
    role,
    `${name}${words === null ? "" : ` ${quoted(words.exact)}`}: ${how}`,
  ]);
}

/** The clauses that tell the same act again. */
function tellingRows({ claim: { parts } }: Explanation): Rows {
  const again = Object.keys(parts).filter((part) => part.startsWith("also:"));
  return again.map((part) => ["told also", quoted(parts[part]!.exact)]);
}

/** The step that decides is marked. */
function stepRow({ rule, status, words, row, decides }: StatusStep): readonly [string, string] {
  const at = words === null ? "" : ` ${quoted(words.exact)}`;
  return [
    decides ? "⇒" : "",
    `${rule} → ${status ?? "not told"}${at}${row === null && words !== null ? " [grammar]" : proof(row)}`,
  ];
}

function speakerRows(speakers: readonly ExplainedSpeech[]): Rows {
  return speakers.flatMap(({ speaker, kind, hedge, cue, content, rule, rows }, at) => {
    const marks = [kind, ...(hedge === null || hedge === kind ? [] : [hedge])].join(", ");
    const words = cue === null ? "" : `, cue ${quoted(cue.exact)}`;
    return [
      [String(at + 1), `${oneLine(speaker)}: ${marks}${words}${rows.map(proof).join("")}`],
      ["", rule],
      ["", content === null ? null : `${kind === "no comment" ? "unanswered" : "says"}: ${quoted(content.exact)}`],
    ] as const;
  });
}

function dateRows({ date }: Explanation): Rows {
  if (date === null) return [];
  return [
    ["date", `${dateWords(date.edtf)} (${date.edtf})`],
    ["words", date.exact === null ? null : quoted(date.exact)],
    ["from", date.how],
    ["basis", date.basis],
    ["written", date.written.edtf === null ? null : `${date.written.edtf} (${date.written.basis})`],
  ];
}

function placeRows({ place }: Explanation): Rows {
  if (place === null) return [];
  return [
    ["place", `${place.name}${place.evidence === null ? "" : ` ${quoted(place.evidence.exact)}`}`],
    ["from", place.how],
  ];
}

function withinRows({ within, date }: Explanation): Rows {
  if (within === null) return [];
  return [
    ["act", `${within.type} [${within.status}] ${quoted(within.evidence.exact)} ${within.id}`],
    ["gives", date?.how === "the date of the act that it lies in" ? "its date" : "no date"],
  ];
}

function topicRows({ topics }: Explanation): Rows {
  return topics.map(({ topic, words, row }) => [
    topic,
    `${words.map(({ exact }) => quoted(exact)).join(", ")}${proof(row)}`,
  ]);
}

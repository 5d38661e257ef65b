import { contains, overlaps, type Span } from "../../document/span.ts";
import type { Discrepancy } from "../../merge/merged.ts";
import type { Disagreement } from "../../record/queries/discrepancies.ts";
import { noteWords } from "../chronology/prose-words.ts";
import { sourceJson, sourceWords } from "../chronology/source-words.ts";
import { marked } from "./mark.ts";
import { oneLine } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { beside, wrap } from "./wrap.ts";

/** Discrepancies for a terminal: both quotations beside each other, one under the other where there is no room. */
export function discrepanciesText(all: readonly Disagreement[], screen: Screen): string {
  if (all.length === 0) return "No discrepancies.\n";
  return `${all.map((one) => discrepancyText(one, screen)).join("\n\n")}\n`;
}

/** One discrepancy. */
export function discrepancyText({ discrepancy, evidence }: Disagreement, screen: Screen): string {
  const { bold, dim, yellow, green } = screen.colour;
  const state = discrepancy.state === "open" ? yellow("open") : green(discrepancy.state);
  const field = discrepancy.field === discrepancy.kind ? "" : ` · ${discrepancy.field}`;
  const sides = outermost(evidence).map((outer) => {
    const source = outer.document === null ? "" : ` ${dim(`— ${sourceWords(outer.document)}`)}`;
    return `“${marked(outer.exact, inside(outer, evidence), screen).trim()}”${source}`;
  });
  const pairs = [];
  for (let index = 0; index + 1 < sides.length; index += 2) {
    pairs.push(beside(sides[index] ?? "", sides[index + 1] ?? "", { width: screen.width }));
  }
  if (sides.length % 2 === 1) pairs.push(wrap(sides.at(-1) ?? "", { width: screen.width, first: "  " }));
  const notes = [noteWords(discrepancy.note), decidedWords(discrepancy)].filter((words) => words !== "");
  const note = notes.map((words) => wrap(words, { width: screen.width, first: "  ", rest: "  " }));
  const why = !discrepancy.explanation ? "" : ` ${dim(`(${discrepancy.explanation})`)}`;
  return [`${bold(discrepancy.kind)}${field} [${state}]${why}`, ...pairs, ...note, `  ${dim(discrepancy.id)}`].join(
    "\n",
  );
}

/** What a person decided: which side is right, or why; "" where nobody did. */
function decidedWords({ decided, state }: Discrepancy): string {
  if (decided === undefined) return "";
  const right = decided.right === null ? "" : ` ${decided.right} is right`;
  const note = decided.note === null ? "" : `: ${oneLine(decided.note)}`;
  return `${state}${right === "" ? "" : `,${right}`}${note} (${decided.judgement})`;
}

type Quotation = Disagreement["evidence"][number];

/** Quotations that lie in no other: what differs is marked in them, not quoted again. */
function outermost(evidence: readonly Quotation[]): readonly Quotation[] {
  return evidence.filter((one) => !evidence.some((other) => liesIn(one, other)));
}

/** Where the other quotations lie in `outer`, first come. */
function inside(outer: Quotation, evidence: readonly Quotation[]): readonly Span[] {
  const spans: Span[] = [];
  for (const one of evidence.filter((candidate) => liesIn(candidate, outer)).sort((a, b) => a.start - b.start)) {
    const span = { start: one.start - outer.start, end: one.end - outer.start };
    if (!spans.some((taken) => overlaps(taken, span))) spans.push(span);
  }
  return spans;
}

function liesIn(inner: Quotation, outer: Quotation): boolean {
  if (inner.document?.id !== outer.document?.id || !contains(outer, inner)) return false;
  return outer.end - outer.start > inner.end - inner.start;
}

/** For programs: with the file of each quotation. */
export function discrepanciesJson(all: readonly Disagreement[]): unknown {
  return all.map(({ discrepancy, evidence }) => ({
    ...discrepancy,
    evidence: evidence.map(({ document, start, end, exact }) => ({
      document: document?.id ?? null,
      ...(document === null ? { file: null, citedAs: null } : sourceJson(document)),
      start,
      end,
      exact,
    })),
  }));
}

import type { LedgerEntry } from "../../record/queries/agreements.ts";
import { dateWords, writtenWords } from "../chronology/date-words.ts";
import { sourceWords } from "../chronology/footnotes.ts";
import { claimJson } from "../export/claim-json.ts";
import { oneLine, quoted } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { independentWords } from "./voices.ts";
import { pad, wrap } from "./wrap.ts";

/** The ledger for a terminal: title, parties, area and stage, then the steps with who says so and the words. */
export function agreementsText(entries: readonly LedgerEntry[], screen: Screen): string {
  if (entries.length === 0) return "No agreements.\n";
  return `${entries.map((entry) => agreementText(entry, screen)).join("\n\n")}\n`;
}

/** One agreement. */
export function agreementText({ agreement, steps }: LedgerEntry, screen: Screen): string {
  const { bold, dim, green } = screen.colour;
  const title = wrap(bold(oneLine(agreement.title)), { width: screen.width, rest: "  " });
  const about = [agreement.parties.join(" · "), agreement.area, green(agreement.stage)].filter((part) => part !== "");
  const dates = steps.map(({ step }) => whenWords(step));
  const dateWidth = Math.max(...dates.map((date) => date.length), 7);
  const stageWidth = Math.max(...steps.map(({ step }) => step.stage.length), 6);
  const shown = steps.map(({ step, source }, index) => {
    const first = `  ${pad(dates[index] ?? "", dateWidth)}  ${pad(step.stage, stageWidth)}  `;
    return wrap(stepWords({ step, source }, screen), {
      width: screen.width,
      first,
      rest: " ".repeat(Math.min(first.length, Math.max(4, screen.width - 40))),
    });
  });
  const told = (agreement.corroboration ?? []).flatMap((voices) => {
    const words = independentWords(voices);
    return words === null ? [] : [`${voices.stage}: ${words}`];
  });
  const counted = told.length === 0 ? [] : [wrap(dim(told.join(" · ")), { width: screen.width, first: "  " })];
  return [title, `  ${about.join("  |  ")}`, ...shown, ...counted, `  ${dim(agreement.id)}`].join("\n");
}

/** Who says so, where it is not the document itself; the words; the document. */
function stepWords({ step, source }: LedgerEntry["steps"][number], screen: Screen): string {
  const by = UNNAMED.test(step.by) ? "nobody named" : step.by;
  if (source === null) return by;
  const { document, claim } = source;
  const own = ["the text", document.publisher, document.author, document.file].includes(by);
  const words = `${quoted(claim.evidence.exact)} ${screen.colour.dim(`— ${sourceWords(document)}`)}`;
  const denied = step.deniedBy === undefined ? "" : " [denied]";
  return `${own ? "" : `${by}: `}${words}${denied}`;
}

const UNNAMED = /^(impersonal|unnamed|anonymous)$/;

/** The day of the step, or of the text that tells of it. */
function whenWords({ date, asOf }: LedgerEntry["agreement"]["steps"][number]): string {
  return date === null && asOf !== null ? writtenWords(asOf) : dateWords(date);
}

/** For programs: the agreement with the claims behind its steps. */
export function agreementsJson(entries: readonly LedgerEntry[]): unknown {
  return entries.map(({ agreement, steps }) => ({
    ...agreement,
    steps: steps.map(({ step, source }) => ({
      ...step,
      source: source === null ? null : { file: source.document.file, ...claimJson(source) },
    })),
  }));
}

import type { LedgerDays, LedgerEntry, LedgerStep } from "../../record/queries/agreements.ts";
import { asOfWords } from "../chronology/as-of.ts";
import { dateWords, writtenWords } from "../chronology/date-words.ts";
import { sourceJson, sourceWords } from "../chronology/source-words.ts";
import { claimJson } from "../export/claim-json.ts";
import { decidedWords } from "./claims.ts";
import { counted } from "./counted.ts";
import { oneLine, quoted } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { independentWords } from "./voices.ts";
import { pad, wrap } from "./wrap.ts";

/** The ledger for a terminal: title, parties, area and stage, then the steps with who says so and the words; `heading` above it. */
export function agreementsText(entries: readonly LedgerEntry[], screen: Screen, heading: string | null): string {
  const above = heading === null ? "" : `${screen.colour.bold(heading)}\n\n`;
  if (entries.length === 0) return `${above}No agreements.\n`;
  return `${above}${entries.map((entry) => agreementText(entry, screen)).join("\n\n")}\n`;
}

/** What days the ledger is of: "What could be known as of Oct. 15, 2020", "On Oct. 15, 2020, by all that the record holds". */
export function ledgerHeading({
  asOf,
  on,
}: {
  readonly asOf: string | null;
  readonly on: string | null;
}): string | null {
  const known = asOf === null ? null : asOfWords(asOf);
  if (on === null) return known;
  return known === null ? `On ${dateWords(on)}, by all that the record holds` : `${known}: on ${dateWords(on)}`;
}

/** One agreement. */
export function agreementText(entry: LedgerEntry, screen: Screen): string {
  const { agreement, steps, later } = entry;
  const { bold, dim } = screen.colour;
  const title = wrap(bold(oneLine(agreement.title)), { width: screen.width, rest: "  " });
  const about = [agreement.parties.join(" · "), agreement.area, standing(entry, screen)].filter((part) => part !== "");
  const dates = steps.map(({ step }) => whenWords(step));
  const dateWidth = Math.max(...dates.map((date) => date.length), 7);
  const stages = steps.map(stageWords);
  const stageWidth = Math.max(...stages.map((stage) => stage.length), 6);
  const shown = steps.map((one, index) => {
    const first = `  ${pad(dates[index] ?? "", dateWidth)}  ${pad(stages[index] ?? "", stageWidth)}  `;
    return wrap(stepWords(one, screen), {
      width: screen.width,
      first,
      rest: " ".repeat(Math.min(first.length, Math.max(4, screen.width - 40))),
    });
  });
  const after = later === 0 ? [] : [`  ${dim(counted(later, "later step"))}`];
  const told = (agreement.corroboration ?? []).flatMap((voices) => {
    const words = independentWords(voices);
    return words === null ? [] : [`${voices.stage}: ${words}`];
  });
  const voices = told.length === 0 ? [] : [wrap(dim(told.join(" · ")), { width: screen.width, first: "  " })];
  const head = wrap(about.join("  |  "), { width: screen.width, first: "  " });
  return [title, head, ...shown, ...after, ...voices, `  ${dim(agreement.id)}`].join("\n");
}

/** "signed by NOR", "signed — NOR: ratified, GHA: signed", "under negotiation — stalled (inferred 3 years)". */
function standing({ stage, perParty, stalled, superseded }: LedgerEntry, screen: Screen): string {
  const { green, yellow } = screen.colour;
  const parties = perParty.map((one) => `${one.party}: ${one.stage}`).join(", ");
  const silent = stalled === null ? "" : ` — ${yellow(stalledWords(stalled))}`;
  const by =
    superseded?.by == null
      ? ""
      : ` — replaced by ${oneLine(superseded.by.title)} ${screen.colour.dim(superseded.by.id)}`;
  return `${green(stage)}${by}${parties === "" ? "" : ` — ${parties}`}${silent}`;
}

/** "stalled (inferred 3 years)", "stalled (inferred 3 years: nothing told of what was to be ratified)". */
export function stalledWords({ years, awaits }: NonNullable<LedgerEntry["stalled"]>): string {
  const what = awaits === null ? "" : `; to be ${awaits}, not told as done`;
  return `stalled (inferred ${years} years${what})`;
}

function stageWords({ step, parties }: LedgerStep): string {
  return parties === null ? step.stage : `${step.stage} by ${parties.join(", ")}`;
}

/** Who says so, where it is not the document itself; the words; the document. */
function stepWords({ step, source, denial }: LedgerStep, screen: Screen): string {
  const by = UNNAMED.test(step.by) ? "nobody named" : step.by;
  if (source === null) return by;
  const { document, claim } = source;
  const own = ["the text", document.publisher, document.author, document.file].includes(by);
  const words = `${quoted(claim.evidence.exact)} ${screen.colour.dim(`— ${sourceWords(document)}`)}`;
  const denied =
    step.deniedBy === undefined ? "" : ` [denied${denial === null ? "" : `: ${sourceWords(denial.document)}`}]`;
  const decided = decidedWords(source).map((one) => ` ${screen.colour.green(`[${oneLine(one)}]`)}`);
  return `${own ? "" : `${by}: `}${words}${denied}${decided.join("")}`;
}

const UNNAMED = /^(impersonal|unnamed|anonymous)$/;

/** The day of the step, or of the text that tells of it. */
function whenWords({ date, asOf }: LedgerStep["step"]): string {
  return date === null && asOf !== null ? writtenWords(asOf) : dateWords(date);
}

/** For programs: the agreement with the claims behind its steps. What is inferred stands beside the steps, never among them. */
export function agreementsJson(entries: readonly LedgerEntry[], { asOf = null, on = null }: LedgerDays = {}): unknown {
  return entries.map(({ agreement, steps, stage, perParty, stalled, superseded, later }) => ({
    ...agreement,
    ...(asOf === null ? {} : { asOf }),
    ...(on === null ? {} : { on }),
    stage,
    perParty,
    stalled: stalled === null ? null : stalledJson(stalled),
    superseded: superseded === null ? null : supersededJson(superseded),
    steps: steps.map(({ step, source, parties }) => ({
      ...step,
      ...(parties === null ? {} : { parties }),
      source: source === null ? null : { ...sourceJson(source.document), ...claimJson(source) },
    })),
    ...(later === 0 ? {} : { laterSteps: later }),
  }));
}

function supersededJson({ step, by }: NonNullable<LedgerEntry["superseded"]>): unknown {
  return { stage: step.stage, claim: step.claim, by: by?.id ?? null };
}

function stalledJson({ years, awaits, until, last }: NonNullable<LedgerEntry["stalled"]>): unknown {
  return { inferred: true, years, until, lastHeard: last.claim, ...(awaits === null ? {} : { awaits }) };
}

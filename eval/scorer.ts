import { type EventScores, scoreEvents } from "./scorer-events.ts";
import { pageOf } from "./scorer-page.ts";
import {
  scoreAgreements,
  scoreAttributions,
  scoreDiscrepancies,
  scoreEntities,
  scorePositions,
} from "./scorer-parts.ts";
import type { Gold, ScoredRecord } from "./scorer-types.ts";

/** Figures of one document of a record against its gold. */
export interface DocumentScores {
  readonly file: string;
  readonly claims: number;
  /** Claims whose evidence was not found in the text. */
  readonly unplaced: number;
  readonly misses: readonly string[];
  readonly extra: readonly string[];
  /** What is wrong with claims that answer: status, date, parties. */
  readonly wrong: readonly string[];
  readonly events: EventScores;
  readonly attribution: ReturnType<typeof scoreAttributions>["scores"];
  readonly positions: ReturnType<typeof scorePositions>["scores"];
  readonly entities: ReturnType<typeof scoreEntities>["scores"];
  readonly agreements: ReturnType<typeof scoreAgreements>["scores"];
  readonly discrepancies: ReturnType<typeof scoreDiscrepancies>["scores"];
}

/** A gold document with its text; `file` is the base name that the record knows the text by. */
export interface GoldDocument {
  readonly file: string;
  readonly text: string;
  readonly gold: Gold;
}

/** Scores a record, as exported, against gold documents: the figures of each, and of all. */
export function scoreRecord(
  record: ScoredRecord,
  golds: readonly GoldDocument[],
): { total: Record<string, unknown>; documents: readonly (DocumentScores | MissingDocument)[] } {
  const documents = golds.map((gold) => scoreDocument(record, gold));
  return { total: totalOf(documents), documents };
}

interface MissingDocument {
  readonly file: string;
  readonly error: string;
}

/**
 * A claim answers a gold event when its type fits and its evidence overlaps the gold quotation by half of the shorter or more; one to one,
 * the best overlap first. Precision counts claims of this document alone; statements and positions are scored apart.
 */
export function scoreDocument(
  record: ScoredRecord,
  { file, text, gold }: GoldDocument,
): DocumentScores | MissingDocument {
  const page = pageOf(record, gold, { text: text.replace(/\r\n?/g, "\n"), base: file });
  if (page === null) return { file, error: "document not in the record" };
  const events = scoreEvents(page);
  const attribution = scoreAttributions(page);
  const positions = scorePositions(page);
  const entities = scoreEntities(page);
  const agreements = scoreAgreements(page);
  const discrepancies = scoreDiscrepancies(page);
  const parts = [events, attribution, positions, entities, agreements, discrepancies];
  return {
    file,
    claims: page.claims.length,
    unplaced: page.claims.filter((claim) => page.spot(claim) === null).length,
    misses: parts.flatMap(({ misses }) => misses),
    extra: events.extra,
    wrong: [...events.wrong, ...agreements.wrong],
    events: events.scores,
    attribution: attribution.scores,
    positions: positions.scores,
    entities: entities.scores,
    agreements: agreements.scores,
    discrepancies: discrepancies.scores,
  };
}

/** Over all documents: shares weighted by what they are shares of, precision by document. */
function totalOf(rows: readonly (DocumentScores | MissingDocument)[]): Record<string, unknown> {
  const good = rows.filter((row): row is DocumentScores => !("error" in row));
  const mean = (share: (row: DocumentScores) => number, weight: (row: DocumentScores) => number) => {
    const all = sum(good.map(weight));
    return all === 0 ? 0 : sum(good.map((row) => share(row) * weight(row))) / all;
  };
  const matched = (share: (events: EventScores) => number) => mean(({ events }) => share(events), weightOfMatched);
  const planned = good.map(({ events }) => events.plannedAsDone.split("/").map(Number) as [number, number]);
  return {
    documents: good.length,
    missing: rows.filter((row) => "error" in row).map(({ file }) => file),
    unplaced: sum(good.map(({ unplaced }) => unplaced)),
    eventRecall: mean(
      ({ events }) => events.recall,
      ({ events }) => events.gold,
    ),
    eventPrecision: sum(good.map(({ events }) => events.precision)) / Math.max(1, good.length),
    status: matched(({ status }) => status),
    statusRelaxed: matched(({ statusRelaxed }) => statusRelaxed),
    date: matched(({ date }) => date),
    participants: matched(({ participants }) => participants),
    plannedAsDone: `${sum(planned.map(([wrong]) => wrong))}/${sum(planned.map(([, all]) => all))}`,
    ...Object.fromEntries(PARTS.map(([key, share, weight]) => [key, mean(share, weight)])),
  };
}

type Figure = (row: DocumentScores) => number;

const PARTS: readonly (readonly [string, Figure, Figure])[] = [
  ["attributionContent", (row) => row.attribution.content, (row) => row.attribution.gold],
  ["attributionSpeaker", (row) => row.attribution.speaker, (row) => row.attribution.gold],
  ["positionRecall", (row) => row.positions.recall, (row) => row.positions.gold],
  ["entityFound", (row) => row.entities.found, (row) => row.entities.gold],
  ["entityInOnePiece", (row) => row.entities.inOnePiece, (row) => row.entities.gold],
  ["agreementFound", (row) => row.agreements.found, (row) => row.agreements.gold],
  ["agreementStage", (row) => row.agreements.stage, (row) => row.agreements.gold],
  ["agreementStageRelaxed", (row) => row.agreements.stageRelaxed, (row) => row.agreements.gold],
  ["discrepancyShown", (row) => row.discrepancies.shown, (row) => row.discrepancies.gold],
];

function weightOfMatched({ events }: DocumentScores): number {
  return events.matched;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

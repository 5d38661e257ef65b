import type { Codes } from "../../document/claim.ts";
import type { Span } from "../../document/span.ts";
import type { Judgement } from "../../merge/merged.ts";
import type { KeptClaim, KeptDocument, KeptJudgement } from "../../record/kept.ts";
import type { ChronologyEntry } from "../../record/queries/chronology.ts";
import { stateOf } from "../../record/queries/judgements.ts";
import { type Shown, sentenceAround } from "../../record/queries/show.ts";
import { dateWords } from "../chronology/date-words.ts";
import { proseWords } from "../chronology/prose-words.ts";
import { sourceWords } from "../chronology/source-words.ts";
import { claimJson } from "../export/claim-json.ts";
import { documentJson } from "../export/json.ts";
import { agreementsJson, agreementText } from "./agreements.ts";
import { claimText, decidedWords, positionWords, saidBy } from "./claims.ts";
import { discrepanciesJson, discrepancyText } from "./discrepancies.ts";
import { fields } from "./fields.ts";
import { judgementEntryText, judgementsJson } from "./judgements.ts";
import { marked } from "./mark.ts";
import { oneLine } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { independentWords, originWords } from "./voices.ts";
import { wrap } from "./wrap.ts";

/** One entry for a terminal. */
export function showText(shown: Shown, screen: Screen): string {
  return `${entryText(shown, screen)}\n`;
}

function entryText(shown: Shown, screen: Screen): string {
  switch (shown.kind) {
    case "claim":
      return shownClaim(shown.claim, shown.document, shown.judgements, screen);
    case "event":
      return shownEvent(shown.entry, shown.judgements, screen);
    case "agreement":
      return agreementText(shown.entry, screen);
    case "discrepancy":
      return [
        discrepancyText(shown.entry, screen),
        ...shown.entry.claims.map((claim) => claimText(claim, screen)),
      ].join("\n");
    case "entity":
      return shownEntity(shown, screen);
    case "document":
      return shownDocument(shown.document, shown.claims, screen);
    case "judgement":
      return shown.entry === null ? judgementText(shown.judgement) : judgementEntryText(shown.entry, screen);
  }
}

function shownClaim(kept: KeptClaim, document: KeptDocument, judgements: readonly Judgement[], screen: Screen): string {
  const { claim } = kept;
  const event = claim.kind === "event" ? claim : null;
  const head =
    claim.kind === "event" ? `${claim.type}${claim.stage === null ? "" : `, ${claim.stage}`}` : positionWords(claim);
  const rows = fields(
    [
      ["claim", claim.id],
      ["source", `${sourceWords(kept.document)} ${kept.document.id}`],
      ["status", claim.status],
      ...(event?.participants ?? []).map(
        (one) => [one.role, `${one.name}${one.evidence === null ? "" : ` “${oneLine(one.evidence.exact)}”`}`] as const,
      ),
      ["place", event?.place?.name ?? null],
      [
        "date",
        claim.date === null
          ? null
          : `${dateWords(claim.date.edtf)} (${claim.date.edtf})${claim.date.exact === null ? "" : ` “${oneLine(claim.date.exact)}”`}`,
      ],
      ["basis", claim.date?.basis ?? null],
      ["topics", event === null || event.topics.length === 0 ? null : event.topics.join(", ")],
      ["title", event?.title ?? null],
      ["mode", event?.mode ?? null],
      ["codes", event === null ? null : codesOf(event)],
      ["within", event?.within ?? null],
      ["said by", saidBy(claim.attribution) || null],
      ["rule", claim.rule],
      ["score", String(claim.score)],
      ["event", kept.event],
      ...decidedWords(kept).map((words) => ["decided", words] as const),
      ...judgements.map((judgement) => ["judgement", judgementText(judgement)] as const),
    ],
    screen,
  );
  return `${wrap(screen.colour.bold(oneLine(head)), { width: screen.width, rest: "  " })}\n${inContext(document, claim.evidence, screen)}\n${rows}`;
}

/** The sentence with the words marked. */
function inContext(document: KeptDocument, span: Span, screen: Screen): string {
  const around = sentenceAround(document, span);
  const sentence = document.doc.text.slice(around.start, around.end);
  const inside = { start: span.start - around.start, end: span.end - around.start };
  return wrap(marked(sentence, [inside], screen), { width: screen.width, first: "  " });
}

function shownEvent(entry: ChronologyEntry, judgements: readonly Judgement[], screen: Screen): string {
  const { event } = entry;
  const rows = fields(
    [
      ["event", event.id],
      ["status", event.status],
      ["date", event.date === null ? null : `${dateWords(event.date)} (${event.date})`],
      ["dates", event.dates.length > 1 ? event.dates.join(" · ") : null],
      ["place", event.place],
      ...event.participants.map(({ name, role }) => [role, name] as const),
      ["topics", event.topics.join(", ") || null],
      ["within", event.within],
      ["codes", codesOf(event)],
      ...event.history.map(
        (step) => ["history", `${step.status} as of ${dateWords(step.asOf)} ${step.claim}`] as const,
      ),
      ...toldBy(entry),
      ...entry.discrepancies.map((one) => ["differs", `${one.kind}: ${proseWords(one.note)} ${one.id}`] as const),
      ...judgements.map((judgement) => ["judgement", judgementText(judgement)] as const),
    ],
    screen,
  );
  const sources = entry.sources.map(
    (source) => `  ${screen.colour.dim(sourceWords(source.document))}\n${claimText(source, screen)}`,
  );
  return [screen.colour.bold(event.type), rows, ...sources].join("\n");
}

/** How many tell it so, then each origin. */
function toldBy({ event, sources }: ChronologyEntry): readonly (readonly [string, string])[] {
  const voices = event.corroboration;
  if (voices === undefined) return [];
  const rows = new Map(sources.map(({ document }) => [document.id, document]));
  const as = voices.as === "done" ? "" : `, as ${voices.as}`;
  const counted = independentWords(voices);
  const all = [...(counted === null ? [] : [`${counted}${as}`]), ...originWords(voices, rows)];
  return all.map((words) => ["told by", words] as const);
}

function shownEntity(
  { entity, members, claims, judgements }: Extract<Shown, { kind: "entity" }>,
  screen: Screen,
): string {
  const forms = Map.groupBy(entity.mentions, (mention) => oneLine(mention.exact));
  const counted = [...forms].map(([exact, mentions]) => `${exact} (${mentions.length})`).join(", ");
  const rows = fields(
    [
      ["entity", entity.id],
      ["kind", entity.kind],
      ["country", entity.country],
      ["known as", entity.known],
      ["names", entity.names.join(" · ") || null],
      ["mentions", counted || null],
      ...members.map(
        ({ reference, file, names }) => ["in", `${file}: ${names.map(oneLine).join(", ")} ${reference}`] as const,
      ),
      ...judgements.map((judgement) => ["judgement", judgementText(judgement)] as const),
    ],
    screen,
  );
  return [screen.colour.bold(entity.name), rows, ...claims.map((claim) => claimText(claim, screen))].join("\n");
}

function shownDocument(document: KeptDocument, claims: readonly KeptClaim[], screen: Screen): string {
  const { doc, copies, written } = document;
  const rows = fields(
    [
      ["document", doc.id],
      ["file", [...new Set(copies.map((copy) => copy.file))].sort().join(" · ")],
      ["publisher", doc.publisher],
      ["author", doc.author],
      ["published", doc.published === null ? null : `${dateWords(doc.published)} (${doc.publishedBasis})`],
      ["written", written.edtf === null ? null : `${dateWords(written.edtf)} (${written.basis})`],
      ["url", doc.url],
      ["language", doc.language],
      ["sha256", doc.sha256],
    ],
    screen,
  );
  return [screen.colour.bold(doc.title ?? doc.file), rows, ...claims.map((claim) => claimText(claim, screen))].join(
    "\n",
  );
}

function judgementText(judgement: Judgement | KeptJudgement): string {
  const { about, verdict, left, field, value, why, by, score } = judgement;
  const right = judgement.right === null ? "" : ` = ${judgement.right}`;
  const what = field === undefined ? "" : ` ${field}${value === undefined ? "" : ` ${value ?? "none"}`}`;
  const became = "undone" in judgement ? ` [${stateOf(judgement)}]` : "";
  const reason = why === "" ? "" : ` — ${oneLine(why)}`;
  return `${verdict}${what} (${about}): ${left}${right}${reason} (${by}, ${score})${became} ${judgement.id}`;
}

/** For programs. */
export function showJson(shown: Shown): unknown {
  switch (shown.kind) {
    case "claim": {
      const around = sentenceAround(shown.document, shown.claim.claim.evidence);
      const context = { ...around, exact: shown.document.doc.text.slice(around.start, around.end) };
      return {
        ...claimJson(shown.claim),
        context,
        source: documentJson(shown.document.doc),
        judgements: shown.judgements,
      };
    }
    case "event":
      return {
        kind: "event",
        ...shown.entry.event,
        sources: shown.entry.sources.map(claimJson),
        discrepancies: shown.entry.discrepancies,
        judgements: shown.judgements,
      };
    case "agreement":
      return { kind: "agreement", ...(agreementsJson([shown.entry]) as object[])[0] };
    case "discrepancy":
      return { kind: "discrepancy", ...(discrepanciesJson([shown.entry]) as object[])[0] };
    case "entity":
      return {
        ...shown.entity,
        claims: shown.claims.map(claimJson),
        judgements: shown.judgements,
      };
    case "document":
      return {
        kind: "document",
        ...documentJson(shown.document.doc),
        text: shown.document.doc.text,
        written: shown.document.written,
        claims: shown.claims.map(claimJson),
      };
    case "judgement":
      return {
        kind: "judgement",
        ...(shown.entry === null ? shown.judgement : (judgementsJson([shown.entry]) as object[])[0]),
      };
  }
}

/** "CONSULT · 042"; null where an act has no one code. */
function codesOf({ codes }: { readonly codes: Codes }): string | null {
  return [codes.plover, codes.cameo].filter((code) => code !== null).join(" · ") || null;
}

import type { Attribution } from "../../document/claim.ts";
import type { Status } from "../../document/vocabulary.ts";
import type { Actor, ChronologyEntry, Source } from "../../record/queries/chronology.ts";
import { oneLine, quoted as quote } from "../text/one-line.ts";
import type { Naming } from "./actors.ts";
import { CLAUSES } from "./clauses.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { areMany, type Clause, inRoles, isNobody, type Material, namesOf } from "./parts.ts";
import { finite, isFormOf } from "./verbs.ts";

/** How entries are told: names at first mention, and what states are called. */
export interface Telling {
  readonly naming: Naming;
  readonly gazetteer: Gazetteer;
}

/** One entry in one sentence, in the present tense, without date, status and footnotes: "Japanese PM Suga Yoshihide visits Vietnam." */
export function sentenceOf(entry: ChronologyEntry, telling: Telling): string {
  const lead = leadOf(entry);
  if (lead === null) return `${capital(entry.event.type)}.`;
  const material: Material = { entry, lead, ...telling };
  return `${capital(told(material))}`.replace(/([^.!?”])$/, "$1.");
}

/**
 * The source that speaks for the entry: of the event's own status, by the latest document. Of what was done the document's own word comes
 * before a report; of what is only said to come, the report that says whose word it is.
 */
export function leadOf(entry: ChronologyEntry): Source | null {
  const same = entry.sources.filter((source) => source.claim.status === entry.event.status);
  const candidates = same.length > 0 ? same : entry.sources;
  const latest = candidates[0]?.document.published ?? null;
  const newest = candidates.filter((source) => source.document.published === latest);
  const own = newest.find((source) => reporting(source) === null);
  const reported = newest.find((source) => source.claim.score === Math.max(...newest.map((one) => one.claim.score)));
  const done = entry.event.status === "occurred" || entry.event.status === "ongoing";
  return (done ? own : newest.find((source) => reporting(source) !== null)) ?? reported ?? candidates[0] ?? null;
}

function told(material: Material): string {
  const { status } = material.entry.event;
  const silent = silence(material);
  if (silent !== null) return silent;
  const frame = frameOf(material);
  const clause = CLAUSES[material.entry.event.type](material);
  if (clause === null) return quoted(material, frame);
  if (status === "cancelled" || status === "postponed")
    return `${frame}${clause.noun} ${isManyNoun(clause.noun) ? "are" : "is"} ${status}`;
  return `${frame}${said(clause, material, frame !== "")}`;
}

/** Verbs that say themselves that something is to come: who announces a deal announces it now. */
const HERALDING = ["announce", "unveil", "pledge", "offer", "promise", "threaten"];
const TO_COME: readonly Status[] = ["announced", "scheduled", "proposed"];

function said(clause: Clause, { entry }: Material, framed: boolean): string {
  const { status } = entry.event;
  const told = clause.told ?? (HERALDING.includes(clause.verb) && TO_COME.includes(status) ? "occurred" : status);
  const verb = finite(clause.verb, told, { plural: clause.plural, framed });
  return oneLine(`${clause.subject} ${verb} ${clause.rest}`);
}

/** "talks of A and B", "joint military exercises of A": the head stands before the first preposition. */
function isManyNoun(noun: string): boolean {
  return /[^s]s$/.test(noun.split(/ (?:of|by|between|on|to|in) /)[0] ?? "");
}

/** "X does not comment": an unanswered question; the act that was asked about is told as any other. */
function silence(material: Material): string | null {
  if (material.entry.event.type !== "statement") return null;
  const unanswered = material.lead.claim.attribution.find((one) => one.kind === "no comment");
  if (unanswered === undefined) return null;
  const who =
    speakerName(material, unanswered) ?? namesOf(material, inRoles(material, "speaker")) ?? unanswered.speaker;
  return `${who} does not comment: ${quotation(material)}`;
}

/** The text's own words, where no sentence can be made of the parts; with who says or does it where the words do not name them. */
function quoted(material: Material, frame: string): string {
  const actors = inRoles(material, "speaker", "party", "visitor", "supplier", "host", "attendee");
  const words = quotation(material);
  const denied = unsaidDenial(material);
  if (denied !== null) return `${denied} denies: ${words}`;
  const named = actors.some((actor) => [actor.name, ...actor.names].some((name) => words.includes(name)));
  const who = named || isOfOthers(material) ? null : namesOf(material, actors);
  if (frame !== "" && isNominal(material)) return words;
  if (frame !== "" && !frame.startsWith("it is ")) {
    const said = frame.replace(/ that $/, "");
    return named && actors.some((actor) => said.endsWith(`${actor.name} denies`)) ? words : `${said}: ${words}`;
  }
  if (who !== null) return `${who}${isDenial(material) ? " denies" : ""}: ${words}`;
  const source = material.lead.document.publisher;
  return actors.length > 0 || source === null ? words : `${source}: ${words}`;
}

/** "The authority denied this": who denies what the words tell, where they do not say themselves that it is denied. */
function unsaidDenial(material: Material): string | null {
  const { attribution, evidence, status } = material.lead.claim;
  const [first] = attribution;
  if (first?.kind !== "denial" || status === "denied" || first.cue === null || evidence.exact.includes(first.cue))
    return null;
  return speakerName(material, first);
}

/** "the judgment of 20 April": an act told by its noun is what somebody speaks of, not what he says. */
function isNominal({ lead }: Material): boolean {
  return /^frame [^;]*\/NOUN\b/.test(lead.claim.rule) && !FINITE.test(lead.claim.evidence.exact);
}

const FINITE = /\b(is|are|was|were|has|have|had|will|would|shall|should|may|might|could|can|must|did|does|do)\b/i;

/** "She denied any siege": a statement that something is not so. */
function isDenial({ lead, entry }: Material): boolean {
  return entry.event.type === "statement" && lead.claim.attribution[0]?.kind === "denial";
}

/** "police fired at them", "a monk who was seized": the words say themselves who did it, or to whom; "it fired at them", "who was seized" do not. */
function isOfOthers({ lead, entry }: Material): boolean {
  const { evidence, parts } = lead.claim;
  const before = evidence.exact.slice(0, Math.max(0, (parts.trigger?.start ?? 0) - evidence.start));
  return entry.event.type !== "statement" && /\p{L}{3}/u.test(before) && !PRONOUN.test(before);
}

const PRONOUN = /\b(it|its|he|his|she|her|they|their|we|our|i|my|both|all|the (?!\p{Lu}))\b|^\W*(who|which|that)\b/iu;

function quotation({ lead }: Material): string {
  return quote(lead.claim.evidence.exact.trimEnd().replace(/[.,;:]$/, ""));
}

/** "Vietnam News Agency reports that ", "it is denied that "; empty where the act is observed or the document's own word. */
function frameOf(material: Material): string {
  const { event } = material.entry;
  if (event.status === "denied") {
    const denier = material.lead.claim.attribution.find((one) => one.kind === "denial");
    if (denier === undefined) return "";
    const who = speakerName(material, denier);
    return who === null ? "it is denied that " : `${who} denies that `;
  }
  const report = reporting(material.lead);
  if (report === null || event.status === "rumoured") return "";
  const who = speakerName(material, report);
  return who === null || isActor(material, report) ? "" : `${who} ${verbFor(report, material)} that `;
}

/** Who reports the claim, by name; null where it is the document's own word, or nobody's. */
function reporting(source: Source): Attribution | null {
  const first = source.claim.attribution[0];
  if (first === undefined || !["direct", "indirect", "official"].includes(first.kind)) return null;
  return first.entity === null && isNobody(first.speaker) ? null : first;
}

function isActor({ entry, lead }: Material, report: Attribution): boolean {
  const entity = report.entity === null ? null : (lead.entities.get(report.entity)?.entity ?? null);
  return entry.actors.some(
    (actor) =>
      actor.role !== "host" &&
      ((actor.entity === entity ? entity !== null : actor.name === report.speaker) || isOffice(report.speaker, actor)),
  );
}

/** "his office", given as "Kari Lund's office", speaks for her. */
function isOffice(speaker: string, { name, names }: Actor): boolean {
  const whose = /^(?:the )?(.+)['’]s? office$/i.exec(speaker)?.[1];
  return whose !== undefined && [name, ...names].includes(whose);
}

function speakerName({ lead, naming }: Material, report: Attribution): string | null {
  if (report.entity === null && isNobody(report.speaker)) return null;
  const local = report.entity === null ? undefined : lead.entities.get(report.entity);
  if (local === undefined) return oneLine(report.speaker);
  const name = local.kind === "person" ? local.name : oneLine(report.speaker);
  return naming.name({ ...local, name });
}

const CUES = [
  "report",
  "announce",
  "state",
  "confirm",
  "claim",
  "note",
  "write",
  "predict",
  "warn",
  "reveal",
  "estimate",
];

function verbFor(report: Attribution, { lead }: Material): string {
  const words = (report.cue ?? "").toLowerCase().split(/\s+/);
  const cue = CUES.find((verb) => words.some((word) => isFormOf(word, verb)));
  const local = report.entity === null ? undefined : lead.entities.get(report.entity);
  const verb = cue ?? (local?.kind === "outlet" ? "report" : "say");
  return areMany(report.speaker) ? verb : `${verb}s`;
}

function capital(sentence: string): string {
  return sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

import type { Imported } from "../../record/judge/portable.ts";
import type { KeptJudgement } from "../../record/kept.ts";
import type { JudgementEntry, Side } from "../../record/queries/judgements.ts";
import { dateWords } from "../chronology/date-words.ts";
import { proseWords } from "../chronology/prose-words.ts";
import { claimWords } from "./claims.ts";
import { counted } from "./counted.ts";
import { oneLine, quoted } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./wrap.ts";

/** The judgements of people for a terminal. */
export function judgementsText(entries: readonly JudgementEntry[], screen: Screen): string {
  if (entries.length === 0) return "No judgements.\n";
  return `${entries.map((entry) => judgementEntryText(entry, screen)).join("\n\n")}\n`;
}

/** One judgement: what it says in words, then who, when and why. */
export function judgementEntryText(entry: JudgementEntry, screen: Screen): string {
  const { dim, yellow, bold } = screen.colour;
  const { judgement, state } = entry;
  const mark = state === "standing" ? "" : ` ${yellow(`[${stateWords(entry)}]`)}`;
  const head = wrap(`${bold(decisionWords(entry))}${mark}`, { width: screen.width, rest: "    " });
  const sides = [entry.left, ...(entry.right === null ? [] : [entry.right])].map((side) =>
    wrap(sideWords(side), { width: screen.width, first: "  ", rest: "    " }),
  );
  const why = judgement.why === "" ? "" : `: ${oneLine(judgement.why)}`;
  const who = wrap(dim(`${oneLine(judgement.by)}, ${whenWords(judgement.at)}${why} ${judgement.id}`), {
    width: screen.width,
    first: "  ",
    rest: "    ",
  });
  return [head, ...sides, who, ...undoneText(judgement, screen)].join("\n");
}

function undoneText({ undone }: KeptJudgement, screen: Screen): readonly string[] {
  if (undone === null) return [];
  const why = undone.why === "" ? "" : `: ${oneLine(undone.why)}`;
  const words = `undone by ${oneLine(undone.by)}, ${whenWords(undone.at)}${why}`;
  return [wrap(screen.colour.dim(words), { width: screen.width, first: "  ", rest: "    " })];
}

/** "2026-05-01T10:00:07.123Z": 1 May 2026 10:00 UTC. */
function whenWords(at: string): string {
  return `${dateWords(at.slice(0, 10))} ${at.slice(11, 16)} UTC`;
}

function stateWords({ judgement, state }: JudgementEntry): string {
  if (state === "overruled") return `overruled by ${judgement.effect?.by.join(", ")}`;
  return state === "vanished" ? "vanished: the record has no such thing now" : state;
}

/** What was decided, in words: "One person", "Rejected: visit", "Date corrected: 2020-10-19". */
export function decisionWords({ judgement, left }: JudgementEntry): string {
  const { about, verdict, field } = judgement;
  if (about === "entity" || about === "event" || about === "agreement") return pairWords(about, verdict);
  if (verdict === "correct") return correctionWords(judgement, left);
  if (about === "discrepancy") return verdict === "accept" ? "Accepted as both" : "No disagreement";
  return `${verdict === "accept" ? "Accepted" : "Rejected"}${field === undefined ? "" : ` ${field}`}`;
}

function pairWords(about: string, verdict: string): string {
  if (verdict === "unsure") return `Nobody can tell whether they are one ${about}`;
  if (verdict === "same") return `One ${about}`;
  return `Two ${about === "entity" ? "entities" : `${about}s`}`;
}

function correctionWords({ field, value }: KeptJudgement, left: Side): string {
  if (field === "right") return "Resolved: this is right";
  if (field === "explanation") return `Explained: ${oneLine(value ?? "")}`;
  const told =
    left.kind === "claim" ? left.claim?.decision?.changes.find((one) => one.field === field)?.told : undefined;
  const was = told === undefined ? "" : ` (the source says ${told ?? "none"})`;
  return `Corrected: ${field} is ${oneLine(value ?? "none")}${was}`;
}

/** What a side is, or was: in words, with its file. */
export function sideWords(side: Side): string {
  if (side.kind === "claim" && side.claim !== null) {
    const { claim, document } = side.claim;
    return `${oneLine(claimWords(claim))} — ${quoted(claim.evidence.exact)} (${document.file})`;
  }
  if (side.kind === "entity" && side.entity !== null) {
    const name = side.anchor?.of === "entity" ? side.anchor.name : side.entity.name;
    const known = name === side.entity.name ? "" : `, now ${side.entity.name}`;
    return `${oneLine(name)} (${side.entity.kind}${known}) in ${side.document?.file ?? side.reference}`;
  }
  if (side.kind === "discrepancy" && side.discrepancy !== null)
    return `${side.discrepancy.kind}: ${oneLine(proseWords(side.discrepancy.note))}`;
  return anchorWords(side);
}

/** What is not there any more, as it was. */
function anchorWords({ anchor, reference, document }: Side): string {
  if (anchor === null) return reference;
  if (anchor.of === "entity") return `${oneLine(anchor.name)} (${anchor.kind}) in ${document?.file ?? anchor.document}`;
  if (anchor.of === "discrepancy") return `${anchor.kind}: ${oneLine(proseWords(anchor.note))}`;
  const who = anchor.names.length === 0 ? "" : `: ${anchor.names.join(", ")}`;
  return `${anchor.type.replaceAll("_", " ")}${oneLine(who)} — ${quoted(anchor.exact)} (${document?.file ?? anchor.document})`;
}

/** For programs. */
export function judgementsJson(entries: readonly JudgementEntry[]): unknown {
  return entries.map((entry) => ({
    ...entry.judgement,
    state: entry.state,
    words: decisionWords(entry),
    sides: [entry.left, ...(entry.right === null ? [] : [entry.right])].map((side) => ({
      reference: side.reference,
      words: sideWords(side),
    })),
  }));
}

/** What came of an import: how many, and those that later ones overrule now. */
export function importedText(imported: Imported, overruled: readonly JudgementEntry[], screen: Screen): string {
  const { new: added, known, undone, refused } = imported;
  const parts = [
    `${counted(added, "judgement")} new`,
    `${known} known already`,
    `${undone} undone`,
    `${refused.length} refused`,
  ];
  const texts = overruled.map((entry) => judgementEntryText(entry, screen));
  const conflicts =
    texts.length === 0 ? "" : `\n${screen.colour.yellow("Overruled by later ones:")}\n\n${texts.join("\n\n")}\n`;
  return `${parts.join(", ")}.\n${conflicts}`;
}

import type { Codes, EventClaim } from "../../document/claim.ts";
import type { EventType, Stage, Status } from "../../document/vocabulary.ts";
import { type Code, planned } from "../codes/compose.ts";
import type { CodeTable } from "../codes/table.ts";
import { isDone } from "./mode/status.ts";

/** PLOVER root and CAMEO code: of the act done, of the wish or plan to do it, of its refusal or end. Mapping columns only. */
interface Row {
  readonly done: Codes;
  readonly planned: Codes;
}

function row(done: readonly [string, string], planned: readonly [string, string]): Row {
  const codes = ([plover, cameo]: readonly [string, string]) => ({ plover, cameo });
  return { done: codes(done), planned: codes(planned) };
}

/** CAMEO 1.1b3 (Schrodt 2012) and PLOVER: a plan of cooperation is AGREE, "express intent to …" (03x); a threat of conflict is THREATEN (13x). */
const TABLE: Readonly<Record<EventType, Row | null>> = {
  visit: row(["CONSULT", "042"], ["AGREE", "036"]),
  meeting: row(["CONSULT", "040"], ["AGREE", "036"]),
  summit: row(["CONSULT", "044"], ["AGREE", "036"]),
  statement: null,
  agreement: row(["SUPPORT", "057"], ["AGREE", "030"]),
  negotiation: row(["CONSULT", "046"], ["AGREE", "036"]),
  transfer: row(["AID", "072"], ["AGREE", "0332"]),
  aid: row(["AID", "070"], ["AGREE", "033"]),
  exercise: row(["COOPERATE", "062"], ["AGREE", "0312"]),
  accession: row(["SUPPORT", "050"], ["AGREE", "030"]),
  appointment: null,
  sanction: row(["SANCTION", "163"], ["THREATEN", "131"]),
  protest: row(["ACCUSE", "114"], ["ACCUSE", "110"]),
  expulsion: row(["SANCTION", "161"], ["THREATEN", "131"]),
  recognition: row(["SUPPORT", "054"], ["AGREE", "030"]),
  incident: null,
  other: null,
};

/** No one code. */
export const NO_CODES: Codes = { plover: null, cameo: null };
const REFUSED: Codes = { plover: "REJECT", cameo: "120" };

/** The codes of an event; null where the type has no one code (a statement may be anything). */
export function codesFor(
  type: EventType,
  status: Status,
  detail: { readonly stage: Stage | null; readonly mode: "call" | "video" | null },
): Codes {
  const found = TABLE[type];
  if (found === null) return NO_CODES;
  if (isRefused(status)) return REFUSED;
  if (!isDone(status)) return found.planned;
  if (detail.mode !== null && found.done.plover === "CONSULT") return { plover: "CONSULT", cameo: "041" };
  return (type === "agreement" && detail.stage !== null && STAGES[detail.stage]) || found.done;
}

const STAGES: Partial<Readonly<Record<Stage, Codes>>> = {
  rumoured: { plover: "AGREE", cameo: "030" },
  proposed: { plover: "AGREE", cameo: "030" },
  "under negotiation": { plover: "CONSULT", cameo: "046" },
  "agreed in principle": { plover: "AGREE", cameo: "030" },
  "to be signed": { plover: "AGREE", cameo: "030" },
  suspended: { plover: "SANCTION", cameo: "160" },
  terminated: { plover: "SANCTION", cameo: "160" },
};

function isRefused(status: Status): boolean {
  return status === "denied" || status === "cancelled" || status === "postponed";
}

/**
 * The codes of an event claim by the word that told it: a sanction imposed is SANCTION, one lifted YIELD. Where the table has no row for the
 * word and the type (`type=` in codes.tsv) they are those of the type; null where that has no one code.
 */
export function codeClaim(
  claim: Pick<EventClaim, "type" | "status" | "stage" | "mode" | "rule">,
  table: CodeTable,
): Codes {
  const done = codeOfTrigger(claim, table);
  if (done === null) return codesFor(claim.type, claim.status, claim);
  if (isRefused(claim.status)) return REFUSED;
  return isDone(claim.status) ? done : planned(done);
}

/** The rule of a claim begins with its frame: "frame lift/VERB#68; past tense". */
const FRAME = /^frame (.+)\/(VERB|NOUN)#/;

function codeOfTrigger({ rule, type }: Pick<EventClaim, "rule" | "type">, { meanings }: CodeTable): Code | null {
  const [, trigger, pos] = rule.match(FRAME) ?? [];
  if (!trigger) return null;
  const lemma = pos === "NOUN" ? trigger.split(" ").at(-1) : trigger.split(" ")[0];
  const found = (meanings.get(`${pos} ${lemma}`) ?? []).find(
    (meaning) =>
      meaning.trigger.join(" ") === trigger && meaning.conditions.some((c) => c.kind === "type" && c.type === type),
  );
  return found?.plover && found.cameo ? { plover: found.plover, cameo: found.cameo } : null;
}

import type { Attribution, Claim, EventClaim, PositionClaim } from "../../document/claim.ts";
import type { KeptClaim } from "../../record/kept.ts";
import { dateWords } from "../chronology/date-words.ts";
import { sourceJson, sourceWords } from "../chronology/source-words.ts";
import { claimJson } from "../export/claim-json.ts";
import { oneLine, quoted } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./wrap.ts";

/** Claims by document: type, status and date, who says so, the words. */
export function claimsText(kept: readonly KeptClaim[], screen: Screen): string {
  if (kept.length === 0) return "No claims.\n";
  return byDocument(kept, screen, (one) => claimText(one, screen));
}

/** Positions by document: "Taiwan wants to join CPTPP", then the words. */
export function positionsText(kept: readonly KeptClaim[], screen: Screen): string {
  if (kept.length === 0) return "No positions.\n";
  return byDocument(kept, screen, (one) => claimText(one, screen));
}

function byDocument(kept: readonly KeptClaim[], screen: Screen, one: (claim: KeptClaim) => string): string {
  const groups = [...Map.groupBy(kept, (claim) => claim.document.id).values()];
  const parts = groups.sort(byPublication).map((group) => {
    const document = group[0]?.document;
    const head = document === undefined ? "" : wrap(screen.colour.bold(sourceWords(document)), { width: screen.width });
    return [head, ...group.map(one)].join("\n");
  });
  return `${parts.join("\n\n")}\n`;
}

function byPublication([a]: readonly KeptClaim[], [b]: readonly KeptClaim[]): number {
  const [left, right] = [a, b].map(
    (one) => `${one?.document.published ?? "9999"} ${one?.document.file} ${one?.document.id}`,
  );
  return (left ?? "") < (right ?? "") ? -1 : 1;
}

/** One claim on two or three lines. */
export function claimText(kept: KeptClaim, screen: Screen): string {
  const { claim } = kept;
  const { dim } = screen.colour;
  const marks = claim.status === "occurred" ? "" : ` ${screen.colour.yellow(`[${claim.status}]`)}`;
  const decided = decidedWords(kept).map((words) => ` ${screen.colour.green(`[${oneLine(words)}]`)}`);
  const said = saidBy(claim.attribution);
  const head = wrap(`${oneLine(claimWords(claim))}${marks}${decided.join("")}${said === "" ? "" : dim(` — ${said}`)}`, {
    width: screen.width,
    first: "  ",
    rest: "    ",
  });
  const words = wrap(`${quoted(claim.evidence.exact)} ${dim(claim.id)}`, {
    width: screen.width,
    first: "      ",
    rest: "      ",
  });
  return `${head}\n${words}`;
}

/** What people decided of a claim: "rejected", "date 2020-10-19, the source says 2020-10-18". */
export function decidedWords({ decision }: KeptClaim): readonly string[] {
  if (decision === null) return [];
  if (decision.verdict !== "correct") return [`${decision.verdict}ed`];
  return decision.changes.map(
    ({ field, value, told }) => `${field} corrected to ${value ?? "none"}; the source says ${told ?? "none"}`,
  );
}

/** What a claim says, in a line. */
export function claimWords(claim: Claim): string {
  return claim.kind === "event" ? eventWords(claim) : positionWords(claim);
}

function eventWords(claim: EventClaim): string {
  const who = claim.participants.map(({ name, role }) => `${name} (${role})`).join(", ");
  const type = claim.stage === null || claim.stage === "signed" ? claim.type : `${claim.type}, ${claim.stage}`;
  const parts = [
    who,
    claim.place === null ? "" : `in ${claim.place.name}`,
    claim.date === null ? "" : dateWords(claim.date.edtf),
  ];
  return `${type}: ${parts.filter((part) => part !== "").join(" · ") || "nobody named"}`;
}

/** "Taiwan wants to join CPTPP". */
export function positionWords(claim: PositionClaim): string {
  return `${claim.actor} ${relationWords(claim.relation)} ${claim.object}`;
}

const RELATIONS: Readonly<Record<PositionClaim["relation"], string>> = {
  member_of: "is a member of",
  wants_to_join: "wants to join",
  candidate_for: "is a candidate for",
  partner_of: "is a partner of",
  supports: "supports",
  opposes: "opposes",
  favours: "favours",
  seeks: "seeks",
  provides: "provides",
  faces: "faces",
  claims: "claims",
};

function relationWords(relation: PositionClaim["relation"]): string {
  return RELATIONS[relation] ?? relation;
}

/** "Nikkei Asia (says) < Reuters (reports)": the speaker first, then through whom. */
export function saidBy(attribution: readonly Attribution[]): string {
  return attribution
    .filter((one) => one.kind !== "author" || one.hedge !== null)
    .map(
      (one) =>
        `${one.speaker} (${[one.kind, one.cue === null ? null : `“${oneLine(one.cue)}”`, one.hedge].filter((part) => part !== null).join(", ")})`,
    )
    .join(" < ");
}

/** For programs: claims as in the export, with the file and how it is cited. */
export function claimsJson(kept: readonly KeptClaim[]): unknown {
  return kept.map((one) => ({ ...sourceJson(one.document), ...claimJson(one) }));
}

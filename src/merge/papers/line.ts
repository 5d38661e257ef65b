import { contentId } from "../../document/ids.ts";
import { type Act, firstTold } from "../act.ts";
import { shareDays } from "../days.ts";
import { byText, sorted } from "../fold.ts";
import type { Agreement, AgreementStep } from "../merged.ts";
import { furthest, knownFrom, STAGES } from "../stages.ts";
import type { Paper } from "./paper.ts";

/** The agreement that some claims tell of; none where all of them only deny it or think of it. */
export function ledgerLine(papers: readonly Paper[]): Agreement[] {
  const steps = papers.flatMap((paper) => withDenial(paper, papers) ?? []).sort(byStep);
  if (steps.length === 0) return [];
  const firm = papers.filter(({ isFirm, parties }) => isFirm && parties.size > 0);
  const parties = sorted((firm.length > 0 ? firm : papers).flatMap((paper) => [...paper.parties]));
  const acts = new Map(papers.map(({ act }) => [act.claim.id, act]));
  const disowned = new Set(steps.flatMap((step) => (isDisowned(step, acts) ? step.claim : [])));
  const standing = papers.filter(({ act }) => !disowned.has(act.claim.id) && act.title !== null);
  const titles = sorted((standing.length > 0 ? standing : papers).flatMap(({ act }) => act.title ?? []));
  const topics = sorted(papers.flatMap(({ act }) => act.claim.topics));
  const title = fullest(titles) ?? (topics.length > 0 ? `agreement (${topics.join(", ")})` : "agreement");
  return [
    {
      id: agreementId(papers.map(({ act }) => act)),
      title,
      parties,
      area: topics.join(", "),
      stage: furthest(steps),
      instrument: sorted(papers.flatMap(({ act }) => act.instrument ?? []))[0] ?? null,
      steps,
    },
  ];
}

/** The id of the agreement of which all these acts are told. */
export function agreementId(acts: readonly Act[]): string {
  return contentId("agr", firstTold(acts).claim.id);
}

/** Whether the outlet or the text itself that tells a step takes it back; of claims their acts. */
export function isDisowned({ claim, deniedBy }: AgreementStep, acts: ReadonlyMap<string, Act>): boolean {
  const [told, denial] = [claim, deniedBy ?? ""].map((id) => acts.get(id)?.doc);
  if (told === undefined || denial === undefined) return false;
  return told.id === denial.id || (told.publisher !== null && told.publisher === denial.publisher);
}

/** Days within which an undated denial still answers an undated report. */
const ANSWER = 31;

/** The step, with the claim of the same or a later text that denies it. */
function withDenial({ step, act }: Paper, papers: readonly Paper[]): AgreementStep | null {
  if (step === null) return null;
  const denial = papers.find(({ act: other }) => {
    if (
      other.claim.status !== "denied" ||
      (other.claim.stage ?? "signed") !== step.stage ||
      other.writtenBy < act.writtenBy
    )
      return false;
    if (act.days !== null && other.days !== null) return shareDays(act.days, other.days);
    return act.doc.id === other.doc.id || other.writtenBy - act.writtenBy <= ANSWER;
  });
  return denial === undefined ? step : { ...step, deniedBy: denial.act.claim.id };
}

function fullest(titles: readonly string[]): string | null {
  const size = (title: string) => title.split(/\s+/).length;
  return titles.toSorted((a, b) => size(b) - size(a) || byText(a, b))[0] ?? null;
}

/** By the day from which the step is known, the unknown first; then by stage. */
function byStep(a: AgreementStep, b: AgreementStep): number {
  const [x, y] = [knownFrom(a) ?? -Infinity, knownFrom(b) ?? -Infinity];
  return (x === y ? 0 : x - y) || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || byText(a.claim, b.claim);
}

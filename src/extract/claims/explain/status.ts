import type { Attribution, Claim, EventClaim } from "../../../document/claim.ts";
import { evidence } from "../../../document/span.ts";
import type { Status } from "../../../document/vocabulary.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Act } from "../acts/acts.ts";
import type { Mode } from "../mode/mode.ts";
import type { Modes } from "../mode/modes.ts";
import { attributed, withoutBackshift } from "../mode/told.ts";
import type { Reading } from "../reading.ts";
import type { ExplainedSpeech, StatusStep } from "./explanation.ts";
import { modeRow } from "./rows.ts";

type Step = Omit<StatusStep, "decides">;

/** The steps to the status of an event: hedges, the telling, the cues of speakers, the date against the writing. */
export function eventSteps(
  knowledge: Knowledge,
  reading: Reading,
  act: Act,
  claim: EventClaim,
  modes: Modes,
  chain: { readonly attribution: readonly Attribution[]; readonly speakers: readonly ExplainedSpeech[] },
): readonly StatusStep[] {
  const status = withoutBackshift(act, chain.attribution);
  const backshift = status === act.status ? [] : [step("the future of who is reported", status)];
  const told = [...toldStep(knowledge, reading, act, modes), ...backshift];
  const said = saidSteps(status, chain);
  const before = attributed(status, chain.attribution);
  const settled = before === claim.status ? [] : [settledStep(reading, act, claim, before)];
  return decided(hedgeSteps(knowledge, reading, act.mode), act.mode.status, [...told, ...said, ...settled]);
}

/** The steps to the status of a position. */
export function positionSteps(knowledge: Knowledge, reading: Reading, mode: Mode, claim: Claim): readonly StatusStep[] {
  const status = mode.status ?? "ongoing";
  const bare = mode.status === null ? [step("a stand that no tense tells of goes on", "ongoing")] : [];
  const wish = status === claim.status ? [] : [step("what is only wanted is proposed", claim.status)];
  return decided(hedgeSteps(knowledge, reading, mode), mode.status, [...bare, ...wish]);
}

function step(rule: string, status: Status | null): Step {
  return { rule, status, words: null, row: null };
}

function hedgeSteps(knowledge: Knowledge, { doc }: Reading, { hedges }: Mode): readonly Step[] {
  return hedges.map(({ row, status, token }) => ({
    rule: row,
    status,
    words: evidence(doc.text, doc.tokens[token]!),
    row: modeRow(knowledge, row),
  }));
}

/** The last step that changed the status decides; where none did, the weakest hedge. */
function decided(hedges: readonly Step[], status: Status | null, later: readonly Step[]): readonly StatusStep[] {
  const clause =
    status !== null && !hedges.some((one) => one.status === status) ? [step("tense of the clause", status)] : [];
  const all = [...hedges, ...clause, ...later];
  const weakest = hedges.findIndex((one) => one.status === status);
  const last = later.length > 0 || weakest < 0 ? all.length - 1 : weakest;
  return all.map((one, at) => ({ ...one, decides: at === last }));
}

/** What the frame makes of its mode: "pledged aid" is a plan, the present of a headline or of a verb that tells an act is done. */
function toldStep(knowledge: Knowledge, reading: Reading, act: Act, modes: Modes): readonly Step[] {
  if (act.status === act.mode.status) return [];
  const { frame } = act.filled;
  const verb = frame.words.join(" ");
  const own = modes.verb.get(verb);
  if (frame.pos === "VERB" && own === act.status)
    return [
      {
        rule: "the verb that names the act is a plan of it",
        status: act.status,
        words: evidence(reading.doc.text, reading.doc.tokens[act.trigger]!),
        row: modeRow(knowledge, `verb ${verb}`),
      },
    ];
  const headline = reading.doc.sentences[act.sentence]!.zone !== "paragraph";
  if (headline)
    return [step("a headline tells in the present what was done, by an infinitive what will be", act.status)];
  return [step("the present of a verb that tells an act tells it as done", act.status)];
}

/** The cues that change the status, from the innermost speaker outwards; the speakers stand the other way. */
function saidSteps(
  status: Status | null,
  {
    attribution,
    speakers,
  }: { readonly attribution: readonly Attribution[]; readonly speakers: readonly ExplainedSpeech[] },
): readonly Step[] {
  const steps: Step[] = [];
  let weakest = status;
  attribution.forEach((one, at) => {
    const after = attributed(weakest, [one]);
    const speech = speakers[attribution.length - 1 - at] ?? null;
    if (after !== weakest)
      steps.push({
        rule: `${one.speaker}: ${one.kind}${one.hedge === null || one.hedge === one.kind ? "" : `, ${one.hedge}`}`,
        status: after,
        words: speech?.cue ?? null,
        row: speech?.rows.find(({ cells }) => cells.hedge !== "") ?? speech?.rows[0] ?? null,
      });
    weakest = after;
  });
  return steps;
}

/** What the whole document makes of the status that the clause tells. */
function settledStep(reading: Reading, act: Act, { status, date }: EventClaim, before: Status | null): Step {
  const written = reading.doc.dates.written.edtf;
  const against = `${date?.edtf ?? "no date"} against the writing, ${written ?? "not known when"}`;
  const rule =
    before === null && act.scene !== null
      ? "an entry of a list of what was done"
      : before === null && date !== null
        ? `the words alone do not tell: ${against}`
        : before === "announced" && date !== null
          ? `announced for a date: ${date.edtf}`
          : status === "scheduled" && date !== null
            ? `dated after the writing: ${against}`
            : "another telling of the act is surer of it";
  return step(rule, status);
}

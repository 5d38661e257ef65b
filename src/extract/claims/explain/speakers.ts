import type { Attribution, Claim } from "../../../document/claim.ts";
import type { Annotated, Quotation } from "../../../document/layers.ts";
import { evidence } from "../../../document/span.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { vouchersOf, vouchersOfSpeech } from "../attribution.ts";
import type { Reading } from "../reading.ts";
import { carrierRow, cueRow, voiceRow } from "./cue-rows.ts";
import type { ExplainedSpeech } from "./explanation.ts";

/** Who vouches for the claim, the outermost first: each with his cue, what he says and the rows that told it. */
export function speakersOf(
  knowledge: Knowledge,
  reading: Reading,
  doc: Annotated,
  claim: Claim,
  own: Quotation | null,
): readonly ExplainedSpeech[] {
  const over = claim.parts.trigger ?? claim.evidence;
  const quoted = own === null ? vouchersOf(doc)(over) : vouchersOfSpeech(doc)(own);
  const chain = claim.attribution.map((attribution) => {
    const at = quoted.findIndex((voucher) => isSame(voucher, attribution));
    const quotation = at < 0 ? null : quoted[at]!.quotation;
    return quotation === null
      ? ofAct(attribution, claim)
      : speechOf(knowledge, reading, doc, quotation, attribution.speaker);
  });
  return chain.reverse();
}

function isSame(a: Attribution, b: Attribution): boolean {
  return a.speaker === b.speaker && a.entity === b.entity && a.cue === b.cue && a.kind === b.kind;
}

/** "condemned the raid": the act is the speech. */
function ofAct({ speaker, kind, hedge }: Attribution, claim: Claim): ExplainedSpeech {
  const cue = claim.parts.trigger ?? null;
  return { speaker, kind, hedge, cue, content: null, rule: "the act is itself what the speaker says", rows: [] };
}

/** One quotation: the rule that found it, with its rows of cues.tsv. */
export function speechOf(
  knowledge: Knowledge,
  reading: Reading,
  doc: Annotated,
  quotation: Quotation,
  speaker: string,
): ExplainedSpeech {
  const { kind, hedge, cue } = quotation;
  const row = cueRow(knowledge, reading, quotation);
  const others = [carrierRow(knowledge, reading, quotation), voiceRow(knowledge, reading, quotation)];
  return {
    ...{ speaker, kind, hedge, cue },
    content: evidence(doc.text, quotation),
    rule: ruleOf(reading, quotation, row?.cells.kind ?? null),
    rows: [row, ...others].filter((one) => one !== null),
  };
}

const RULES: Readonly<Record<string, string>> = {
  say: "reported speech: a verb of saying with its speaker and its clause",
  according: "the rest of the clause is what the source says",
  impersonal: "a view of nobody in particular",
  seen: "a view of nobody in particular",
  raise: "a view of nobody in particular: the passive opens what is said",
  adverb: "a view of nobody in particular: the clause of the adverb",
  hear: "what is heard from others",
  noun: "a noun that holds what somebody said",
  demand: "what is asked of others",
  promise: "what the speaker binds himself to",
  declare: "what a declaration feels about a thing",
  label: "the name that the speaker gives to a thing",
  account: "the clause is told by the account of the speaker",
  free: "a sentence goes on in the words of the last speaker",
  silence: "no answer: the words are what was left unanswered",
  author: "the writer vouches himself",
};

function ruleOf(reading: Reading, quotation: Quotation, kind: string | null): string {
  if (quotation.kind === "direct") return directRule(reading, quotation);
  if (kind !== null) return RULES[kind] ?? kind;
  return "speaker of a release: its title names who speaks in its first paragraph";
}

/** "He added" carries over: the cue may stand in another sentence. */
function directRule(reading: Reading, { cue, start }: Quotation): string {
  const [said, told] = [start, cue.start].map((at) => reading.sentenceOf(reading.tokenAt(at)));
  const from = said === told ? "is reported in the same sentence" : "spoke last in the paragraph";
  return `words between quotation marks: of the speaker who ${from}`;
}

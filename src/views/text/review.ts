import type { QuestionInContext, SideInContext } from "../../record/queries/review/context.ts";
import type { Question } from "../../record/queries/review/question.ts";
import { proseWords } from "../chronology/prose-words.ts";
import { sourceJson, sourceWords } from "../chronology/source-words.ts";
import { claimJson } from "../export/claim-json.ts";
import { claimWords, saidBy } from "./claims.ts";
import { counted } from "./counted.ts";
import { marked } from "./mark.ts";
import { oneLine } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { beside, wrap } from "./wrap.ts";

/** How far a review is. */
export interface Standing {
  readonly left: number;
  readonly answered: number;
  /** How many questions are like this one, itself included. */
  readonly alike: number;
  /** Whether the next answer is for all of these. */
  readonly bulk: boolean;
  readonly why: string;
}

/** A question as it is asked: the source beside the record's reading, then the keys. */
export function questionText(shown: QuestionInContext, standing: Standing, screen: Screen): string {
  const { dim } = screen.colour;
  const far = `${counted(standing.left, "question")} left, ${standing.answered} answered`;
  const bulk = standing.bulk
    ? [screen.colour.yellow(`The next answer is for all ${standing.alike} like this one.`)]
    : [];
  const why = standing.why === "" ? [] : [dim(`reason: ${oneLine(standing.why)}`)];
  const keys = wrap(keysOf(shown.question, standing), { width: screen.width });
  return `\n${dim(`── ${far} ──`)}\n${bodyText(shown, screen)}\n\n${[...bulk, ...why, keys].join("\n")}\n`;
}

function bodyText({ question, sides }: QuestionInContext, screen: Screen): string {
  const { bold, dim } = screen.colour;
  const asked = wrap(`${bold(askedWords(question))} ${dim(weightWords(question))}`, { width: screen.width });
  const more = question.why.length - REASONS;
  const why = [...question.why.slice(0, REASONS), ...(more > 0 ? [`and ${counted(more, "reason")} more`] : [])];
  const reasons = why.map((one) => wrap(oneLine(proseWords(one)), { width: screen.width, first: "  ", rest: "    " }));
  const texts = sides.map((side, at) => sideText(side, sides.length > 1 ? `${at + 1} ` : "", screen));
  return [asked, ...reasons, "", texts.join("\n\n")].join("\n");
}

/** Six pairs of claims may speak for two events being one, each in its own way. */
const REASONS = 3;

/** The list for where there is no terminal: each question without its keys. */
export function reviewText(questions: readonly QuestionInContext[], all: number, screen: Screen): string {
  if (questions.length === 0) return "Nothing is unsure.\n";
  const rest = all - questions.length;
  const more = rest === 0 ? "" : `\n${counted(rest, "more question")} (--limit).\n`;
  const texts = questions.map((one) => `${bodyText(one, screen)}\n  ${screen.colour.dim(targetWords(one.question))}`);
  return `${texts.join("\n\n")}\n${more}`;
}

/** What to give to `chancery judge`. */
function targetWords({ engine, discrepancy, claims }: Question): string {
  return engine?.id ?? discrepancy?.id ?? claims.slice(0, 3).join(" ") + (claims.length > 3 ? " …" : "");
}

function askedWords({ about, joined, discrepancy, claims }: Question): string {
  switch (about) {
    case "entity":
    case "event":
    case "agreement":
      return joined
        ? `Are these one ${about}? The record has them as one.`
        : `Are these one ${about}? The record has them apart.`;
    case "discrepancy":
      return discrepancy?.kind === "identity"
        ? "Is this a disagreement? (identity)"
        : `Which is right? (${discrepancy?.kind})`;
    case "claim":
      return "Is this what the text says?";
    case "certain":
      return `Accept ${counted(claims.length, "claim")} at once? The first of them:`;
  }
}

function weightWords({ hangs, about }: Question): string {
  return about === "certain" ? "" : `(${counted(Math.ceil(hangs), "entry hangs", "entries hang")} on it)`;
}

/** The sentence on the left, what the record makes of it on the right. */
function sideText({ side, sentence, words }: SideInContext, number: string, screen: Screen): string {
  const document = side.kind === "claim" ? side.claim.document : side.document;
  const source = `${number}${sourceWords(document)}`;
  const quotation = marked(sentence, words.end > words.start ? [words] : [], screen).trim();
  return `${wrap(screen.colour.dim(oneLine(source)), { width: screen.width })}\n${beside(oneLine(quotation), readingOf(side, screen), { width: screen.width })}`;
}

function readingOf(side: SideInContext["side"], screen: Screen): string {
  if (side.kind === "words") return oneLine(side.words.exact);
  if (side.kind === "entity") {
    const { name, kind, country, names } = side.entity;
    const others = names.length === 0 ? "" : `; also ${names.slice(0, 6).join(", ")}`;
    return oneLine(`${name} (${[kind, country].filter((one) => one !== null).join(", ")})${others}`);
  }
  const { claim } = side.claim;
  const said = saidBy(claim.attribution);
  const title = claim.kind === "event" && claim.title !== null ? ` “${claim.title}”` : "";
  return `${oneLine(`${claimWords(claim)}${title}`)} ${screen.colour.yellow(`[${claim.status}]`)}${said === "" ? "" : screen.colour.dim(` — ${oneLine(said)}`)}`;
}

const PAIR_KEYS = "s same · d different · x nobody can tell";

function keysOf({ about, sides }: Question, { alike, bulk }: Standing): string {
  const own: Readonly<Record<Question["about"], string>> = {
    entity: PAIR_KEYS,
    event: PAIR_KEYS,
    agreement: PAIR_KEYS,
    discrepancy: `${sides[0]?.kind === "claim" ? `1–${sides.length} this is right · ` : ""}a accept both · r no disagreement · e explain`,
    claim: "a accept · r reject · e edit a field",
    certain: "a accept all",
  };
  const all = alike > 1 ? ` · b ${bulk ? "this one alone" : `all ${alike} alike`}` : "";
  return `${own[about]}${all} · w reason · k skip · u undo · ? help · q quit`;
}

/** What the keys do. */
export function helpText(question: Question | null, screen: Screen): string {
  const rows = [
    ["s d x", "the two are one, are two, nobody can tell"],
    ["a r", "accept, reject: a claim as the record reads it; of a discrepancy both sides, the disagreement"],
    ["1 2 …", "this side of a discrepancy is right"],
    ["e", "edit a field of a claim (field, then value; none empties it); say what explains a discrepancy"],
    ["b", "the next answer is for all questions like this one"],
    ["w", "a reason for the next answer; it may be left out"],
    ["k", "skip"],
    ["u", "take back the last answer"],
    ["q", "quit; what was answered is kept"],
  ] as const;
  const here = question === null ? "" : `${askedWords(question)}\n`;
  return `${here}${rows.map(([keys, words]) => wrap(words, { width: screen.width, first: `  ${keys.padEnd(7)}`, rest: " ".repeat(9) })).join("\n")}\n`;
}

/** For programs. */
export function reviewJson(questions: readonly QuestionInContext[]): unknown {
  return questions.map(({ question, sides }) => {
    const { id, about, joined, why, group, hangs, doubt, engine, discrepancy, claims } = question;
    return {
      ...{
        id,
        about,
        joined,
        why,
        group,
        hangs,
        doubt,
        judgement: engine?.id ?? null,
        discrepancy: discrepancy?.id ?? null,
        claims,
      },
      sides: sides.map(({ side, sentence, words }) => ({ ...sideJson(side), sentence, words })),
    };
  });
}

function sideJson(side: SideInContext["side"]): object {
  if (side.kind === "claim") return { ...sourceJson(side.claim.document), claim: claimJson(side.claim) };
  if (side.kind === "words") return sourceJson(side.document);
  const { id, name, kind, country, names } = side.entity;
  return { ...sourceJson(side.document), entity: { id, name, kind, country, names } };
}

import type { Act } from "../act.ts";
import type { Days } from "../days.ts";
import { width } from "../days.ts";
import type { AgreementStep } from "../merged.ts";
import { isAhead, stageBy } from "../stages.ts";
import type { StateFinder } from "../state-names.ts";
import { gradeOf, isPluralTitle, paperKind, sidesOf } from "../titles.ts";
import { type PaperParties, partiesOfPaper } from "./parties.ts";

/** A claim about an agreement. */
export interface Paper extends PaperParties {
  readonly act: Act;
  /** The two states whose names stand in the title ("Japan–Philippines Access Agreement"); none where it names fewer or more. */
  readonly named: readonly string[];
  /** States that its document names, themselves or by people and bodies of theirs. */
  readonly around: ReadonlySet<string>;
  /** Content words of the title; none where it only says "the agreement". */
  readonly subject: ReadonlySet<string>;
  /** Degree of a partnership; null for what is none. */
  readonly grade: string | null;
  /** "treaty", "memorandum" … where the word is of law; else null. */
  readonly kind: string | null;
  readonly isPlural: boolean;
  /** How many parties the words for it give it: "three-way memorandum"; else null. */
  readonly sides: number | null;
  /** "agreed to deepen cooperation in cyber security": a deed that was agreed, no paper on cyber security. */
  readonly isDeed: boolean;
  /** Says neither by name nor by subject which agreement it means. */
  readonly isBare: boolean;
  /** When it was signed or is to be; null where that is not told to within two months. */
  readonly signing: Days | null;
  readonly step: AgreementStep | null;
}

/** Whether a claim is about an agreement: negotiations are where they name what is negotiated. */
export function isAboutAgreement({ claim, title }: Act): boolean {
  return claim.type === "agreement" || (claim.type === "negotiation" && title !== null);
}

/** What a claim says of an agreement. */
export function paperOf(act: Act, states: StateFinder, around: ReadonlySet<string>): Paper {
  const { claim, title, subject } = act;
  const words = title ?? claim.evidence.exact;
  return {
    act,
    named: namedIn(title, states),
    around,
    ...partiesOfPaper(act, states),
    subject,
    grade: title === null ? null : gradeOf(title),
    kind: title === null ? null : paperKind(title),
    isPlural: isPluralTitle(words) || (title === null && /\bthem\b/i.test(words)),
    sides: title === null ? null : sidesOf(title),
    isDeed: title?.startsWith("to ") ?? false,
    isBare: subject.size === 0 && act.instrument === null,
    signing: signingOf(act),
    step: stepOf(act),
  };
}

function namedIn(title: string | null, states: StateFinder): readonly string[] {
  const named = title === null ? [] : states(title);
  return named.length === 2 ? named : [];
}

/** The states (ISO alpha-3) that a document names, themselves or by people and bodies of theirs. */
export function statesNamedIn({ entities }: Act["doc"]): ReadonlySet<string> {
  return new Set(entities.flatMap(({ country }) => country ?? []));
}

function stepOf({ claim, doc, asOf }: Act): AgreementStep | null {
  const stage = stageBy(claim);
  if (stage === null) return null;
  const [first] = claim.attribution;
  const by = first === undefined ? (doc.publisher ?? doc.author ?? "the text") : first.speaker;
  return { stage, date: isAhead(claim) ? null : (claim.date?.edtf ?? null), asOf, claim: claim.id, by };
}

const TWO_MONTHS = 62;

function signingOf({ claim, days }: Act): Days | null {
  if (days === null || claim.type !== "agreement" || (claim.stage ?? "signed") !== "signed") return null;
  return width(days) <= TWO_MONTHS ? days : null;
}

import { contains } from "../../document/span.ts";
import { alternatives } from "../../extract/claims/classes.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import type { Act } from "../act.ts";
import { gap, width } from "../days.ts";
import { shared, sorted } from "../fold.ts";
import { moodOf } from "../mood.ts";
import { type Finding, type Findings, ofActs, sayer } from "./finding.ts";
import type { Stories, Teller } from "./stories.ts";

/** One who says that there was no such thing: "knew of no protest", "there is no promise of any number", "has no record of a call". */
interface Disclaimer {
  readonly act: Act;
  /** The nouns that are said to have been none, in lower case. */
  readonly nouns: readonly string[];
  /** Whose word it is: states of the speaker, and of the bodies that the words name. */
  readonly states: ReadonlySet<string>;
}

/** What one text tells as done, and another, or another speaker of the same, says there was none of. */
export function disclaimed(findings: Findings, stories: Stories): readonly Finding[] {
  const families = familiesIn(findings.knowledge);
  const kinds = (noun: string) => families.get(noun) ?? null;
  const all = new Map(stories.tellers.map((teller) => [teller, disclaimersIn(teller, findings)]));
  const told = [...all].filter(([, own]) => own.length > 0);
  const within = told.flatMap(([teller, own]) => foundIn(own, teller.acts, kinds));
  const between = stories.pairs.flatMap(([a, b]) => [
    ...foundIn(all.get(a)!, b.acts, kinds),
    ...foundIn(all.get(b)!, a.acts, kinds),
  ]);
  return [
    ...within,
    ...between,
    ...ofOneWeek(
      stories.tellers,
      told.flatMap(([, own]) => own),
      kinds,
    ),
  ];
}

/** Acts between states that are rare enough to be known by their kind, one state and the week. */
const RARE: ReadonlySet<Act["family"]> = new Set<Act["family"]>([
  "protest",
  "incident",
  "expulsion",
  "sanction",
  "exercise",
]);

/** "handed over a note of protest", and the next day "knew of no protest": by texts that may have nothing else in common. */
function ofOneWeek(tellers: readonly Teller[], disclaimers: readonly Disclaimer[], kinds: Kinds): readonly Finding[] {
  if (disclaimers.length === 0) return [];
  const acts = tellers.flatMap((teller) => teller.acts);
  const blocks = new Map<string, Act[]>();
  for (const act of acts)
    for (const key of rareKeys(act)) {
      if (!blocks.has(key)) blocks.set(key, []);
      blocks.get(key)!.push(act);
    }
  return disclaimers.flatMap((one) => {
    const told = sorted(keysOf(one, kinds)).flatMap((key) => blocks.get(key) ?? []);
    return foundIn(
      [one],
      told.filter((act) => act.doc.id !== one.act.doc.id && isOfWeek(act, one)),
      kinds,
    );
  });
}

/** Under what an act is looked for by those that say that there was none such. */
export function rareKeys({ family, states }: Act): readonly string[] {
  return RARE.has(family) ? [...states].map((state) => `${family} ${state}`) : [];
}

/** Under what a text looks for acts in the week before of which it says that there were none such. */
export function disclaimedKeys(teller: Teller, findings: Findings): readonly string[] {
  const families = familiesIn(findings.knowledge);
  const kinds = (noun: string) => families.get(noun) ?? null;
  return sorted(disclaimersIn(teller, findings).flatMap((one) => keysOf(one, kinds)));
}

function keysOf({ nouns, states }: Disclaimer, kinds: Kinds): readonly string[] {
  return nouns.flatMap((noun) => [...states].map((state) => `${kinds(noun)} ${state}`));
}

function isOfWeek(act: Act, { act: denial }: Disclaimer): boolean {
  const late = denial.writtenBy - act.writtenBy;
  return late >= 0 && late <= WEEK;
}

type Kinds = (noun: string) => Act["family"] | null;

const CLASS = "denied_";

const familiesIn = onceOf(({ tables }: Knowledge): ReadonlyMap<string, Act["family"]> => {
  const rows = (tables.classes ?? []).filter((row) => row.class?.startsWith(CLASS));
  return new Map(
    rows.flatMap((row) =>
      alternatives(row.words).map((word) => [word, row.class!.slice(CLASS.length) as Act["family"]] as const),
    ),
  );
});

const NONE = String.raw`(?:(?:no|any)\s+(?:such\s+)?(?:thing as\s+)?(?:an?\s+)?)`;
const PHRASE = String.raw`((?:[\p{L}-]+\s+){0,3}?[\p{L}-]+)(?=\s+(?:of|in|to|with|between|for|at|on|about|from|by|that|which|and|or|was|were|has|had|is|are|delivered|made|held|signed|given|took|under|during|there|here)\b|\s*[.,;:!?"”’)]|$)`;

/** Where words say that there was none: the noun is the last word of what they capture. */
const DISCLAIMERS: readonly RegExp[] = [
  String.raw`\b(?:the|his|her|its|their|this|that)\s+((?:[\p{L}-]+\s+)?[\p{L}-]+)\s+(?:was|were)\s+never\s+(?:going|meant|planned|intended|to|agreed|signed|held|made|given|asked|invited)\b`,
  String.raw`\b(?:kn[eo]ws?|heard|hears|(?:not|un)\s?aware|no (?:knowledge|record|trace|evidence|information)|not (?:been )?(?:informed|told|notified))\s+(?:of|about)\s+${NONE}?${PHRASE}`,
  String.raw`\bthere\s+(?:is|was|were|are|has been|have been|had been)\s+(?:also\s+|and\s+is\s+)?no\s+(?:such\s+)?${PHRASE}`,
  String.raw`\band\s+no\s+(?:such\s+)?${PHRASE}`,
  String.raw`\bno\s+such\s+${PHRASE}`,
  String.raw`\b(?:received|sent|signed|held|made|got|delivered)\s+no\s+(?:such\s+)?${PHRASE}`,
].map((pattern) => new RegExp(pattern, "giu"));

/** What is not yet, or is no act at all. */
const NOT_YET =
  /\b(?:yet|so far|for now|until|unless|alternative|doubt|question|need|reason|substitute|comment|plans?|intention|date|planned|scheduled)\b/i;
/** "knew of the talks" is no disclaimer, "knew of no talks" is. */
const NEGATIVE = /\b(?:no|not|never|unaware|n['’]t)\b/i;

function disclaimersIn({ statements, doc }: Teller, { entities }: Findings): readonly Disclaimer[] {
  return statements.flatMap((act) => {
    const { evidence } = act.claim;
    if (!NEGATIVE.test(evidence.exact) || NOT_YET.test(evidence.exact)) return [];
    const nouns = DISCLAIMERS.flatMap((pattern) =>
      [...evidence.exact.matchAll(pattern)]
        .filter(([words]) => NEGATIVE.test(words))
        .map(([, phrase = ""]) => phrase.toLowerCase().split(/\s+/).at(-1)!),
    );
    if (nouns.length === 0) return [];
    const named = doc.mentions.filter(({ kind, start, end }) => kind !== "place" && contains(evidence, { start, end }));
    const countries = named.flatMap((mention) =>
      mention.entities.flatMap((key) => entities.of(doc.id, key)?.country ?? []),
    );
    return [{ act, nouns: sorted(nouns), states: new Set([...act.states, ...countries]) }];
  });
}

function foundIn(disclaimers: readonly Disclaimer[], acts: readonly Act[], kinds: Kinds): readonly Finding[] {
  return disclaimers.flatMap((one) => {
    const told = acts.filter((act) => isDisclaimed(act, one, kinds));
    const nearest = told.toSorted((a, b) => distance(a, one) - distance(b, one) || a.index - b.index)[0];
    return nearest === undefined ? [] : [differing(nearest, one)];
  });
}

function distance({ claim, doc }: Act, { act }: Disclaimer): number {
  return doc.id === act.doc.id ? Math.abs(claim.evidence.start - act.claim.evidence.start) : 0;
}

/** Days before a disclaimer within which an act may be what it means. */
const NEAR = 31;
/** Days between it and a text that gives the act no day. */
export const WEEK = 7;

function isDisclaimed(act: Act, { act: denial, nouns, states }: Disclaimer, kinds: Kinds): boolean {
  if (
    sayer(act) === sayer(denial) ||
    !(isTold(act) || (isNever(denial) && act.claim.status === "scheduled")) ||
    shared(act.states, states) === 0
  )
    return false;
  // a text that tells it in its own words does not mean this act
  if (act.doc.id === denial.doc.id && !act.claim.attribution.some(({ kind }) => kind !== "author")) return false;
  if (!nouns.some((noun) => (kinds(noun) === null ? isWordOf(noun, act) : kinds(noun) === act.family))) return false;
  if (act.days !== null && width(act.days) <= NEAR)
    return act.days.from < denial.writtenBy && denial.writtenDays !== null && gap(act.days, denial.writtenDays) <= NEAR;
  const late = denial.writtenBy - act.writtenBy;
  return act.doc.id === denial.doc.id || (late >= 0 && late <= WEEK);
}

/** "was never going to happen": says what a plan was worth. */
function isNever({ claim }: Act): boolean {
  return /\bnever\s+(?:going|meant|planned|intended|to)\b/i.test(claim.evidence.exact);
}

function isTold({ claim }: Act): boolean {
  return moodOf(claim.status) === "done" || claim.status === "announced" || claim.status === "rumoured";
}

/** Letters by which a noun and the verb made of it agree: "promise", "promised". */
const STEM = 6;

function isWordOf(noun: string, { words }: Act): boolean {
  return noun.length >= STEM && [...words].some((word) => word.startsWith(noun.slice(0, STEM)));
}

function differing(act: Act, { act: denial }: Disclaimer): Finding {
  const note = `${act.claim.status} by ${sayer(act)}; there was no such thing by ${sayer(denial)}`;
  return ofActs("occurrence", "status", [act, denial], note);
}

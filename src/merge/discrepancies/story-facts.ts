import { contains, type Evidence, overlaps } from "../../document/span.ts";
import { classReader, wordClasses } from "../../extract/claims/classes.ts";
import type { Count } from "../../extract/counts/counts.ts";
import type { Particular } from "../../extract/particulars/particulars.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import { type Act, countryOf, wordsForStates } from "../act.ts";
import { type Days, daysOf } from "../days.ts";
import { contentWords, fold } from "../fold.ts";
import type { Entity } from "../merged.ts";
import { tellingOf } from "../voices/voices.ts";
import { alikeIn } from "./alike.ts";
import { USUAL } from "./content.ts";
import { type CountReader, countReader } from "./counted.ts";
import type { Findings } from "./finding.ts";
import type { Teller } from "./stories.ts";

/** A particular, or what a clause counts. */
export interface ToldPart extends Omit<Particular, "kind"> {
  readonly kind: FactKind;
  readonly count: Count | null;
}

export type FactKind = Particular["kind"] | "count";

/** A particular of what a text of a story tells, as it is held against those of others. */
export interface Fact {
  readonly told: ToldPart;
  readonly sentence: Evidence;
  readonly teller: Teller;
  /** The days that it may mean; null where it tells none. */
  readonly days: Days | null;
  /** All days that its sentence tells. */
  readonly around: readonly Days[];
  /** What is done, as a lemma: of "reached no agreement" to agree. */
  readonly lemma: string;
  /** The same as a stem. */
  readonly act: string;
  /** To what it is done, as a stem; null where that is not told. */
  readonly object: string | null;
  /** Stems of all that the clause tells, the act among them. */
  readonly words: ReadonlySet<string>;
  /** Stems of what else its sentence tells, and of the sentence before where it goes on with that. */
  readonly context: ReadonlySet<string>;
  readonly mood: Particular["mood"];
  /** The acts of the record that its sentence tells. */
  readonly acts: readonly Act[];
  /** ISO codes of the states of whom or of whose people its sentence speaks. */
  readonly lands: ReadonlySet<string>;
  /** ISO codes of the states that do it, themselves or by their people; none where that is not told. */
  readonly doers: ReadonlySet<string>;
  /** Who is named as doing it, alone or among others, and stems of the words for them. */
  readonly who: readonly Entity[];
  readonly whoWords: ReadonlySet<string>;
}

/** Letters by which a verb and its noun are one: "deliver", "delivery". */
const STEM = 6;

type StemReader = (lemma: string) => readonly string[];

/** The stem of each word, made once, or the class of classes.tsv in which it is. */
const stemReader = onceOf((knowledge: Knowledge): StemReader => {
  const alike = alikeIn(knowledge);
  const stemsOf = (lemma: string) => {
    // "break down", where only "break" has a class
    const own = alike.get(lemma) ?? alike.get(lemma.split(" ")[0]!);
    return own === undefined ? [...contentWords(lemma)].map((word) => word.slice(0, STEM)) : [own.slice(0, STEM)];
  };
  const known = new Map<string, readonly string[]>();
  return (lemma) => {
    if (!known.has(lemma)) known.set(lemma, stemsOf(lemma));
    return known.get(lemma)!;
  };
});

type ActReader = (told: Pick<ToldPart, "act" | "object" | "kind">) => {
  readonly act: string;
  readonly object: string | null;
  readonly isSaid: boolean;
};

/** What a clause has done, and whether that is done by saying so: of "presented a request" and "received no request" the noun, of "reached no agreement" to agree, of "put his name to it" to sign. */
const actReader = onceOf((knowledge: Knowledge): ActReader => {
  const isOf = classReader(knowledge);
  const alike = alikeIn(knowledge);
  const isSaid = (lemma: string) => isOf("said_acts", alike.get(lemma) ?? "");
  return ({ act, object = null, kind }) => {
    const isReached = isOf("reaching", act) && isOf("agreed_things", object ?? "");
    if (kind === "act" && (isReached || isOf("agreed_things", act))) return { act: "agree", object, isSaid: false };
    if (isOf("signing_put", act) && isOf("signatures", object ?? ""))
      return { act: "sign", object: null, isSaid: false };
    const isGiven = object !== null && isOf("giving", act) && isSaid(object);
    return { act: isGiven ? object : act, object, isSaid: isGiven || isSaid(act) };
  };
});

/** The classes of agreements and of meetings: that a paper was signed does not say which. */
const ANY = ["paper", "meet"];

const leftOut = onceOf((knowledge: Knowledge): ReadonlySet<string> => {
  const all = [...USUAL, ...wordsForStates(knowledge)].map((word) => word.slice(0, STEM));
  return new Set([...all, ...ANY.map((word) => word.slice(0, STEM))]);
});

/** Facts of a text, by kind. */
export type FactsOf = (teller: Teller) => ReadonlyMap<FactKind, readonly Fact[]>;

/** Reads facts, and how often texts use words. */
export interface FactReader {
  readonly factsOf: FactsOf;
  readonly often: Often;
}

const readers = new WeakMap<Findings, FactReader>();

/** Reads each text once. */
export function factReader(findings: Findings): FactReader {
  if (!readers.has(findings)) {
    const known = new WeakMap<Teller, ReturnType<FactsOf>>();
    const factsOf: FactsOf = (teller) => {
      if (!known.has(teller))
        known.set(
          teller,
          Map.groupBy(factsIn(teller, findings), ({ told }) => told.kind),
        );
      return known.get(teller)!;
    };
    readers.set(findings, { factsOf, often: oftenReader(factsOf) });
  }
  return readers.get(findings)!;
}

function factsIn(teller: Teller, findings: Findings): readonly Fact[] {
  const sentences = sentencesOf(teller, countReader(findings.knowledge));
  return sentences.flatMap((sentence, i) => inSentence(sentence, before(sentences, i), teller, findings));
}

/** What the sentence before tells, and the one before that where it goes on with it. */
function before(sentences: readonly Sentence[], at: number): readonly ToldPart[] {
  const [own, last] = [sentences[at]!, sentences[at - 1]];
  if (last === undefined || own.start - last.end > JOINT) return [];
  const isGoingOn = last.told.some(({ goesOn }) => goesOn);
  return [...last.told, ...(isGoingOn ? before(sentences, at - 1) : [])];
}

/** Characters between two sentences that follow each other. */
const JOINT = 3;

interface Sentence extends Evidence {
  readonly told: readonly ToldPart[];
}

/** The sentences of a text that tell particulars or count, in order; that two tell of dollars or years does not make one of them. */
function sentencesOf({ doc: { print } }: Teller, { isMeasured }: CountReader): readonly Sentence[] {
  const told = (print?.particulars ?? []).map((sentence) => ({
    ...sentence,
    told: sentence.told.map((part): ToldPart => ({ ...part, count: null })),
  }));
  const counted = (print?.counts ?? []).flatMap((count): Sentence[] => {
    const { start, end, exact, clause, sentence } = count;
    if (clause == null) return [];
    const of = clause.of.filter((word) => word !== count.thing || !isMeasured(word));
    const told: ToldPart = { ...clause, of, kind: "count", edtf: null, part: { start, end, exact }, count };
    return [{ ...sentence, told: [told] }];
  });
  const byPlace = Map.groupBy([...told, ...counted], ({ start }) => start);
  return [...byPlace.values()]
    .map((own): Sentence => ({ ...own[0]!, told: own.flatMap((one) => one.told) }))
    .sort((a, b) => a.start - b.start);
}

function inSentence(
  { told: own, ...sentence }: Sentence,
  earlier: readonly ToldPart[],
  teller: Teller,
  { knowledge, entities }: Findings,
): readonly Fact[] {
  const usual = leftOut(knowledge);
  const [stemsOf, actOf] = [stemReader(knowledge), actReader(knowledge)];
  const refusing = wordClasses(knowledge).get("opposed_consent_not");
  const isRefusing = ({ act }: ToldPart) => refusing?.has(act) ?? false;
  const mentions = teller.doc.mentions.filter((mention) => contains(sentence, mention));
  const people = new Set(
    mentions
      .filter(({ kind, form }) => kind === "person" && form === "name")
      .flatMap(({ exact }) => fold(exact).map((word) => word.slice(0, STEM))),
  );
  const named = (some: typeof mentions) =>
    some.flatMap(({ entities: keys }) => keys.flatMap((key) => entities.of(teller.doc.id, key) ?? []));
  const landsOf = (some: typeof mentions) =>
    new Set(
      named(some)
        .filter(({ kind }) => kind !== "place")
        .flatMap((entity) => countryOf(entity) ?? []),
    );
  const lands = landsOf(mentions);
  const telling = (parts: readonly ToldPart[]) =>
    parts
      .flatMap(({ act, of }) => [act, ...of].flatMap(stemsOf))
      .filter((word) => !usual.has(word) && !people.has(word) && !/\d/.test(word));
  const all = telling(own);
  const going = telling(earlier);
  const around = own.flatMap(({ kind, edtf }) => (kind === "day" ? (daysOf(edtf) ?? []) : []));
  return own.map((told): Fact => {
    const by = "by" in told ? told.by : null;
    const doing = by == null ? [] : mentions.filter((mention) => overlaps(mention, by));
    const { act: lemma, object, isSaid } = actOf(told);
    const [act = lemma] = stemsOf(lemma);
    const acts = teller.acts.filter(({ claim }) => overlaps(claim.evidence, told.part));
    return {
      told,
      sentence,
      teller,
      lemma,
      days: daysOf(told.edtf),
      around,
      act,
      object: object === null ? null : (stemsOf(object)[0] ?? null),
      words: new Set([act, ...telling([{ ...told, act: lemma }])]),
      context: new Set(told.goesOn ? [...all, ...going] : all),
      mood: isSaid || isRefusing(told) ? told.mood : moodOf(told, acts),
      acts,
      lands,
      doers: landsOf(doing),
      who: named(doing),
      whoWords: new Set(
        by == null
          ? []
          : fold(sentence.exact.slice(by.start - sentence.start, by.end - sentence.start)).flatMap(stemsOf),
      ),
    };
  });
}

/** As the record has the act told there, else as the clause has it: "agreed" is done though what is agreed is to come. */
function moodOf(told: ToldPart, acts: readonly Act[]): Particular["mood"] {
  const own = acts.filter(({ claim }) => claim.parts.trigger === undefined || overlaps(claim.parts.trigger, told.part));
  // a rumour that it "has yet to be signed" is none that it was
  const rumoured = told.mood === "denied" ? "denied" : "done";
  const tellings = new Set(own.map(({ claim }) => (claim.status === "rumoured" ? rumoured : tellingOf(claim.status))));
  if (tellings.size !== 1) return told.mood;
  const [telling] = tellings;
  if (telling === "done") return told.mood === "present" ? "present" : "done";
  return telling === "planned" || telling === "thought" ? "planned" : "denied";
}

/** How often words stand in the sentences of a text, of which particulars are kept. */
export type Often = (teller: Teller, word: string) => number;

function oftenReader(factsOf: FactsOf): Often {
  const known = new WeakMap<Teller, Map<string, number>>();
  return (teller, word) => {
    if (!known.has(teller)) {
      const sentences = Map.groupBy([...factsOf(teller).values()].flat(), ({ sentence }) => sentence.start);
      const counts = new Map<string, number>();
      for (const own of sentences.values())
        for (const one of new Set(own.flatMap(({ words }) => [...words]))) counts.set(one, (counts.get(one) ?? 0) + 1);
      known.set(teller, counts);
    }
    return known.get(teller)!.get(word) ?? 1;
  };
}

/** How much two facts tell of one thing: each word in common, the less the oftener the texts use it. */
export function scoreOf(x: Fact, y: Fact, often: Often): number {
  let score = 0;
  for (const word of x.words) if (y.words.has(word)) score += weightOf(word, x, y, often);
  return score;
}

function weightOf(word: string, x: Fact, y: Fact, often: Often): number {
  return 2 / (often(x.teller, word) + often(y.teller, word));
}

/** What the words around two facts add to that: half as much. */
export function contextOf(x: Fact, y: Fact, often: Often): number {
  let score = 0;
  for (const word of new Set([...x.words, ...x.context])) {
    const isOwn = x.words.has(word) && y.words.has(word);
    if (!isOwn && (y.words.has(word) || y.context.has(word))) score += weightOf(word, x, y, often) / 2;
  }
  return score;
}

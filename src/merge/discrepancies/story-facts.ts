import { contains, type Evidence, overlaps } from "../../document/span.ts";
import type { Particular, ToldSentence } from "../../extract/particulars/particulars.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import { type Act, wordsForStates } from "../act.ts";
import { contentWords, fold } from "../fold.ts";
import { tellingOf } from "../voices/voices.ts";
import { alikeIn } from "./alike.ts";
import { USUAL } from "./content.ts";
import type { Findings } from "./finding.ts";
import type { Teller } from "./stories.ts";

/** A particular of what a text of a story tells, as it is held against those of others. */
export interface Fact {
  readonly told: Particular;
  readonly sentence: Evidence;
  readonly teller: Teller;
  /** What is done, as a stem. */
  readonly act: string;
  /** Stems of all that the clause tells, the act among them. */
  readonly words: ReadonlySet<string>;
  readonly mood: Particular["mood"];
  /** The acts of the record that its sentence tells. */
  readonly acts: readonly Act[];
  /** ISO codes of the states of whom or of whose people its sentence speaks. */
  readonly lands: ReadonlySet<string>;
}

/** Letters by which a verb and its noun are one: "deliver", "delivery". */
const STEM = 6;

type StemReader = (lemma: string) => readonly string[];

/** The stem of each word, made once, or the class of classes.tsv in which it is. */
const stemReader = onceOf((knowledge: Knowledge): StemReader => {
  const alike = alikeIn(knowledge);
  const stemsOf = (lemma: string) => {
    const own = alike.get(lemma);
    return own === undefined ? [...contentWords(lemma)].map((word) => word.slice(0, STEM)) : [own.slice(0, STEM)];
  };
  const known = new Map<string, readonly string[]>();
  return (lemma) => {
    if (!known.has(lemma)) known.set(lemma, stemsOf(lemma));
    return known.get(lemma)!;
  };
});

/** The class of agreements: that a paper was signed does not say which. */
const PAPER = "paper";

const leftOut = onceOf((knowledge: Knowledge): ReadonlySet<string> => {
  const all = [...USUAL, ...wordsForStates(knowledge)].map((word) => word.slice(0, STEM));
  return new Set([...all, PAPER]);
});

/** Facts of a text, by kind. */
export type FactsOf = (teller: Teller) => ReadonlyMap<Particular["kind"], readonly Fact[]>;

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
  return (teller.doc.print?.particulars ?? []).flatMap((sentence) => inSentence(sentence, teller, findings));
}

function inSentence(
  { told: own, ...sentence }: ToldSentence,
  teller: Teller,
  { knowledge, entities }: Findings,
): readonly Fact[] {
  const usual = leftOut(knowledge);
  const stemsOf = stemReader(knowledge);
  const mentions = teller.doc.mentions.filter((mention) => contains(sentence, mention));
  const people = new Set(
    mentions
      .filter(({ kind }) => kind === "person")
      .flatMap(({ exact }) => fold(exact).map((word) => word.slice(0, STEM))),
  );
  const lands = new Set(
    mentions
      .flatMap(({ entities: keys }) => keys.flatMap((key) => entities.of(teller.doc.id, key) ?? []))
      .filter(({ kind }) => kind !== "place")
      .flatMap(({ kind, known, country }) => (kind === "state" ? (known ?? []) : (country ?? []))),
  );
  return own.map((told): Fact => {
    const [act = told.act] = stemsOf(told.act);
    const words = [told.act, ...told.of].flatMap(stemsOf);
    const telling = words.filter((word) => !usual.has(word) && !people.has(word) && !/\d/.test(word));
    const acts = teller.acts.filter(({ claim }) => overlaps(claim.evidence, told.part));
    return { told, sentence, teller, act, words: new Set([act, ...telling]), mood: moodOf(told, acts), acts, lands };
  });
}

/** As the record has the act told there, else as the clause has it. */
function moodOf(told: Particular, acts: readonly Act[]): Particular["mood"] {
  const tellings = new Set(acts.map(({ claim }) => tellingOf(claim.status)));
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
  for (const word of x.words) if (y.words.has(word)) score += 2 / (often(x.teller, word) + often(y.teller, word));
  return score;
}

import { mapRelation } from "../../src/extract/syntax/relations.ts";
import type { GoldSentence } from "../conllu.ts";
import type { AllowedLabels, Example, NameType } from "./example.ts";
import { spanLabels } from "./example.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Sentences of EWT: trees, and that words without a capital are no names. */
export function fromEwt(gold: readonly GoldSentence[]): readonly Example[] {
  return gold.map((s) => ({ ...syntaxOf("ewt", s), names: s.forms.map((_, i) => plain(s, i)) }));
}

/** Sentences of GUM: trees, and names as far as its entities tell. */
export function fromGum(gold: readonly GoldSentence[], known: Gazetteer): readonly Example[] {
  const open: OpenEntity[] = [];
  return gold.map((s) => ({ ...syntaxOf("gum", s), names: gumNames(s, open, known) }));
}

/**
 * Our diplomatic sentences: tags, and trees but for the attachment of phrases (our frames hang nearly all of them on the verb,
 * and a parser that learns that is wrong in use: train/RUNS.md, d6).
 */
export function fromDiplomatic(gold: readonly GoldSentence[]): readonly Example[] {
  const uncertain = /^(obl|nmod|advcl|acl|conj|advmod|punct)/;
  return gold.map((s) => {
    const base = syntaxOf("diplomatic", s);
    return { ...base, heads: s.heads.map((head, i) => (uncertain.test(s.relations[i]!) ? null : head)), feats: null };
  });
}

function syntaxOf(source: string, s: GoldSentence): Example {
  return {
    source,
    words: s.forms,
    tags: s.forms.map((_, i) => `${s.upos[i]} ${s.xpos[i]}`),
    feats: s.feats,
    heads: s.heads,
    relations: s.relations.map(mapRelation),
    names: null,
  };
}

const MAY_BE_NAMES = new Set(["ADJ", "NOUN", "X", "SYM"]);
const TIME =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/** A word that is no proper noun, nor an adjective or noun with a capital, is surely no name; nor is a month. */
function plain(s: GoldSentence, i: number): AllowedLabels {
  if (s.upos[i] === "PROPN") return TIME.test(s.forms[i]!) ? ["O"] : null;
  return MAY_BE_NAMES.has(s.upos[i]!) && /\p{Lu}/u.test(s.forms[i]!) ? null : ["O"];
}

interface OpenEntity {
  readonly id: string;
  readonly type: string;
  readonly first: number;
}

/** GUM's types of entities that can be names of ours. */
const GUM_TYPES: Readonly<Record<string, readonly NameType[]>> = {
  person: ["person"],
  place: ["state", "place"],
  organization: ["organisation", "body"],
  event: ["event"],
};

function gumNames(s: GoldSentence, open: OpenEntity[], known: Gazetteer): readonly AllowedLabels[] {
  const labels: AllowedLabels[] = s.forms.map((form, i) =>
    s.upos[i] === "ADJ" && known.isNationality(form) ? ["B-nationality"] : plain(s, i),
  );
  const closed = closedEntities(s, open).sort((a, b) => a.last - a.first - (b.last - b.first)); // the longer write last
  for (const { type, first, last } of closed) {
    const types = GUM_TYPES[type];
    const name = types && nameWithin(s, first, last, type);
    if (!types || !name) continue;
    const words = s.forms.slice(name.first, name.last + 1);
    spanLabels(known.narrowed(types, words.join(" ")), words.length).forEach((allowed, k) => {
      labels[name.first + k] = allowed;
    });
  }
  return labels;
}

interface ClosedEntity {
  readonly type: string;
  readonly first: number;
  readonly last: number;
}

/** The entities that end in this sentence and began in it; "(8-organization-… 8)" of the column MISC. */
function closedEntities(s: GoldSentence, open: OpenEntity[]): ClosedEntity[] {
  open.length = 0; // entities do not cross sentences
  const out: ClosedEntity[] = [];
  s.misc.forEach((misc, i) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
    for (const part of entity.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      const [id, type] = part.replace(/[()]/g, "").split("-");
      if (part.startsWith("(")) open.push({ id: id!, type: type ?? "", first: i });
      if (!part.endsWith(")")) continue;
      const at = open.findLastIndex((e) => e.id === id);
      if (at < 0) continue;
      const { type: kind, first } = open[at]!;
      open.splice(at, 1);
      out.push({ type: kind, first, last: i });
    }
  });
  return out;
}

const INNER = /^(of|the|for|and|de|-|–|\.|,|&|'s)$/i;
const PERSON_INNER = /^(de|-|–|\.)$/i;

/** The words of the entity that are its name: all proper nouns but for "of", "the" …, without article and title; null when it has other words. */
function nameWithin(
  s: GoldSentence,
  first: number,
  last: number,
  type: string,
): { first: number; last: number } | null {
  while (first <= last && (s.upos[first] === "DET" || (type === "person" && isTitle(s, first, last)))) first++;
  while (last >= first && (s.upos[last] === "PUNCT" || s.xpos[last] === "POS")) last--;
  if (first > last) return null;
  for (let i = first; i <= last; i++) {
    const inner = i > first && i < last && (type === "person" ? PERSON_INNER : INNER).test(s.forms[i]!);
    const proper = /^NNPS?$/.test(s.xpos[i]!) || (s.upos[i] === "NUM" && i > first);
    if (!inner && !proper) return null;
    if (s.forms[i] === "," && type !== "organization") return null;
  }
  return /^NNP/.test(s.xpos[first]!) ? { first, last } : null;
}

/** Whether the word is a title or another name in apposition before the person's own: it hangs on a later word of the entity. */
function isTitle(s: GoldSentence, i: number, last: number): boolean {
  const head = s.heads[i]! - 1;
  return head > i && head <= last && !/^flat/.test(s.relations[i]!);
}

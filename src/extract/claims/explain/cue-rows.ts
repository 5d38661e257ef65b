import type { Quotation } from "../../../document/layers.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { childrenAs } from "../../syntax/walk.ts";
import { alternatives } from "../classes.ts";
import type { Reading } from "../reading.ts";
import type { RowProof } from "./explanation.ts";
import { rowAt, rowsWhere } from "./rows.ts";

/** The row of cues.tsv that the words of a cue are found by; null when a title names the speaker of a release. */
export function cueRow(knowledge: Knowledge, reading: Reading, quotation: Quotation): RowProof | null {
  const { tokens, syntax } = reading.doc;
  const words = reading
    .tokensIn(quotation.cue)
    .map((t) => [syntax[t]!.lemma.toLowerCase(), tokens[t]!.text.toLowerCase()]);
  const startOf = (cue: string): number => {
    const phrase = cue.split(" ");
    return words.findIndex((_, i) => phrase.every((word, k) => words[i + k]?.includes(word)));
  };
  const found = kindsOf(reading, quotation).flatMap((kind) =>
    rowsWhere(knowledge, "cues", (cells) => cells.kind === kind).flatMap((at) =>
      alternatives(knowledge.tables.cues![at]!.cue)
        .map((cue) => ({ at, cue, start: startOf(cue) }))
        .filter(({ start }) => start >= 0),
    ),
  );
  const telling = found.filter(({ at }) => tells(knowledge.tables.cues![at]!, quotation));
  const best = first(telling.length > 0 ? telling : found);
  return best === null ? null : rowAt(knowledge, "cues", best.at, "cue", best.cue);
}

/** The one that begins first; of equals the last row, as in `cuesOf`. */
function first<T extends { readonly start: number }>(found: readonly T[]): T | null {
  return found.reduce<T | null>((best, one) => (best === null || one.start <= best.start ? one : best), null);
}

function tells(cells: RowProof["cells"], { kind, hedge }: Quotation): boolean {
  return cells.attribution === kind && (cells.hedge || null) === hedge;
}

/** The kinds of rows that may have found the quotation, the likeliest last. */
function kindsOf(reading: Reading, quotation: Quotation): readonly string[] {
  const { kind, speaker, speakerText, cue } = quotation;
  if (kind === "no comment") return ["silence"];
  if (kind === "author") return ["author"];
  const said = reading.tokensIn(quotation).map((t) => reading.doc.syntax[t]!.tag);
  const infinitive = said[0] === "TO";
  if (speaker === null && isNobody(speakerText))
    return infinitive ? ["impersonal", "raise"] : ["raise", "adverb", "hear", "seen", "impersonal"];
  const verbal = reading.tokensIn(cue).some((t) => reading.doc.syntax[t]!.pos === "VERB");
  if (!verbal) return ["free", "say", "hear", "noun", "account", "according"];
  const told = ["hear", "label", "declare", "promise", "demand", "according", "say"];
  const asked = ["say", "according", "label", "declare", "promise", "demand"];
  const named = ["say", "according", "declare", "promise", "demand", "label"];
  if (said.some((tag) => /^(VB[DZP]|MD)$/.test(tag))) return told;
  return said.includes("TO") ? asked : named;
}

/** "expressed interest | in joining", "wrote in a letter | that …": the row of the noun between the cue and what is said; null for any other. */
export function carrierRow(knowledge: Knowledge, reading: Reading, quotation: Quotation): RowProof | null {
  const { cue, start, end } = quotation;
  const verb = reading.tokenAt(cue.start);
  const tree = reading.trees[reading.sentenceOf(verb)]!;
  const isOver = (noun: number) =>
    reading.tokensIn({ start, end }).some((t) => reading.doc.syntax[t]!.head === noun && t !== noun);
  const view = tree.child(verb, "ccomp") === null ? tree.child(verb, "obj", "nsubj:pass") : null;
  const { lemma } = tree.word(verb);
  const name = reading
    .tokensIn({ start, end })
    .map((t) => wordRow(knowledge, "false", tree.word(t).lemma) ?? wordRow(knowledge, "scorn", tree.word(t).lemma));
  const told = quotation.kind === "denial" ? tree.patientOf(verb) : null;
  const carriers = childrenAs(tree, verb, "obl").filter(isOver);
  return (
    (view === null
      ? null
      : (wordRow(knowledge, "view", tree.word(view).lemma) ?? wordRow(knowledge, "object", lemma))) ??
    (wordRow(knowledge, "label", lemma) === null ? null : name.find((row) => row !== null)) ??
    (told === null ? null : wordRow(knowledge, "tale", tree.word(told).lemma)) ??
    wordRow(knowledge, quotation.kind === "denial" ? "contrary" : "wish", lemma) ??
    carriers.map((noun) => wordRow(knowledge, "statement", tree.word(noun).lemma)).find((row) => row !== null) ??
    null
  );
}

/** Of several rows of a kind with a word the last, as in `cuesOf`. */
function wordRow(knowledge: Knowledge, kind: string, word: string): RowProof | null {
  const fits = (cells: RowProof["cells"]) => cells.kind === kind && alternatives(cells.cue).includes(word);
  const at = rowsWhere(knowledge, "cues", fits).at(-1);
  return at === undefined ? null : rowAt(knowledge, "cues", at, "cue", word);
}

/** "sources", "analysts", "the army": the row of the word that speaks, where no name does. */
export function voiceRow(knowledge: Knowledge, reading: Reading, quotation: Quotation): RowProof | null {
  const { kind, speaker, speakerText, hedge } = quotation;
  if (speaker !== null || kind === "author" || isNobody(speakerText)) return null;
  const voice = hedge === "anonymous" ? "source" : hedge === "forecast" ? "analyst" : "voice";
  return wordRow(knowledge, voice, lemmaOf(reading, quotation));
}

/** "it is rumoured": no word stands for a speaker. */
function isNobody(speakerText: string): boolean {
  return /^(impersonal|unnamed)$/.test(speakerText);
}

/** The lemma of the last word of the unnamed speaker, found in the sentence of the cue. */
function lemmaOf(reading: Reading, { speakerText, cue }: Quotation): string {
  const last = speakerText.split(/\s+/).at(-1) ?? "";
  const { first: from, last: to } = reading.doc.sentences[reading.sentenceOf(reading.tokenAt(cue.start))]!;
  for (let t = from; t < to; t++)
    if (reading.doc.tokens[t]!.text === last) return reading.doc.syntax[t]!.lemma.toLowerCase();
  return last.toLowerCase();
}

import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type Draft, find, inOrder, replace } from "./find.ts";
import { DECIDING } from "./heads.ts";
import { atomAt, type Reading, together, wordAt } from "./reading.ts";

/** The state of which each place is the capital, by place id. */
export function capitalTable(knowledge: Knowledge): ReadonlyMap<string, string> {
  const capitals = new Map<string, string>();
  for (const state of knowledge.states)
    if (state.capital && state.kind === "state") capitals.set(`${state.id} ${state.capital.toLowerCase()}`, state.id);
  const table = new Map<string, string>();
  for (const place of knowledge.places)
    if (place.country && (place.kind === "capital" || capitals.has(`${place.country} ${place.name.toLowerCase()}`)))
      table.set(place.id, place.country);
  return table;
}

/** A capital that speaks, decides, is urged or has ties is its government: "Tokyo said", "between Hanoi and Tokyo"; "in Tokyo" is a place. */
export function capitalsAsGovernments(draft: Draft, table: ReadonlyMap<string, string>): void {
  for (const f of inOrder(draft)) {
    const country = f.kind === "place" && f.form === "name" ? table.get(f.known[0] ?? "") : undefined;
    if (!country || wordAt(draft.reading, f.last) === "," || !governs(draft, f.first, f.last)) continue;
    const meant = country === "BEL" && isOfUnion(draft) ? UNION : { kind: "state" as const, known: [country], country };
    replace(draft, f, find({ ...f, ...meant, rule: "capital as government" }));
  }
}

const UNION = { kind: "organisation", known: ["eu"], country: null } as const;

/** Whether "Brussels" is the European Union: the text names it, and Belgium nowhere. */
function isOfUnion({ finds }: Draft): boolean {
  let union = false;
  for (const { known, country, kind } of finds) {
    if (kind === "state" && country === "BEL") return false;
    if (known[0] === "eu") union = true;
  }
  return union;
}

function governs(draft: Draft, first: number, last: number): boolean {
  const { reading } = draft;
  return (
    reading.words[first]?.name === "B-state" ||
    decides(reading, last - 1) ||
    isPair(draft, first, last) ||
    isAddressed(reading, first, last) ||
    hasPolicy(draft, last)
  );
}

function decides(reading: Reading, i: number): boolean {
  let k = i;
  for (let n = 0; n < 3; n++) {
    const word = reading.words[k];
    if (!word || word.head === k) return false;
    if (word.relation === "nsubj") return DECIDING.has(verbOf(reading, word.head));
    if (word.relation !== "conj" && word.relation !== "flat" && word.relation !== "compound") return false;
    k = word.head;
  }
  return false;
}

function verbOf(reading: Reading, i: number): string {
  const word = reading.words[i];
  return word && (word.pos === "VERB" || word.pos === "AUX") ? word.lemma : "";
}

const TIES = new Set(
  "ties relations talks tensions cooperation dialogue rift dispute differences agreement deal negotiations friction alliance understanding contacts".split(
    " ",
  ),
);

/** "relations between Hanoi and Tokyo", "Washington and Seoul agreed". */
function isPair(draft: Draft, first: number, last: number): boolean {
  const { reading, owner } = draft;
  const left = atomAt(reading, first - 1) === "and" ? owner[first - 2] : undefined;
  const start = left ? left.first : first;
  const right = atomAt(reading, last) === "and" ? owner[last + 1] : undefined;
  if (!left && !right) return false;
  if (atomAt(reading, start - 1) !== "between") return false;
  for (let k = start - 2; k > start - 8 && together(reading, k, first); k--)
    if (TIES.has(atomAt(reading, k))) return true;
  return false;
}

const ADDRESS = new Set(
  "urge press ask call accuse warn blame criticize criticise condemn pressure tell praise thank sanction support oppose persuade convince push".split(
    " ",
  ),
);

/** "urged Beijing to", "pressure on Moscow to", "ties with Washington". */
function isAddressed(reading: Reading, first: number, last: number): boolean {
  const before = atomAt(reading, first - 1);
  if (["on", "upon"].includes(before) && ["to", "over"].includes(atomAt(reading, last))) return true;
  if (["with", "against", "towards", "toward"].includes(before) && TIES.has(atomAt(reading, first - 2))) return true;
  const verb = reading.words[first - 1];
  return verb?.pos === "VERB" && ADDRESS.has(verb.lemma) && !["airport"].includes(atomAt(reading, last));
}

const POLICY =
  /^(policy|policies|position|stance|decision|claims?|government|ambassador|foreign|support|response|interests?|refusal|demands?|actions?|assertive|bullying|intentions?|military|relations|ties|offer|proposal|request|ambitions?|influence|concerns?|security|nuclear|strategy|approach|commitment|efforts?|moves?|maritime)$/;

function hasPolicy(draft: Draft, last: number): boolean {
  const { reading } = draft;
  if (atomAt(reading, last) === "s" && draft.owner[last + 1]?.kind === "body") return true;
  return atomAt(reading, last) === "s" && POLICY.test(atomAt(reading, last + 1));
}

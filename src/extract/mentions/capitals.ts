import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type Draft, find, inOrder, replace } from "./find.ts";
import { DECIDING } from "./heads.ts";
import { atomAt, type Reading, together, wordAt } from "./reading.ts";
import { isWhereabouts } from "./whereabouts.ts";

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
    if (!country || !governs(draft, f.first, f.last)) continue;
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
  const { reading, owner } = draft;
  if (isWhereabouts(reading, first, last) || isSeat(reading, first, last)) return false;
  // "Victoria, Seychelles, said"
  if (wordAt(reading, last) === "," && owner[last + 1]?.kind === "state" && owner[last + 1]!.form === "name")
    return false;
  if (decides(reading, last - 1) || isParty(reading, last)) return true;
  if (isAccording(reading, first)) return true;
  if (wordAt(reading, last) === ",") return false;
  return (
    reading.words[first]?.name === "B-state" ||
    isPair(draft, first, last) ||
    isAddressed(reading, first, last) ||
    isSource(reading, first) ||
    hasPolicy(draft, last)
  );
}

/** "the | Hanoi talks between them", "his | Minsk visit": where it is; "Moscow-Kyiv talks" and "Beijing talks with Tokyo" are between governments. */
function isSeat(reading: Reading, first: number, last: number): boolean {
  const isJoined = [wordAt(reading, first - 1), wordAt(reading, last)].some((word) => /^[-‐–/]$/.test(word));
  return !isJoined && SEATED.test(atomAt(reading, last)) && atomAt(reading, last + 1) !== "with";
}

const SEATED =
  /^(talks|summit|meeting|visit|trip|conference|round|negotiations|accords?|agreement|declaration|gathering|session|stopover|stop|tour|process)$/;

/** "Helsinki, which announced counter-measures, …", "Beijing, whose spokesman …", "Cairo, for its part, …". */
function isParty(reading: Reading, last: number): boolean {
  const next = reading.words[last];
  if (wordAt(reading, last) !== "," || !next || reading.words[last - 1]?.relation !== "nsubj") return false;
  const behind = [1, 2, 3].map((k) => atomAt(reading, last + k)).join(" ");
  if (/^(?:for its part|by contrast|in turn)\b/.test(behind)) return true;
  if (/^whose (?:government|foreign|spokes\p{L}+|ambassador|envoy|diplomats|leaders?|ministers?)\b/u.test(behind))
    return true;
  if (!/^which\b/.test(behind)) return false;
  for (let k = last + 2; k < last + 8 && together(reading, last, k); k++)
    if (reading.words[k]!.relation.startsWith("acl") && reading.words[k]!.head === last - 1)
      return DECIDING.has(verbOf(reading, k));
  return false;
}

/** The subject of a decision, the one asked, accused or told, the one given something; alone or joined to others. */
function decides(reading: Reading, i: number): boolean {
  let k = i;
  for (let n = 0; n < 3; n++) {
    const word = reading.words[k];
    if (!word || word.head === k || reading.words[k - 1]?.relation === "case") return false;
    const verb = verbOf(reading, word.head);
    if (word.relation === "nsubj") return DECIDING.has(verb) || isElliptical(reading, word.head);
    if (word.relation === "nsubj:pass" && isAwaited(reading, word.head)) return true;
    if (word.relation === "nsubj:pass" || word.relation === "obj") return ADDRESS.has(verb) && !/^call$/.test(verb);
    if (word.relation === "iobj") return verb !== "";
    if (word.relation !== "conj" && word.relation !== "flat" && word.relation !== "compound") return false;
    k = word.head;
  }
  return false;
}

/** "Beijing did not offer dollars. Delhi did.", "Ankara and Budapest have not." */
function isElliptical(reading: Reading, i: number): boolean {
  const behind = /^(?:not|so|n't)$/.test(atomAt(reading, i + 1)) ? i + 2 : i + 1;
  return AUXILIARY.test(atomAt(reading, i)) && /^[.;,]$/.test(wordAt(reading, behind));
}

const AUXILIARY = /^(?:do|does|did|has|have|had|will|would|can|could|may|might)$/;

/** "Dushanbe is expected to send its leader", not "Dushanbe is expected to freeze". */
function isAwaited(reading: Reading, i: number): boolean {
  if (
    !/^(?:expected|believed|said|reported|thought|understood|obliged|required|bound|allowed|forced|likely)$/.test(
      atomAt(reading, i),
    )
  )
    return false;
  const to = atomAt(reading, i + 1) === "to" ? i + 2 : i + 1;
  return to === i + 2 && DECIDING.has(verbOf(reading, to));
}

function verbOf(reading: Reading, i: number): string {
  const word = reading.words[i];
  return word && (word.pos === "VERB" || word.pos === "AUX") ? word.lemma : "";
}

const TIES = new Set(
  "ties relations talks tensions cooperation dialogue rift dispute differences agreement deal treaty pact accord protocol memorandum negotiations friction alliance understanding contacts".split(
    " ",
  ),
);

/** "relations between Hanoi and Tokyo", "Washington and Seoul agreed". */
function isPair(draft: Draft, first: number, last: number): boolean {
  const { reading, owner } = draft;
  if (isHyphened(draft, first, last)) return true;
  const left = atomAt(reading, first - 1) === "and" ? owner[first - 2] : undefined;
  const start = left ? left.first : first;
  const right = atomAt(reading, last) === "and" ? owner[last + 1] : undefined;
  if (!left && !right) return false;
  if (atomAt(reading, start - 1) !== "between") return false;
  for (let k = start - 2; k > start - 8 && together(reading, k, first); k--)
    if (TIES.has(atomAt(reading, k))) return true;
  return false;
}

/** "the Moscow-Kyiv | talks", "Tokyo-Seoul ties". */
function isHyphened({ reading, owner }: Draft, first: number, last: number): boolean {
  const isHyphen = (i: number): boolean => /^[-–]$/.test(wordAt(reading, i));
  const other = isHyphen(last) ? owner[last + 1] : isHyphen(first - 1) ? owner[first - 2] : undefined;
  const next = atomAt(reading, Math.max(last, other?.last ?? last));
  return /^(state|place)$/.test(other?.kind ?? "") && (TIES.has(next) || SEATED.test(next));
}

const ADDRESS = new Set(
  `urge press ask call accuse warn blame criticize criticise condemn pressure tell praise thank sanction support oppose persuade convince push
  inform notify suspect assure remind rebuke`.split(/\s+/),
);

/** "no answer from Naypyidaw", "assurances from Minsk": what only a government gives; "a letter from Lima" is none. */
function isSource(reading: Reading, first: number): boolean {
  return atomAt(reading, first - 1) === "from" && GIVEN.test(atomAt(reading, first - 2));
}

/** "forty minutes, according to Madrid". */
function isAccording(reading: Reading, first: number): boolean {
  return atomAt(reading, first - 1) === "to" && atomAt(reading, first - 2) === "according";
}

const GIVEN =
  /^(?:answers?|reply|replies|response|reaction|comment|assurances?|guarantees?|pressure|recognition|permission|consent|approval|backing|protests?|threats?|pledges?|concessions?|condemnation)$/;

/** "urged Beijing to", "pressure on Moscow to", "ties with Washington". */
function isAddressed(reading: Reading, first: number, last: number): boolean {
  const before = atomAt(reading, first - 1);
  if (["on", "upon"].includes(before) && ["to", "over"].includes(atomAt(reading, last))) return true;
  if (["with", "against", "towards", "toward"].includes(before) && TIES.has(atomAt(reading, first - 2))) return true;
  if (isDealtWith(reading, first, last)) return true;
  const verb = reading.words[first - 1];
  return verb?.pos === "VERB" && ADDRESS.has(verb.lemma) && !["airport"].includes(atomAt(reading, last));
}

/** "signed nothing with Pristina", "the sale of fighters to Ankara": with whom papers are signed, to whom arms go. */
function isDealtWith(reading: Reading, first: number, last: number): boolean {
  const word = reading.words[last - 1];
  const head = word === undefined || word.head === last - 1 ? undefined : reading.words[word.head];
  if (head === undefined) return false;
  const before = atomAt(reading, first - 1);
  if (before === "with" && word!.relation.startsWith("obl")) return DEALING.test(head.lemma);
  if (before !== "to") return false;
  return (word!.relation.startsWith("nmod") && GIVING.test(head.lemma)) || isGiven(reading, first - 2);
}

/** "the sale of forty fighters | to Ankara". */
function isGiven(reading: Reading, i: number): boolean {
  for (let k = i; k > i - 6 && together(reading, k, i); k--)
    if (atomAt(reading, k) === "of") return GIVING.test(reading.words[k - 1]?.lemma ?? "");
  return false;
}

const DEALING = /^(?:sign|negotiate|agree|cooperate|side|ally|align|trade|conclude|bargain|haggle|mediate|reconcile)$/;
const GIVING =
  /^(?:sale|delivery|transfer|aid|assistance|support|concession|warning|loan|protest|apology|ultimatum|proposal|offer|overture|appeal|ambassador|envoy|credit|grant|pledge|commitment)$/;

const POLICY =
  /^(policy|policies|position|stance|decision|claims?|government|ambassador|foreign|support|response|interests?|refusal|demands?|actions?|assertive|bullying|intentions?|military|relations|ties|offer|proposal|request|ambitions?|influence|concerns?|security|nuclear|strategy|approach|commitment|efforts?|moves?|maritime|answer|reply|silence|consent|approval|refusals?|denials?|pledges?|recognition|accession|membership|invitation|envoys?|embassy|delegation|sanctions|troops|diplomats?|diplomacy|negotiators?|leadership|authorities|allies|veto|backing|word|break|rupture|withdrawals?|retaliation|participation|purchases?|expulsion|closure|suspension|exit|recall|ban|blockade|invasion|aid|role|spokes(?:man|woman|person)|rulers?|representatives?)$/;

function hasPolicy(draft: Draft, last: number): boolean {
  const { reading } = draft;
  if (atomAt(reading, last) === "s" && draft.owner[last + 1]?.kind === "body") return true;
  return atomAt(reading, last) === "s" && POLICY.test(atomAt(reading, last + 1));
}

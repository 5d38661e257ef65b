import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type Draft, find, lay } from "./find.ts";
import { matchAt, phraseTable } from "./match.ts";
import { atomsOfName } from "./names.ts";
import { atomAt, type Reading, together, wordAt } from "./reading.ts";

/** The names of equipment, singular and plural, in atoms. */
export type EquipmentTable = ReadonlyMap<string, readonly { readonly atoms: readonly string[]; readonly id: string }[]>;

/** Makes the table of equipment. */
export function equipmentTable(knowledge: Knowledge): EquipmentTable {
  const phrases = new Map<string, { atoms: readonly string[]; id: string }>();
  for (const item of knowledge.organisations) {
    if (item.kind !== "equipment") continue;
    for (const name of [item.name, ...item.names])
      for (const form of [name, plural(name)]) {
        const atoms = atomsOfName(form);
        if (atoms.length > 0 && !phrases.has(atoms.join(" "))) phrases.set(atoms.join(" "), { atoms, id: item.id });
      }
  }
  return phraseTable([...phrases.values()]);
}

function plural(name: string): string {
  if (/(s|x|ch|sh)$/.test(name)) return `${name}es`;
  return /[^aeiou]y$/.test(name) ? name.replace(/y$/, "ies") : `${name}s`;
}

/** Equipment: a noun of the knowledge with the nouns and adjectives of kind before it ("coastal radar systems"). */
export function equipment(draft: Draft, table: EquipmentTable): void {
  const { reading } = draft;
  for (let i = 0; i < reading.tokens.length; i++) {
    const phrases = table.get(atomAt(reading, i));
    if (!phrases || draft.owner[i]) continue;
    for (const phrase of phrases) {
      const end = matchAt(reading, i, phrase.atoms);
      if (end < 0 || atomAt(reading, i - 1) === "think" || overlapsName(draft, i, end) || !isNoun(reading, end - 1))
        continue;
      const last = toHead(draft, end);
      if (isModifier(reading, last - 1)) continue;
      lay(
        draft,
        find({
          first: leftmost(draft, i),
          last,
          kind: "equipment",
          form: "name",
          rule: "equipment",
          known: last === end ? [phrase.id] : [],
        }),
      );
      i = last - 1;
      break;
    }
  }
}

function isNoun(reading: Reading, i: number): boolean {
  const pos = reading.words[i]?.pos;
  return pos === undefined || pos === "NOUN" || pos === "PROPN" || pos === "X" || pos === "NUM" || pos === "";
}

function overlapsName(draft: Draft, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (draft.owner[i]) return true;
  return false;
}

const THING =
  /^(systems?|equipment|aircraft|vessels?|ships?|boats?|crafts?|missiles?|helicopters?|vehicles?|weapons?|launchers?|batter(?:y|ies)|drones?|munitions?|jets?|planes?)$/;

/** Over the nouns behind it that name the thing: "radar" in "radar systems". */
function toHead(draft: Draft, end: number): number {
  let last = end;
  // "ship mounted radar systems"
  if (draft.reading.words[end - 1]?.tag === "NN") {
    let k = end;
    while (k < end + 3 && together(draft.reading, end - 1, k) && isKindWord(draft, k)) k++;
    if (k > end && together(draft.reading, end - 1, k) && THING.test(atomAt(draft.reading, k)) && !draft.owner[k])
      last = k + 1;
  }
  while (together(draft.reading, end - 1, last) && THING.test(atomAt(draft.reading, last)) && !draft.owner[last])
    last++;
  return last;
}

function isKindWord(draft: Draft, k: number): boolean {
  const word = draft.reading.words[k];
  return (
    !draft.owner[k] &&
    word !== undefined &&
    (word.tag === "VBN" || word.tag === "NN" || word.tag === "JJ" || word.tag === "HYPH" || word.tag === "VBD") &&
    !THING.test(atomAt(draft.reading, k))
  );
}

/** Whether the noun only tells the kind of something that is no equipment: "submarine hunting", "arms sales". */
function isModifier(reading: Reading, i: number): boolean {
  const word = reading.words[i];
  return (
    word !== undefined &&
    word.relation === "compound" &&
    (word.head === i + 1 || word.head === i + 2) &&
    together(reading, i, word.head) &&
    /^\p{L}/u.test(wordAt(reading, i + 1)) &&
    !["and", "or"].includes(atomAt(reading, i + 1))
  );
}

/** Over the words of kind before it: nouns, adjectives of kind, participles; no determiners, numbers or judgements. */
function leftmost(draft: Draft, i: number): number {
  const { reading, owner } = draft;
  let first = i;
  for (let k = i - 1; k >= 0 && i - k <= 5 && together(reading, k, i) && !owner[k]; k--) {
    const word = reading.words[k];
    if (/^[-‐‑]$/.test(wordAt(reading, k))) continue;
    if (!word || COMMON.has(atomAt(reading, k)) || !ofKind(reading, k, first)) break;
    first = k;
  }
  // "Rafale-M fighter jets"
  if (first < i && /^[-‐‑]$/.test(wordAt(reading, first - 1)) && owner[first - 2]) first++;
  return first;
}

function ofKind(reading: Reading, k: number, head: number): boolean {
  const word = reading.words[k]!;
  if (word.head < k || word.head - head > 3) return false;
  return (
    word.relation === "compound" ||
    word.relation === "amod" ||
    (word.pos === "NOUN" && word.relation === "obl:npmod") ||
    word.relation === "nmod"
  );
}

const COMMON = new Set(
  `new old more other such several many various additional first second third last next used own modern advanced sophisticated much two three four five six
  seven eight nine ten further of and more-advanced secondhand second-hand big large small latest same different foreign domestic`
    .trim()
    .split(/\s+/),
);

import { type Draft, type Find, find } from "./find.ts";
import { atomAt, type Reading } from "./reading.ts";

/**
 * Descriptions that the text itself joins to a name: "Peter Dutton, Australia's defence minister", "his host, Manasseh Sogavare", "Kallas was the
 * prime minister of Estonia". Each becomes a find that means whom the name means; an office read there before gives way to it.
 */
export function appositions(draft: Draft): void {
  const { reading, owner } = draft;
  const laid: Find[] = [];
  for (let t = 0; t < reading.words.length; t++) {
    if (!isDescription(reading, t) || owner[t]?.form === "name") continue;
    const same = partner(draft, t);
    if (same)
      laid.push(
        find({
          first: leftEdge(reading, t),
          last: t + 1,
          kind: same.kind,
          form: "description",
          rule: "apposition",
          same,
        }),
      );
  }
  for (const one of laid) {
    for (const other of draft.finds)
      if (other.form !== "name" && other.form !== "adjective" && other.first < one.last && other.last >= one.last)
        draft.finds.delete(other);
    draft.finds.add(one);
  }
}

const BEARERS: ReadonlySet<string> = new Set(["person", "state", "place", "organisation", "body"]);

/** A common noun in the singular. */
function isDescription(reading: Reading, t: number): boolean {
  const word = reading.words[t]!;
  return word.pos === "NOUN" && !word.tag.endsWith("S") && !/^(?:compound|nmod:poss)/.test(word.relation);
}

/** The name of a person that the tree sets beside a noun: in apposition on either side, or as the subject of "was the …". */
function partner({ reading, owner }: Draft, t: number): Find | null {
  const { words } = reading;
  const name = (i: number) => (owner[i]?.form === "name" && BEARERS.has(owner[i]!.kind) ? owner[i]! : null);
  if (words[t]!.relation === "appos") return name(words[t]!.head);
  const sentence = reading.sentences[reading.sentenceOf[t]!];
  if (!sentence) return null;
  let subject: Find | null = null;
  let copula = false;
  for (let i = sentence.first; i < sentence.last; i++) {
    const word = words[i]!;
    if (word.head !== t || i === t) continue;
    if (word.relation === "appos" && i > t && name(i)) return name(i);
    if (word.relation === "nsubj") subject = name(i);
    // "is now", "was": not "would be", "is not"
    if (word.relation === "cop") copula = /^(?:is|was|'s|are|were)$/i.test(reading.tokens[i]!.text);
    // "is in favour": what has a preposition calls nobody
    if (word.lemma === "not" || word.relation === "aux" || (word.relation === "case" && i < t)) return null;
  }
  return copula ? subject : null;
}

/** The first token of the words before a noun that hang on it, without a gap. */
function leftEdge(reading: Reading, t: number): number {
  let first = t;
  while (first > 0 && reading.sentenceOf[first - 1] === reading.sentenceOf[t] && hangsOn(reading, first - 1, t))
    first--;
  // "his" means somebody else
  return first < t && /^(?:his|her|its|their|my|our|your)$/.test(atomAt(reading, first)) ? first + 1 : first;
}

function hangsOn({ words }: Reading, i: number, t: number): boolean {
  for (let k = i, n = 0; n < 6; n++) {
    const { head, relation } = words[k]!;
    if (head === t)
      return /^(?:det|amod|compound|nmod:poss|nummod|case|punct|advmod)/.test(relation) && relation !== "punct";
    if (head === k || head > t || head < i) return false;
    k = head;
  }
  return false;
}

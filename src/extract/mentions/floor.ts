import type { Find } from "./find.ts";
import { atomAt, type Reading } from "./reading.ts";

/** Who speaks to whom at a token: keys of people, null where nobody or more than one comes into question. */
export interface Floor {
  speakerAt(token: number): string | null;
  addresseeAt(token: number): string | null;
}

/** Where somebody takes the floor; null for those who only ask. */
interface Turn {
  readonly from: number;
  readonly key: string | null;
}

/** The people of names, as far as they are settled before reading. */
export type Named = ReadonlyMap<Find, { readonly key: string }>;

/** The floor, by the finds in order of reading, of a transcript with labels ("PRESIDENT RUTO: …"), of a speech whose heading names who gives it; nobody has it in any other text. */
export function floorOf(reading: Reading, finds: readonly Find[], named: Named): Floor {
  const labels = turnsIn(reading, finds, named);
  const turns = labels.length > 1 ? labels : speech(reading, finds, named);
  const holders = [...new Set(turns.flatMap(({ key }) => key ?? []))];
  const speakerAt = (token: number) => turns.findLast(({ from }) => from <= token)?.key ?? null;
  return {
    speakerAt,
    addresseeAt: (token) => {
      const speaker = speakerAt(token);
      const others = holders.filter((key) => key !== speaker);
      return speaker !== null && others.length === 1 ? others[0]! : null;
    },
  };
}

function turnsIn(reading: Reading, finds: readonly Find[], named: Named): readonly Turn[] {
  const people = finds.flatMap((find): Turn[] => {
    if (!opensTurn(reading, find.first, find.last)) return [];
    const key = named.get(find)?.key ?? bySurname(reading, find.last - 1, named);
    return key === null ? [] : [{ from: find.last, key }];
  });
  const askers = reading.sentences.flatMap(({ first, last }): Turn[] =>
    /^(?:q|question|reporter|moderator)$/.test(atomAt(reading, first)) &&
    first + 1 < last &&
    opensTurn(reading, first, first + 1)
      ? [{ from: first + 1, key: null }]
      : [],
  );
  return [...people, ...askers].sort((a, b) => a.from - b.from);
}

/** "MR. RHODES:", which is an island too: who bears the name in full elsewhere, if only one does. */
function bySurname(reading: Reading, last: number, named: Named): string | null {
  const surname = atomAt(reading, last);
  const keys = new Set(
    [...named].flatMap(([find, { key }]) => (atomAt(reading, find.last - 1) === surname ? [key] : [])),
  );
  return keys.size === 1 ? [...keys][0]! : null;
}

/** A colon behind the name, and only words of a title before it in its sentence. */
function opensTurn({ sentenceOf, sentences, words, tokens }: Reading, first: number, last: number): boolean {
  const sentence = sentences[sentenceOf[first]!];
  if (sentence === undefined || tokens[last]?.text !== ":" || first - sentence.first > 12) return false;
  return words.slice(sentence.first, first).every(({ pos }) => /^(?:PROPN|NOUN|ADJ|DET|ADP|PUNCT)$/.test(pos));
}

const SPEECH =
  /^(?:\p{L}+ ){0,3}(?:remarks|speech|address|statement|toast|keynote|lecture|interview)\b.{0,80}?\b(?:by|of|with)\b/iu;

/** "Remarks by President Ruto at the Summit": he has the floor from the next sentence on. */
function speech(reading: Reading, finds: readonly Find[], named: Named): readonly Turn[] {
  const [title, next] = reading.sentences;
  if (title === undefined || next === undefined) return [];
  const text = reading.doc.text.slice(reading.tokens[title.first]!.start, reading.tokens[title.last - 1]!.end);
  if (!SPEECH.test(text)) return [];
  const people = finds.filter((find) => named.has(find) && find.first < title.last);
  const keys = new Set(people.map((find) => named.get(find)!.key));
  return keys.size === 1 ? [{ from: next.first, key: [...keys][0]! }] : [];
}

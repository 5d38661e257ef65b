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

/** The floor, by the finds in order of reading, of a transcript with labels ("PRESIDENT RUTO: …"), of a speech or diary whose heading names whose it is; nobody has it in any other text. */
export function floorOf(reading: Reading, finds: readonly Find[], named: Named): Floor {
  const labels = turnsIn(reading, finds, named);
  const isTalk = labels.length > 1 && labels.some(({ key }) => key !== null);
  const turns = isTalk ? labels : speech(reading, finds, named);
  const holders = [...new Set(turns.flatMap(({ key }) => key ?? []))];
  const turnAt = (token: number) => turns.findLast(({ from }) => from <= token) ?? null;
  return {
    speakerAt: (token) => turnAt(token)?.key ?? null,
    addresseeAt: (token) => {
      const turn = turnAt(token);
      const others = turn === null ? [] : holders.filter((key) => key !== turn.key);
      return others.length === 1 ? others[0]! : null;
    },
  };
}

function turnsIn(reading: Reading, finds: readonly Find[], named: Named): readonly Turn[] {
  const people = finds.flatMap((find): Turn[] => {
    if (!opensTurn(reading, find.first, find.last)) return [];
    const key = named.get(find)?.key ?? bySurname(reading, find.last - 1, named);
    return key === null ? [] : [{ from: find.last, key }];
  });
  const opened = new Set(people.map(({ from }) => reading.sentenceOf[from - 1]));
  const unnamed = reading.sentences.flatMap(({ first, last }, s): (Turn & { readonly answers: boolean })[] => {
    const colon = opened.has(s) ? null : labelEnd(reading, first, last);
    return colon === null ? [] : [{ from: colon, key: null, answers: /^(?:a|answer)$/.test(atomAt(reading, first)) }];
  });
  let last: string | null = null;
  return [...people.map((turn) => ({ ...turn, answers: false })), ...unnamed]
    .sort((a, b) => a.from - b.from)
    .map(({ from, key, answers }) => {
      last = key ?? last;
      return { from, key: answers ? last : key };
    });
}

/** "Q:", "Moderator:", "Question (Daily News):", "A:", "Daily News:": the colon of a label without a person's name that opens a line; null where there is none. */
function labelEnd({ tokens, words, doc }: Reading, first: number, last: number): number | null {
  const start = tokens[first]!.start;
  if (!doc.zones.some((zone) => zone.start === start)) return null;
  for (let i = first + 1; i < last && i < first + 9; i++) {
    if (tokens[i]!.text === ":") return i;
    if (!/^(?:PROPN|NOUN|ADJ|PUNCT|X)$/.test(words[i]!.pos) || /[.?!]/.test(tokens[i]!.text)) return null;
  }
  return null;
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
  /^(?:\p{L}+ ){0,3}(?:remarks|speech|address|statement|toast|keynote|lecture|interview|diary|journal|memoirs?|notes)\b.{0,80}?\b(?:by|of|with)\b/iu;

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

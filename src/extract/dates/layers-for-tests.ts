import type { Annotated, LocalEntity, Mention, Sentence, Token } from "../../document/layers.ts";
import type { Knowledge, Office, Person, Summit, Tenure } from "../../knowledge/knowledge.ts";

/** Words of letters or figures, clitics apart: enough tokens for tests of dates. */
function tokenize(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\d]+|[^\s\p{L}\p{M}\d]/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Lines are zones; sentences end at a full stop, question or exclamation mark before a capital. */
function split(text: string, tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of text.matchAll(/\S(?:[^\n]*?[^\n.](?:[.?!]["”]?(?=\s+["“]?\p{Lu}\p{L}|\n|$)|(?=\n|$))|)/gu)) {
    const end = match.index + match[0].length;
    const inside = (token: Token) => token.start >= match.index && token.end <= end;
    const first = tokens.findIndex(inside);
    const last = tokens.findLastIndex(inside) + 1;
    if (first >= 0) sentences.push({ start: match.index, end, first, last, zone: "paragraph" });
  }
  return sentences;
}

/** A person named in a test text; `known` is the id in the test's knowledge. */
export interface Named {
  readonly name: string;
  readonly known?: string;
  readonly kind?: Mention["kind"];
}

/** A document with simple tokens and sentences, no syntax, and the given names as mentions. */
export function document(
  text: string,
  published: string | null,
  names: readonly Named[] = [],
): Annotated<"tokens" | "sentences" | "syntax" | "mentions"> {
  const tokens = tokenize(text);
  const zones = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: "paragraph" as const,
  }));
  const entities: LocalEntity[] = names.map(({ name, known, kind }) => ({
    key: name,
    kind: kind ?? "person",
    name,
    country: null,
    known: known ?? null,
    office: null,
    names: [name],
  }));
  const mentions = names
    .flatMap(({ name, kind }) =>
      [...text.matchAll(new RegExp(name, "g"))].map(
        (match): Mention => ({
          start: match.index,
          end: match.index + name.length,
          kind: kind ?? "person",
          form: "name",
          head: 0,
          entities: [name],
          rule: "test",
        }),
      ),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    id: "d",
    file: "test.txt",
    language: "en",
    sha256: "",
    mediaType: "text/plain",
    title: null,
    publisher: null,
    author: null,
    url: null,
    publishedBasis: published === null ? null : "option",
    published,
    text,
    zones,
    tokens,
    sentences: split(text, tokens),
    syntax: [],
    mentions: { entities, mentions },
  };
}

const SOURCE = { source: "test", verified: true };

/** A head of government or state with one tenure. */
export function leader(
  id: string,
  name: string,
  title: string,
  office: string,
  from: string,
  to: string | null,
): Person {
  const tenure: Tenure = { person: id, office, title, of: id.slice(0, 3).toUpperCase(), from, to, ...SOURCE };
  return { id, name, country: tenure.of, family: name.split(" ").at(-1) ?? name, names: [name], tenures: [tenure] };
}

/** Knowledge with these people and summits, the offices that they hold, and nothing else. */
export function knowledge(
  people: readonly Person[],
  summits: readonly Omit<Summit, "source" | "verified">[] = [],
): Knowledge {
  const offices: Office[] = [
    { id: "head_of_government", forms: ["prime minister", "chancellor", "premier"], rank: 2, ...SOURCE },
    { id: "head_of_state", forms: ["president"], rank: 1, ...SOURCE },
  ];
  return {
    version: "test",
    states: [],
    offices,
    people,
    aliases: [],
    organisations: [],
    memberships: [],
    places: [],
    tables: {},
    summits: summits.map((summit) => ({ ...summit, ...SOURCE })),
  };
}

import { type Cursor, fail, need, skip, take } from "./cursor.ts";

/** What a test may ask of a word: its form in the text, or a field of the layer `syntax`. */
const ATTRIBUTES = ["form", "lemma", "pos", "tag", "relation", "name"] as const;

export type Attribute = (typeof ATTRIBUTES)[number];

/** To dependents, governors, all below, all above; to the next word, the one before, all after, all before. */
export type Operator = ">" | "<" | ">>" | "<<" | "." | "," | ".." | ",,";

/** `lemma:sign|conclude` or `lemma:/^re/`; negated with "!" before it. */
export interface Test {
  readonly attribute: Attribute;
  readonly negated: boolean;
  readonly values: readonly string[] | RegExp;
}

/** `>nsubj {…}`: from the word before it to one that fits the pattern; negated, to none that does. */
export interface Link {
  readonly operator: Operator;
  readonly negated: boolean;
  /** Empty for any. */
  readonly relations: readonly string[];
  readonly to: Pattern;
}

/** One word: its tests, the name it is captured under (null for none), and what it is linked to. */
export interface Pattern {
  readonly tests: readonly Test[];
  readonly capture: string | null;
  readonly links: readonly Link[];
}

/** A query as parsed, frozen throughout. `captures` are its names, in the order of `text`. */
export interface Query<Name extends string = string> {
  readonly text: string;
  readonly captures: readonly Name[];
  readonly pattern: Pattern;
}

type UpToBreak<T extends string> = T extends `${infer Head} ${string}`
  ? UpToBreak<Head>
  : T extends `${infer Head}\n${string}`
    ? UpToBreak<Head>
    : T extends `${infer Head})${string}`
      ? Head
      : T;

/** The names that follow "}=" in a literal: `CapturesOf<"{pos:VERB}=act >obj {}=what">` is `"act" | "what"`. */
export type CapturesOf<Text extends string> = string extends Text
  ? string
  : Text extends `${string}}=${infer Rest}`
    ? UpToBreak<Rest> | CapturesOf<Rest>
    : never;

/** A cursor that keeps the captures it came by, and how many negations it is in. */
interface Reader extends Cursor {
  readonly seen: { readonly name: string; readonly at: number; readonly negated: boolean }[];
  negations: number;
}

/**
 * A pattern over dependency trees, for `matchAll` (match.ts). The notation is in docs/queries.md:
 * `{lemma:sign pos:VERB}=act >nsubj {}=actor >obj ({lemma:treaty|pact} >nmod {name:B-state}=party)`.
 *
 * After Semgrex (Chambers et al. 2007, "Learning Alignments and Leveraging Natural Logic", RTE-3) and spaCy's DependencyMatcher;
 * operators along the text are those of Tregex (Levy and Andrew 2006). Unlike in Semgrex, two captures are never one word.
 *
 * Throws an Error that says what was wanted and what was found, at which column.
 */
export function query<const Text extends string>(text: Text): Query<CapturesOf<Text>> {
  const reader: Reader = { text, at: 0, seen: [], negations: 0 };
  const pattern = linked(reader);
  if (reader.at < text.length) fail(reader, "an operator or the end");
  const captures = [...new Set(reader.seen.filter((capture) => !capture.negated).map((capture) => capture.name))];
  const loose = reader.seen.find((capture) => !captures.includes(capture.name));
  if (loose) fail(reader, "a name that is captured outside of negations too", loose.at);
  return Object.freeze({ text, captures: Object.freeze(captures as CapturesOf<Text>[]), pattern });
}

function linked(reader: Reader): Pattern {
  const word = node(reader);
  const links: Link[] = [];
  for (let next = link(reader); next !== null; next = link(reader)) links.push(next);
  return Object.freeze({ ...word, links: Object.freeze(links) });
}

function node(reader: Reader): Pattern {
  skip(reader);
  need(reader, /\{/y, '"{"');
  const tests: Test[] = [];
  for (skip(reader); take(reader, /\}/y) === null; skip(reader)) tests.push(test(reader));
  return Object.freeze({ tests: Object.freeze(tests), capture: capture(reader), links: Object.freeze([]) });
}

function test(reader: Reader): Test {
  const negated = take(reader, /!/y) !== null;
  const at = reader.at;
  const found = need(reader, /[a-z]+:/y, 'a test such as lemma:sign, or "}"').slice(0, -1);
  const attribute = ATTRIBUTES.find((known) => known === found) ?? fail(reader, ATTRIBUTES.join(", "), at);
  const values = reader.text[reader.at] === "/" ? regex(reader) : plain(reader);
  need(reader, /(?=[ \n}])/y, 'a space or "}"');
  return Object.freeze({ attribute, negated, values });
}

function plain(reader: Reader): readonly string[] {
  const values = need(reader, /[^ \n{}|]+(\|[^ \n{}|]+)*/y, 'a value, values with "|" between, or /regex/');
  return Object.freeze(values.split("|"));
}

function regex(reader: Reader): RegExp {
  const at = reader.at;
  const found = need(reader, /\/([^/\\\n]|\\.)+\/i?/y, "/regex/ or /regex/i, on one line");
  // CapturesOf would take it for a capture.
  if (found.includes("}=")) fail(reader, 'a regex without "}="', at);
  const end = found.lastIndexOf("/");
  try {
    return Object.freeze(new RegExp(found.slice(1, end), `u${found.slice(end + 1)}`));
  } catch {
    return fail(reader, "a valid regex", at);
  }
}

function capture(reader: Reader): string | null {
  if (take(reader, /=/y) === null) return null;
  const at = reader.at;
  const name = need(reader, /[A-Za-z]\w*(?=[ \n)]|$)/y, 'a name, and after it a space, ")" or the end');
  reader.seen.push({ name, at, negated: reader.negations > 0 });
  return name;
}

function link(reader: Reader): Link | null {
  skip(reader);
  const negated = take(reader, /!/y) !== null;
  const found = take(reader, />>|<<|\.\.|,,|[<>.,]/y);
  if (found === null) return negated ? fail(reader, 'an operator after "!"') : null;
  const relations = /[<>]/.test(found) ? take(reader, /[a-z]+(:[a-z]*)?(\|[a-z]+(:[a-z]*)?)*/y) : null;
  reader.negations += Number(negated);
  const to = target(reader);
  reader.negations -= Number(negated);
  const operator = found as Operator;
  return Object.freeze({ operator, negated, relations: Object.freeze(relations?.split("|") ?? []), to });
}

function target(reader: Reader): Pattern {
  skip(reader);
  if (reader.text[reader.at] === "{") return node(reader);
  need(reader, /\(/y, '"{" or "("');
  const to = linked(reader);
  need(reader, /\)/y, 'an operator or ")"');
  return to;
}

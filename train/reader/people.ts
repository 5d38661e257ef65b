import type { Name, NamedSentence } from "./inline.ts";

/** A number in [0, 1). */
type Random = () => number;

/** Parts of the names of one people (train/data/names/people.tsv). */
export interface NameParts {
  readonly order: string;
  readonly family: readonly string[];
  readonly given: readonly string[];
}

/** Reads people.tsv. */
export function readPeople(content: string): readonly NameParts[] {
  const cell = (text: string) =>
    text
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== "");
  return content
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, order, family, given] = line.split("\t");
      return { order: order!, family: cell(family!), given: cell(given!) };
    });
}

/** The sentence with each of its persons under an invented name of one people: a whole name for a whole one, a part for a part. */
export function renamed(sentence: NamedSentence, people: readonly NameParts[], random: Random): NamedSentence {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const parts = pick(people);
  let text = "";
  let at = 0;
  const names: Name[] = [];
  for (const name of sentence.names) {
    text += sentence.text.slice(at, name.start);
    const old = sentence.text.slice(name.start, name.end);
    const made = name.type === "person" ? nameLike(old, random() < 0.8 ? parts : pick(people), pick, random) : old;
    names.push({ type: name.type, start: text.length, end: text.length + made.length });
    text += made;
    at = name.end;
  }
  return { ...sentence, text: text + sentence.text.slice(at), names };
}

function nameLike(old: string, parts: NameParts, pick: <T>(list: readonly T[]) => T, random: Random): string {
  const made = old.includes(" ") ? wholeName(parts, pick, random) : pick(random() < 0.7 ? parts.family : parts.given);
  return old === old.toUpperCase() ? made.toUpperCase() : made;
}

function wholeName(parts: NameParts, pick: <T>(list: readonly T[]) => T, random: Random): string {
  const given = pick(parts.given);
  const family = pick(parts.family);
  if (parts.order === "given") return random() < 0.5 ? `${given} ${pick(parts.given)}` : `${given} ${family}`;
  const familyFirst = parts.order === "family given" || (parts.order === "both" && random() < 0.5);
  if (familyFirst) return `${family} ${given}`;
  return random() < 0.05 ? `${given[0]}. ${family}` : `${given} ${family}`;
}

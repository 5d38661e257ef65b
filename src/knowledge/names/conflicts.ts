import type { Alignment } from "./align.ts";
import type { NameParts } from "./parts.ts";
import type { NameWord } from "./raw-words.ts";

/** The words that tell, without titles and particles. */
export function strong(words: readonly NameWord[]): readonly NameWord[] {
  return words.filter(({ light }) => !light);
}

/** What makes it impossible that two names are of one person, as long as nothing is misspelt. Empty when nothing does. */
export function conflicts(a: NameParts, b: NameParts, alignment: Alignment): readonly string[] {
  const found: string[] = [];
  if (a.suffix && b.suffix && a.suffix !== b.suffix) found.push(`${a.suffix} and ${b.suffix}`);
  const [x, y] = [initialsOf(a, alignment, "a"), initialsOf(b, alignment, "b")];
  if (x !== "" && y !== "" && x !== y) found.push(`initials ${x} and ${y}`);
  const [left, right] = [left_(alignment, "a"), left_(alignment, "b")];
  if (left.length > 0 && right.length > 0) found.push(`${textOf(left)} is not ${textOf(right)}`);
  if (isParent(a, alignment, "a") || isParent(b, alignment, "b")) found.push("the parent, not the child");
  if (isReversed(alignment)) found.push("child and parent are turned round");
  return found;
}

/** Initials that stand for no word of the other name. */
function initialsOf({ words }: NameParts, { pairs }: Alignment, side: "a" | "b"): string {
  const told = new Set(pairs.filter(({ how }) => how === "initial").flatMap((pair) => pair[side]));
  return words
    .filter((word) => word.initial && !told.has(word))
    .map(({ text }) => text)
    .join("");
}

/** Strong words left over that are not said twice ("Abdul Aziz Aziz"). */
function left_(alignment: Alignment, side: "a" | "b"): readonly NameWord[] {
  const said = alignment.pairs.flatMap((pair) => pair[side].map(({ text }) => text));
  const left = side === "a" ? alignment.leftA : alignment.leftB;
  return strong(left).filter(
    ({ text }) => !said.some((word) => word === text || (text.length > 3 && word.endsWith(text))),
  );
}

function textOf(words: readonly NameWord[]): string {
  return words.map(({ text }) => text).join(" ");
}

/** "Salman bin Muhammad" and "Muhammad bin Salman": who is a child in one is the parent in the other, both ways. */
function isReversed({ pairs }: Alignment): boolean {
  const told = pairs.map(({ a, b }) => [strong(a)[0]?.childOf ?? false, strong(b)[0]?.childOf ?? false] as const);
  return told.some(([a, b]) => a && !b) && told.some(([a, b]) => !a && b);
}

/** "Rashid bin Saeed" is the father of "Omar bin Rashid bin Saeed": the child is left out, the parent stands first. */
function isParent({ words }: NameParts, { pairs, leftA, leftB }: Alignment, side: "a" | "b"): boolean {
  const [other, left] = side === "a" ? (["b", leftA] as const) : (["a", leftB] as const);
  const told = pairs.filter((pair) => strong(pair[side]).length > 0);
  const [first] = told;
  const child = strong(words)[0];
  const isLeft = child !== undefined && left.includes(child) && told.length > 1;
  return isLeft && first?.[side][0] === strong(words)[1] && strong(words)[1]!.childOf && !first![other][0]!.childOf;
}

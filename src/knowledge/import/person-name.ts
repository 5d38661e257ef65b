import anyAscii from "any-ascii";

/** A name in its parts. */
export interface NameParts {
  readonly name: string;
  readonly family: string;
  readonly given: string;
}

/** Where the family name comes first, and where names have no such part. */
const FAMILY_FIRST = new Set(["CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "VNM"]);
const NO_FAMILY = new Set(["MMR"]);
const PARTICLES = new Set(
  "de da do dos das di del della der den van von zu ter la le bin ibn ben bint al el abu af".split(" "),
);
const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i;

/**
 * Which part of the name is the family's: what stands before a comma, else the words in capitals ("SUGA Yoshihide"), else the first word
 * in China, Korea and Vietnam, the whole in Myanmar, elsewhere the last with the particles before it ("Ursula von der Leyen").
 */
export function nameParts(words: string, country: string | null): NameParts {
  const comma = /^([^,]+),\s*([^,]+)$/.exec(words);
  if (comma !== null && !SUFFIX.test(comma[2]!)) {
    const family = comma[1]!
      .split(" ")
      .map((token) => (isLoud(token) ? quiet(token) : token))
      .join(" ");
    return parts(`${comma[2]} ${family}`, family, comma[2]!);
  }
  const tokens = words.replace(/,/g, "").split(" ");
  const loud = tokens.filter(isLoud);
  if (loud.length > 0 && loud.length < tokens.length && loud.join(" ").length > 2) {
    const lowered = tokens.map((token) => (isLoud(token) ? quiet(token) : token));
    const given = tokens.filter((token) => !isLoud(token)).join(" ");
    return parts(lowered.join(" "), loud.map(quiet).join(" "), given);
  }
  if (tokens.length === 1 || NO_FAMILY.has(country ?? "")) return parts(words, words, "");
  if (FAMILY_FIRST.has(country ?? "")) return parts(words, tokens[0]!, tokens.slice(1).join(" "));
  let end = tokens.length;
  while (end > 2 && SUFFIX.test(tokens[end - 1]!)) end--;
  let first = end - 1;
  while (first > 1 && PARTICLES.has(tokens[first - 1]!.toLowerCase())) first--;
  return parts(words, tokens.slice(first, end).join(" "), tokens.slice(0, first).join(" "));
}

/** The id by the rule state, family name, given names: "jpn-suga-yoshihide". Null for a name that is not in Latin letters. */
export function personId({ family, given }: NameParts, country: string | null): string | null {
  if (!/^[\p{Script=Latin}\p{M}\p{P}\s\d]+$/u.test(`${family}${given}`)) return null;
  const slug = [country ?? "", family, given].map(slugOf).filter((part) => part !== "");
  return slug.length < 2 && country !== null ? null : slug.join("-") || null;
}

function slugOf(words: string): string {
  return anyAscii(words)
    .toLowerCase()
    .replace(/['’`.]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function parts(name: string, family: string, given: string): NameParts {
  return { name, family, given };
}

function isLoud(token: string): boolean {
  return /^[\p{Lu}'’-]{2,}$/u.test(token) && /\p{Lu}.*\p{Lu}/u.test(token);
}

function quiet(token: string): string {
  return token
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_all, mark: string, letter: string) => mark + letter.toUpperCase());
}

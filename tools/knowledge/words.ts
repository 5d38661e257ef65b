import anyAscii from "any-ascii";

const titles = new Set("king queen prince president prime minister general supreme leader state premier".split(" "));

/** Lower-case ASCII letters, digits, spaces and hyphens of a name; apostrophes of all kinds left out. */
export function fold(text: string): string {
  const ascii = anyAscii(text.replace(/[ʻ'’‘`]/g, ""));
  return ascii.toLowerCase().replace(/[^a-z0-9 -]/g, "");
}

/** The words of a name, folded, without the Arabic article. */
export function words(text: string): string[] {
  return fold(text)
    .split(/[ -]+/)
    .filter((word) => word !== "" && word !== "al" && word !== "el");
}

/** The words of a name without titles. */
export function wordsOfName(text: string): Set<string> {
  return new Set(words(text).filter((word) => !titles.has(word)));
}

/** Whether two names have the same words in any order ("Suga Yoshihide", "Yoshihide Suga"). */
export function sameWords(a: string, b: string): boolean {
  return words(a).sort().join(" ") === words(b).sort().join(" ");
}

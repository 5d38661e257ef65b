/** Ways of writing one sound in Latin letters, brought to one: "Tokayev" and "Tokaev", "Schroeder" and "Schroder", "Khrushchev". */
export function soundOf(word: string): string {
  return SPELLINGS.reduce((form, [from, to]) => form.replace(from, to), word).replace(/(.)\1+/g, "$1");
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|stsch|schtsch|chtch/g, "sh"],
  [/tsch|tch|cz/g, "ch"],
  [/sch/g, "sh"],
  [/dzh|dj|zh/g, "j"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ck|q/g, "k"],
  [/c(?![hei])/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/tz|ts/g, "c"],
  [/oo|ou/g, "u"],
  [/oe/g, "o"],
  [/ae/g, "e"],
  [/(?<=[aeo])[yj](?=[aeou])/g, ""],
  [/iy|yi|ii|ij|yy|ee|ie|ey|ei|iei|[yj](?![aeou])/g, "i"],
];

/** Korean syllables as the systems of romanisation write them, brought to one: "jong", "jung", "chong", "jeong". */
export function koreanSound(word: string): string {
  return KOREAN.reduce((form, [from, to]) => form.replace(from, to), word);
}

const KOREAN: readonly (readonly [RegExp, string])[] = [
  [/^(ch|j)/, "j"],
  [/^[kg]/, "g"],
  [/^[pb]/, "b"],
  [/^[td]/, "d"],
  [/^[rl]/, "r"],
  [/^sh(?=i)/, "s"],
  [/k$/, "g"],
  [/p$/, "b"],
  [/eo|eu|oo|ou|u/g, "o"],
  [/ae/g, "e"],
  [/ee/g, "i"],
];

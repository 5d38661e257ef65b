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
  [/que?$|ck|q/g, "k"],
  [/c(?![hei])/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/tz|ts/g, "c"],
  [/oo|ou/g, "u"],
  [/oe/g, "o"],
  [/ae/g, "e"],
  [/(?<=[aeo])[yj](?=[aeou])/g, ""],
  [/(?<=[b-df-hj-np-tv-z])y(?=[aou])/g, "i"],
  [/iy|yi|ii|ij|yy|ee|ie|ey|ei|iei|[yj](?![aeou])/g, "i"],
];

/** Korean syllables as the systems of romanisation write them, brought to one: "jong", "jung", "chong", "jeong". */
export function koreanSound(word: string): string {
  return KOREAN.reduce((form, [from, to]) => form.replace(from, to), word);
}

const KOREAN: readonly (readonly [RegExp, string])[] = [
  [/^(ch?|j)/, "j"],
  [/^wh/, "hw"],
  [/ck$/, "k"],
  [/^[kg]/, "g"],
  [/^[pb]/, "b"],
  [/^[td]/, "d"],
  [/^[rl]/, "r"],
  [/^sh(?=i)/, "s"],
  [/k$/, "g"],
  [/p$/, "b"],
  [/eo|eu|oo|ou|u/g, "o"],
  [/ae/g, "e"],
  [/ui|ee/g, "i"],
];

/** Chinese syllables in pinyin and in the system of Wade and Giles, which leaves out its apostrophes in the press, brought to one. */
export function wadeSound(word: string): string {
  return WADE.reduce((form, [from, to]) => form.replace(from, to), word);
}

const WADE: readonly (readonly [RegExp, string])[] = [
  [/^hs/, "x"],
  [/^(ts|tz|c(?!h))/, "z"],
  [/^(ch|zh|q)/, "j"],
  [/^k/, "g"],
  [/^t/, "d"],
  [/^p/, "b"],
  [/ieh$/, "ie"],
  [/ien$/, "ian"],
  [/ueh$/, "ue"],
  [/ung$/, "ong"],
  [/(?<=[jzrs])ih$|(?<=^[zs])u$/, "i"],
  [/eh$/, "e"],
];

/** Whether a syllable is written so that it cannot be pinyin. */
export function isWade(word: string): boolean {
  return /^(hs|tz|ts)|(ien|ieh|ueh|erh|jih|[^aeiou]ung)$/.test(word);
}

import type { NameParts } from "./parts.ts";

/** States where the family name stands first and people are called by it. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(["CHN", "KOR", "PRK", "TWN", "HKG", "HUN", "MAC"]);

/** States whose people are called by either part of the name. */
export const GIVEN_NAMED: ReadonlySet<string> = new Set(
  "IND IDN MYS MMR THA LKA ETH ISL BTN BGD PAK SGP LAO KHM MNG TLS BRA ERI MDV BRN SOM DJI AFG".split(" "),
);

/** Family names of Viet Nam. */
export const VIETNAMESE = new Set(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly to luong trinh dinh truong mai dao".split(
    " ",
  ),
);

/** The words by which alone a person of the state is called; null: the state is not known, the name may tell. */
export function callingWords({ words }: NameParts, state: string | null, syllabic: boolean): readonly string[] {
  const own = words.filter(({ light, initial }) => !light && !initial).map(({ text }) => text);
  const last = own.slice(-1);
  // "Sheikh Tamim" of Tamim bin Hamad Al Thani
  if (words.some(({ childOf }) => childOf)) return [...own.slice(0, 1), ...last];
  if (state === "VNM" || (state === null && own.length >= 3 && VIETNAMESE.has(own[0]!))) return last;
  if (FAMILY_FIRST.has(state ?? "")) return own.slice(0, 1);
  if (state === "JPN" || GIVEN_NAMED.has(state ?? "") || (state === null && syllabic))
    return [...own.slice(0, 1), ...last];
  // "Luiz Inácio Lula da Silva", "Miguel Díaz-Canel": the word before the last
  return own.length > 2 ? own.slice(-2) : last;
}

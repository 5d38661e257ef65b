import type { Annotated } from "../../document/layers.ts";

/** Money behind or before a number: which currency, where its word stands, and whose it is where several states call theirs so. */
export interface Money {
  readonly at: number;
  /** "dollar", "EUR" and the like. */
  readonly currency: string;
  /** "us" of "US$", "sg" of "Singapore dollars"; null where the words do not say. */
  readonly whose: string | null;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:[a-z]{0,3}\$|usd|dollar)$/i, "dollar"],
  [/^(€|eur|euro)$/i, "EUR"],
  [/^(£|gbp|sterling)$/i, "GBP"],
  [/^(¥|jpy|yen)$/i, "JPY"],
  [/^(yuan|renminbi|rmb|cny)$/i, "CNY"],
  [/^(rouble|ruble|rub)$/i, "RUB"],
  [/^(rupee|inr|₹)$/i, "rupee"],
];

/** Currencies that stand for themselves, by their lemmas. */
const OTHERS: ReadonlySet<string> = new Set(
  `peso pound franc mark markka deutschmark lira peseta escudo guilder drachma schilling shilling zloty forint koruna krona krone leu lev hryvnia tenge som manat dram lari
  birr naira cedi kwacha kwanza rand taka rupiah dong kip riel kyat tugrik shekel riyal rial dinar dirham baht ringgit won real sol bolivar guarani quetzal lempira`.split(
    /\s+/,
  ),
);

const DOLLARS: readonly (readonly [RegExp, string])[] = [
  [/^(?:us|u\.s\.|usd|american)$/i, "us"],
  [/^(?:s|sg|sgd|singapore|singaporean)$/i, "sg"],
  [/^(?:a|au|aud|australian)$/i, "au"],
  [/^(?:c|ca|cad|canadian)$/i, "ca"],
  [/^(?:nz|nzd|zealand)$/i, "nz"],
  [/^(?:hk|hkd|kong)$/i, "hk"],
  [/^(?:nt|ntd|taiwan|taiwanese)$/i, "tw"],
];

/** The sign before the number at tokens `from` to `to` (exclusive), or the word of the currency behind it: "98 million of their dollars". */
export function moneyAt({ tokens, syntax }: Annotated<"tokens" | "syntax">, from: number, to: number): Money | null {
  const glued = /^([a-z]{0,3}\$|[€£¥₹])/i.exec(tokens[from]!.text)?.[1];
  const word = (at: number) => tokens[at]?.text ?? "";
  const whose = DOLLARS.find(([pattern]) => pattern.test(word(to)))?.[1] ?? null;
  const owned = word(to) === "of" ? (/^(?:their|our|its|his|her|the)$/i.test(word(to + 1)) ? to + 2 : to + 1) : to;
  const places: readonly (readonly [number, string, string | null])[] = [
    [from, glued ?? "", null],
    [from - 1, word(from - 1), null],
    [to, syntax[to]?.lemma ?? "", null],
    [to + 1, whose === null ? "" : (syntax[to + 1]?.lemma ?? ""), whose],
    [owned, owned === to ? "" : (syntax[owned]?.lemma ?? ""), null],
  ];
  for (const [at, words, of] of places) {
    const currency =
      CURRENCIES.find(([pattern]) => pattern.test(words))?.[1] ?? (at > from ? nameOf(words) : undefined);
    if (currency !== undefined) return { at, currency, whose: of ?? ownerOf(words) };
  }
  return null;
}

function nameOf(lemma: string): string | undefined {
  return OTHERS.has(lemma.toLowerCase()) ? lemma.toLowerCase() : undefined;
}

/** "S$": of Singapore. */
function ownerOf(sign: string): string | null {
  const letters = sign.replace(/\$$/, "");
  return letters === sign && !/^usd$/i.test(sign)
    ? null
    : (DOLLARS.find(([pattern]) => pattern.test(letters))?.[1] ?? null);
}

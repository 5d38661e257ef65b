import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type Draft, type Find, find, inOrder, lay, replace } from "./find.ts";
import { atomAt, atomsIn, type Reading, together, wordAt } from "./reading.ts";

/** What a ministry is for, by the words for it. */
const PORTFOLIOS: readonly (readonly [string, string, RegExp])[] = [
  [
    "foreign",
    "Ministry of Foreign Affairs",
    /^(foreign( affairs)?|external( affairs)?|international relations|foreign relations)$/,
  ],
  ["defence", "Ministry of Defence", /^(national )?defen[cs]e$/],
  ["finance", "Ministry of Finance", /^finance$/],
  ["interior", "Ministry of the Interior", /^(interior|home( affairs)?|internal affairs)$/],
  ["trade", "Ministry of Trade", /^(trade|commerce)$/],
  ["health", "Ministry of Health", /^(public )?health$/],
  ["energy", "Ministry of Energy", /^energy$/],
  ["agriculture", "Ministry of Agriculture", /^agriculture$/],
  ["justice", "Ministry of Justice", /^justice$/],
  ["transport", "Ministry of Transport", /^transport$/],
];

const MINISTRY = new Set(["ministry", "ministries"]);

/** Bodies of states: by state and portfolio, and the portfolio of each. */
export interface BodyTable {
  readonly byPortfolio: ReadonlyMap<string, string>;
  readonly portfolioOf: ReadonlyMap<string, string>;
  /** The states whose foreign ministry is called a Foreign Office too. */
  readonly foreignOffices: ReadonlySet<string>;
  /** Bodies that every state has, by their names in small letters: embassy, parliament. */
  readonly organs: ReadonlyMap<string, string>;
  /** Those that the knowledge has under an id of their own, by state and organ: the Knesset is the parliament of Israel. */
  readonly ownOrgans: ReadonlyMap<string, string>;
}

/** The ministries that the knowledge has. */
export function bodyTable(knowledge: Knowledge): BodyTable {
  const byPortfolio = new Map<string, string>();
  const portfolioOf = new Map<string, string>();
  const foreignOffices = new Set<string>();
  const organs = new Map<string, string>();
  for (const body of knowledge.organisations) {
    if (body.kind !== "body") continue;
    for (const name of [body.name, ...body.names]) {
      if (body.country && /\bForeign Office$/.test(name)) foreignOffices.add(body.country);
      const portfolio = portfolioIn(name);
      if (!portfolio && !body.country && name === name.toLowerCase()) organs.set(name, body.id);
      if (!portfolio) continue;
      if (!portfolioOf.has(body.id)) portfolioOf.set(body.id, portfolio);
      if (body.country && !byPortfolio.has(`${body.country} ${portfolio}`))
        byPortfolio.set(`${body.country} ${portfolio}`, body.id);
    }
  }
  return { byPortfolio, portfolioOf, foreignOffices, organs, ownOrgans: ownOrgans(knowledge, organs) };
}

function ownOrgans({ organisations }: Knowledge, organs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { kind, id, country, name, names } of organisations) {
    if (kind !== "body" || !country) continue;
    for (const words of [name, ...names].map((one) => one.toLowerCase().split(" "))) {
      const organ = organs.get(words.slice(-2).join(" ")) ?? organs.get(words.at(-1)!);
      if (organ !== undefined && words.length > 1 && !found.has(`${country} ${organ}`))
        found.set(`${country} ${organ}`, id);
    }
  }
  return found;
}

function portfolioIn(name: string): string | null {
  const plain = name.toLowerCase();
  if (/(state department|department of state)$/.test(plain)) return "foreign";
  const behind =
    /^(?:.*\s)?(?:ministry|department) (?:of|for) (?:the )?((?:national |public )?\w+(?: affairs| relations)?)(?: of .*)?$/.exec(
      plain,
    )?.[1];
  const before = /((?:external |foreign |internal |home )affairs|\w+) ministry$/.exec(plain)?.[1];
  const said = behind ?? before;
  return said === undefined ? null : portfolioFor(said);
}

function portfolioFor(words: string): string | null {
  return PORTFOLIOS.find(([, , pattern]) => pattern.test(words))?.[0] ?? null;
}

/**
 * Ministries of a state, in small or capital letters: "Vietnam's Foreign Ministry", "the Japanese defence ministry",
 * "the Ministry of Foreign Affairs of Vietnam". One entity a state and portfolio; the state stays outside the span.
 */
export function bodies(draft: Draft, table: BodyTable): void {
  const { reading } = draft;
  for (let i = 0; i < reading.tokens.length; i++) {
    if (!MINISTRY.has(atomAt(reading, i))) continue;
    const span = ministryAt(reading, i);
    if (!span) continue;
    const old = draft.owner[i];
    if (old && (old.country !== null || old.last > span.last || old.first < span.first) && old.known.length > 0)
      continue;
    if (old && old.last > span.last) continue;
    const country = stateBeside(draft, span.first, span.last) ?? cityBehind(draft, span.last) ?? old?.country ?? null;
    // "the defence ministries of the two countries": two bodies, and no one body
    if (country === null && atomAt(reading, i) === "ministries") continue;
    layBody(
      draft,
      find({ first: span.first, last: span.last, kind: "body", form: "name", rule: "ministry", country }),
      span.portfolio,
      table,
    );
  }
  for (const f of inOrder(draft)) {
    if (f.kind !== "body" || f.form !== "name" || f.country !== null) continue;
    const country = stateBeside(draft, f.first, f.last);
    if (country) replace(draft, f, { ...f, country });
  }
  organs(draft, table);
  foreignOffices(draft, table);
  inherit(draft, table);
}

/** "the Greek parliament", "Cuba's embassy", "the navy of Chile": what every state has, in small letters, where its state stands beside it. */
function organs(draft: Draft, { organs, ownOrgans }: BodyTable): void {
  const { reading, owner } = draft;
  for (let i = 0; i < reading.tokens.length; i++) {
    const known = organs.get(atomAt(reading, i)) ?? organs.get(`${atomAt(reading, i)} ${atomAt(reading, i + 1)}`);
    if (known === undefined || owner[i]) continue;
    const last = organs.has(atomAt(reading, i)) ? i + 1 : i + 2;
    // "the embassy in Japan" is another's; "Greek parliament members" are people
    const isElsewhere = atomAt(reading, last) !== "of" && !isOwned(draft, i);
    if (isElsewhere || owner[last - 1] || reading.words[last - 1]?.relation === "compound") continue;
    const country = stateBeside(draft, i, last);
    if (country === null) continue;
    const own = ownOrgans.get(`${country} ${known}`) ?? known;
    lay(draft, find({ first: i, last, kind: "body", form: "name", rule: "body of a state", known: [own], country }));
  }
}

function isOwned({ owner, reading }: Draft, first: number): boolean {
  const k = atomAt(reading, first - 1) === "s" || /^['’]$/.test(wordAt(reading, first - 1)) ? first - 2 : first - 1;
  return owner[k]?.kind === "state" || owner[k]?.kind === "place";
}

function layBody(draft: Draft, given: Find, portfolio: string, table: BodyTable): void {
  lay(draft, { ...given, ...identity(given.country, portfolio, table) });
}

function identity(country: string | null, portfolio: string, table: BodyTable): Pick<Find, "known" | "name"> {
  const name = PORTFOLIOS.find(([id]) => id === portfolio)![1];
  const known = country ? table.byPortfolio.get(`${country} ${portfolio}`) : undefined;
  return { known: known ? [known] : [], name: country ? `${name} of ${country}` : name };
}

interface Ministry {
  readonly first: number;
  readonly last: number;
  readonly portfolio: string;
}

function ministryAt(reading: Reading, i: number): Ministry | null {
  for (const length of [2, 1]) {
    // ", Foreign Ministry spokeswoman Hang said": a comma is no part of the portfolio
    if (i < length || atomAt(reading, i - length) === "" || !together(reading, i - length, i)) continue;
    const portfolio = portfolioFor(atomsIn(reading, i - length, i).join(" "));
    if (portfolio) return { first: i - length, last: i + 1, portfolio };
  }
  if (!["of", "for"].includes(atomAt(reading, i + 1))) return null;
  const from = atomAt(reading, i + 2) === "the" ? i + 3 : i + 2;
  for (const length of [2, 1]) {
    if (!together(reading, i, from + length - 1)) continue;
    const portfolio = portfolioFor(atomsIn(reading, from, from + length).join(" "));
    if (portfolio) return { first: i, last: from + length, portfolio };
  }
  return null;
}

/** The state that stands before the tokens ("Vietnam's", "Vietnamese") or behind them ("of Vietnam"). */
export function stateBeside(draft: Draft, first: number, last: number): string | null {
  const { reading, owner } = draft;
  let k = first - 1;
  if (atomAt(reading, k) === "s" || /^['’]$/.test(wordAt(reading, k))) {
    k--;
    // "Beijing's Ministry of Foreign Affairs"
    if (owner[k]?.kind === "place" && owner[k]!.country && together(reading, k, first)) return owner[k]!.country;
  }
  if (owner[k]?.kind === "state" && together(reading, k, first)) return owner[k]!.country;
  if (!["of", "in", "for"].includes(atomAt(reading, last))) return null;
  const at = atomAt(reading, last + 1) === "the" ? last + 2 : last + 1;
  return owner[at]?.kind === "state" && owner[at]!.form === "name" && together(reading, first, at)
    ? owner[at]!.country
    : null;
}

/** "the foreign ministry in Tokyo": the state of a city behind the tokens. */
export function cityBehind({ reading, owner }: Draft, last: number): string | null {
  const city = atomAt(reading, last) === "in" ? owner[last + 1] : undefined;
  return city?.kind === "place" && together(reading, last, last + 1) ? city.country : null;
}

/** "Pakistan's Foreign Office", "the Foreign Office" of a text that names Pakistan and not Britain. */
function foreignOffices(draft: Draft, table: BodyTable): void {
  const { reading } = draft;
  const named = new Set([...draft.finds].flatMap((f) => (/^(?:state|place)$/.test(f.kind) ? (f.country ?? []) : [])));
  for (const f of inOrder(draft)) {
    if (f.kind !== "body" || atomsIn(reading, f.first, f.last).join(" ") !== "foreign office") continue;
    const others = [...table.foreignOffices].filter((state) => named.has(state));
    const own = f.country !== null && named.has(f.country) ? f.country : null;
    const country = stateBeside(draft, f.first, f.last) ?? own ?? (others.length === 1 ? others[0]! : null);
    if (country === null || country === f.country) continue;
    replace(draft, f, { ...f, country, ...identity(country, "foreign", table), rule: "ministry, state of the text" });
  }
}

/** "The Foreign Ministry" without a state is that of the one state whose ministry of the kind the text names. */
function inherit(draft: Draft, table: BodyTable): void {
  const states = new Map<string, Set<string>>();
  const homeless: (readonly [Find, string])[] = [];
  for (const f of inOrder(draft)) {
    const portfolio = f.kind === "body" && f.form === "name" ? portfolioOfFind(f, table) : null;
    if (!portfolio) continue;
    if (!f.country) homeless.push([f, portfolio]);
    else states.set(portfolio, (states.get(portfolio) ?? new Set()).add(f.country));
  }
  for (const [f, portfolio] of homeless) {
    const of = isOwnedByPronoun(draft, f) ? statesJustNamed(draft, f) : states.get(portfolio);
    const country = of?.size === 1 ? [...of][0]! : null;
    if (country)
      replace(draft, f, { ...f, country, ...identity(country, portfolio, table), rule: "ministry, state of the text" });
  }
}

/** "Its foreign ministry". */
function isOwnedByPronoun({ reading }: Draft, { first }: Find): boolean {
  return /^(its|their|his|her)$/.test(atomAt(reading, first - 1));
}

/** "Chad denounced the move. Its foreign ministry said": the states named in this sentence before it, else in the sentence before. */
function statesJustNamed(draft: Draft, { first }: Find): ReadonlySet<string> {
  const sentence = draft.reading.sentenceOf[first]!;
  const named = inOrder(draft).filter((f) => f.kind === "state" && f.form === "name" && f.first < first);
  const of = (s: number) =>
    new Set(named.flatMap((f) => (draft.reading.sentenceOf[f.first] === s ? (f.country ?? []) : [])));
  const here = of(sentence);
  return here.size > 0 ? here : of(sentence - 1);
}

function portfolioOfFind(f: Find, table: BodyTable): string | null {
  const known = f.known[0];
  if (known !== undefined) return table.portfolioOf.get(known) ?? null;
  return PORTFOLIOS.find(([, name]) => f.name === name || f.name?.startsWith(`${name} of `))?.[0] ?? null;
}

import type { EntityKind } from "../../document/layers.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Someone as the chronology names them. */
export interface NamedActor {
  readonly name: string;
  /** Other forms of the name in the record. */
  readonly names: readonly string[];
  readonly entity: string | null;
  readonly kind: EntityKind | null;
  readonly country: string | null;
  readonly known: string | null;
  readonly office: string | null;
}

/** Names each one in full at first mention ("Japanese PM Suga Yoshihide"), then in short ("Suga"). */
export interface Naming {
  name(actor: NamedActor): string;
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^(prime minister|premier)$/i, "PM"],
  [/^(deputy|former|acting) prime minister$/i, "$1 PM"],
  [
    /^(foreign minister|minister (of|for) foreign affairs|foreign affairs minister|minister of external affairs|external affairs minister)$/i,
    "FM",
  ],
  [/^(minister (of|for) defen[cs]e|minister of national defen[cs]e)$/i, "Defense Minister"],
  [/^spokes(wo)?man$/i, "spokesperson"],
  [/^governor$/i, "Gov."],
];

/** A naming that remembers whom it has introduced; one for each chronology. */
export function newNaming(gazetteer: Gazetteer): Naming {
  const met = new Set<string>();
  const shorts = new Map<string, string>();
  /** The short name, unless someone else was called so before: Kim Jong Un is not Kim Yo Jong. */
  const again = (key: string, actor: NamedActor): string => {
    const short = shortName(actor, gazetteer);
    if (!shorts.has(short)) shorts.set(short, key);
    return shorts.get(short) === key ? short : actor.name;
  };
  return {
    name: (actor) => {
      const key = actor.entity ?? actor.known ?? actor.name;
      if (actor.kind !== "person") return groupName(actor, gazetteer);
      const unnamed = unnamedHolder(actor, gazetteer);
      if (unnamed !== null) return unnamed;
      if (met.has(key)) return again(key, actor);
      met.add(key);
      again(key, actor);
      return fullName(actor, gazetteer);
    },
  };
}

function fullName(actor: NamedActor, gazetteer: Gazetteer): string {
  const isOfState = actor.country !== null && !gazetteer.isOfOrganisation(actor.office ?? "");
  const demonym = isOfState ? gazetteer.demonym(actor.country ?? "") : null;
  const title = actor.office === null ? null : shortTitle(actor.office, demonym);
  if (title === null || STYLE.test(title) || includesWords(actor.name, title)) return actor.name;
  return `${callingOf(title, demonym)} ${actor.name}`;
}

/** "His Majesty": how somebody is addressed is no office. */
const STYLE = /^(?:his|her|their) (?:\p{L}+ )?(?:majesty|highness|excellency|holiness|eminence)\b/iu;

/** "former Japanese PM": what qualifies the office stands first. */
function callingOf(title: string, demonym: string | null): string {
  const parts = /^(former|then|acting|outgoing|incoming|late|newly elected)[ -](.*)$/i.exec(title);
  if (parts === null) return withoutDouble([demonym, title]);
  return withoutDouble([(parts[1] ?? "").toLowerCase(), demonym, shortTitle(parts[2] ?? "", demonym)]);
}

/** "defence minister of Japan (unnamed)" → "the Japanese defence minister"; null for a name. */
function unnamedHolder(actor: NamedActor, gazetteer: Gazetteer): string | null {
  const office = /^(?:the )?(.*?)(?: of (?:the )?[\p{Lu}][\p{L} .'-]*)?(?: \(unnamed\))$/u.exec(actor.name)?.[1];
  if (office === undefined) return null;
  const demonym = actor.country === null ? null : gazetteer.demonym(actor.country);
  return `the ${callingOf(office, demonym !== null && includesWords(office, demonym) ? null : demonym)}`;
}

const OF_STATE =
  / of (the )?((Socialist|Federal|Democratic|Islamic|Kingdom|Republic|State of|Union of)\b.*|\p{Lu}((?! of )[\p{L} '’-])*(Army|Forces|Navy))$/u;

/** "Prime Minister" → "PM"; the state's adjective is taken off, since it stands before. */
export function shortTitle(office: string, demonym: string | null): string {
  const own = demonym !== null && office.startsWith(`${demonym} `) ? office.slice(demonym.length + 1) : office;
  // "Prime Minister of the Republic of Ghana", "Chief of Staff of the Ghana Army": the state stands before
  const bare = own.replace(OF_STATE, "");
  for (const [pattern, short] of SHORT) {
    if (pattern.test(bare)) return titled(bare.replace(pattern, short));
  }
  return titled(bare);
}

/** "foreign ministry spokesperson" → "Foreign Ministry spokesperson": offices stand in capitals before a name, plain callings do not. */
function titled(title: string): string {
  if (/^spokes/.test(title)) return title;
  if (title !== title.toLowerCase()) return title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return title.replace(
    /(^|[\s-])(\p{Ll})(?!f\b|nd\b|or\b)/gu,
    (_all, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** Where a person is called by the last part of the name, and where by no part of it alone. */
const LAST_NAMED = ["VNM"];
const WHOLE_NAMED = ["MMR", "THA", "KHM", "LAO", "MNG", "ETH", "ERI", "ISL", "IDN", "MYS", "BTN", "AFG"];

/** The family name of those whom the knowledge files know; of others the one word by which a text calls them, or the whole name. */
function shortName(actor: NamedActor, gazetteer: Gazetteer): string {
  const words = actor.name.split(" ");
  if (LAST_NAMED.includes(actor.country ?? "")) return words.at(-1) ?? actor.name;
  if (WHOLE_NAMED.includes(actor.country ?? "")) return actor.name;
  const family = actor.known === null ? null : gazetteer.family(actor.known);
  if (family !== null && words.includes(family)) return family;
  return words.findLast((word) => word.length > 1 && actor.names.includes(word)) ?? actor.name;
}

/** "GUALEGUAYCHÚ", "TREATY ON THE SEA": printed in capitals, as in a dateline or heading; what is short is an acronym. */
export function recased(name: string): string {
  const isShouted = name === name.toUpperCase() && /\p{Lu}{4}/u.test(name);
  return isShouted
    ? name
        .toLowerCase()
        .replace(/(?<![\p{L}'’])(?!(?:of|the|on|and|in|for|to|between|with) )\p{Ll}/gu, (letter) =>
          letter.toUpperCase(),
        )
        .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    : name;
}

function groupName(actor: NamedActor, gazetteer: Gazetteer): string {
  if (actor.kind === "place") return recased(actor.name);
  if (actor.kind === "state")
    return withArticle((actor.country === null ? null : gazetteer.stateName(actor.country)) ?? actor.name);
  if (["organisation", "forum", "instrument"].includes(actor.kind ?? "")) return withArticle(actor.name);
  if (actor.kind !== "body" || actor.country === null) return actor.name;
  const demonym = gazetteer.demonym(actor.country);
  const state = gazetteer.stateName(actor.country);
  const placed = [demonym, state].some((word) => word !== null && includesWords(actor.name, word));
  return demonym === null || placed || /^U\.?S\.? |'s |’s /.test(actor.name)
    ? actor.name
    : `the ${demonym} ${actor.name.replace(/^the /i, "")}`;
}

function withoutDouble(words: readonly (string | null)[]): string {
  return words.filter((word) => word !== null && word !== "").join(" ");
}

function includesWords(name: string, words: string): boolean {
  return ` ${name.toLowerCase()} `.includes(` ${words.toLowerCase()} `);
}

/** "the Comprehensive Agreement for …": a name made of common nouns. */
const COMMON =
  /^(?!the )[^,]+ (Agreement|Treaty|Pact|Forum|Organi[sz]ation|Union|Association|Partnership|Initiative|Community|Council|Bank|Fund|Alliance|Commission|Conference|Convention|Group|League|Dialogue|Summit|Framework|Committee|Movement)\b/i;

/** States, seas, houses and bodies that are called with an article. */
export function withArticle(name: string): string {
  const needed =
    /^(United (?!Nations Sec)|Philippines|Netherlands|Maldives|Solomon Is|Marshall Is|Bahamas|Gambia|White House|Oval Office|Kremlin|Pentagon|Vatican|European Union)|^(Association|Organi[sz]ation|League|Union|Community|Council|Group) (of|for) |^[^,]* (Sea|Strait|Islands|Republic|Gulf|Ocean)$/;
  return needed.test(name) || COMMON.test(name) ? `the ${name}` : name;
}

/** "A", "A and B", "A, B and C". */
export function joined(names: readonly string[], word = "and"): string {
  if (names.length <= 1) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}

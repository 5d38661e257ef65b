import type { EntityKind, LocalEntity } from "../document/layers.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { partsOf as readName } from "../knowledge/names/parts.ts";
import { onceOf } from "../knowledge/once.ts";
import { fold } from "./fold.ts";
import type { Testimony } from "./merged.ts";
import { isGenericTitle } from "./titles.ts";

/** A local entity with the document that it stands in. */
export interface Named {
  /** "document#key", as judgements name it. */
  readonly reference: string;
  readonly doc: Testimony;
  readonly local: LocalEntity;
  /** Surface forms that are names, not descriptions or pronouns. */
  readonly names: readonly string[];
  readonly office: string | null;
}

/** What a local entity is called, without the document that it stands in. */
export interface Called {
  readonly local: Omit<LocalEntity, "key">;
  readonly names: readonly string[];
}

/** How judgements name a local entity. */
export function referenceTo(document: string, key: string): string {
  return `${document}#${key}`;
}

/** Whether the name only describes who it is: such a one is never taken for another. */
export function isUnnamed({ name }: Pick<LocalEntity, "name">): boolean {
  return /\(unnamed\)/i.test(name) || fold(name).length === 0;
}

/**
 * Whether it is known only by what it is: an "Embassy" or "Parliament" of no state that is told, a "Comprehensive Partnership" of whomever.
 * Such a one is never taken for that of another document.
 */
export function isOfUnknownOwner({ kind, country, known, name }: Omit<LocalEntity, "key">): boolean {
  if (kind === "body") return country === null;
  if (known !== null) return false;
  if (kind === "organisation" || kind === "group")
    return country === null && BODY_WORDS.has(fold(name).findLast((word) => word !== "s") ?? "");
  return kind === "instrument" && isGenericTitle(name);
}

const BODY_WORDS = new Set(
  `ministry office council committee department parliament embassy navy government commission agency bureau authority assembly court police army forces
  guard administration cabinet congress senate party secretariat`.split(/\s+/),
);

/** Kinds between which extraction may waver are one class; a person is never a body, a place never a state. */
export function classOf(kind: EntityKind): string {
  if (kind === "body" || kind === "organisation" || kind === "forum" || kind === "outlet") return "organisation";
  if (kind === "instrument" || kind === "concept") return "instrument";
  return kind;
}

/** The parts of a person's name, folded: those that name, and those that may be left out (initials, Jr.). */
export function partsOf(name: string): { readonly major: readonly string[]; readonly minor: readonly string[] } {
  const { words, suffix } = readName(name);
  const strong = words.filter(({ light }) => !light);
  const texts = (initial: boolean) => strong.filter((word) => word.initial === initial).map(({ text }) => text);
  return { major: texts(false), minor: suffix === null ? texts(true) : [...texts(true), suffix] };
}

/** A test for one office under different words: "prime minister@JPN" and "Japanese PM" give one key. null for no office. */
export const officeReader = onceOf(
  (knowledge: Knowledge): ((office: string | null, country: string | null) => string | null) => {
    const forms = new Map<string, string>();
    for (const office of knowledge.offices) {
      for (const form of office.forms) {
        const [words = "", of] = form.split("@");
        forms.set(keyOf(words, of ?? null), office.id);
      }
    }
    return (office, country) => {
      if (office === null || office.trim() === "") return null;
      const words = officeWords(office).split(" ");
      // "U.S. Secretary of State": what stands before the office is the state
      for (let i = 0; i < Math.min(words.length, 3); i++) {
        const title = words.slice(i).join(" ");
        const id = forms.get(keyOf(title, country)) ?? forms.get(keyOf(title, null));
        if (id !== undefined && (i === 0 || i < words.length - 1)) return id;
      }
      return words.join(" ");
    };
  },
);

const PASSING = new Set([
  "former",
  "then",
  "new",
  "incoming",
  "outgoing",
  "acting",
  "ex",
  "current",
  "late",
  "the",
  "of",
]);

/** "the former Minister of Foreign Affairs" and "minister of foreign affairs" alike, spokesman and spokeswoman too. */
function officeWords(office: string): string {
  return fold(office)
    .filter((word) => !PASSING.has(word))
    .map((word) => word.replace(/^(spokes|chair)(wo)?man$/, "$1person"))
    .join(" ");
}

function keyOf(words: string, country: string | null): string {
  return `${officeWords(words)}@${country ?? ""}`;
}

/** All local entities of all documents, in a fixed order. Names are told from descriptions by the mentions, where there are any. */
export function namedIn(testimonies: readonly Testimony[], knowledge: Knowledge): readonly Named[] {
  const officeKey = officeReader(knowledge);
  return testimonies.flatMap((doc) => {
    const named = namesByKey(doc);
    return doc.entities.map((local) => ({
      reference: referenceTo(doc.id, local.key),
      doc,
      local,
      names: named.get(local.key) ?? local.names.filter((name) => /\p{Lu}|\p{Lo}/u.test(name)),
      office: officeKey(local.office, local.country),
    }));
  });
}

function namesByKey(doc: Testimony): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>();
  for (const mention of doc.mentions) {
    const [key] = mention.entities;
    if (key === undefined || mention.entities.length > 1 || mention.form !== "name") continue;
    if (!names.has(key)) names.set(key, new Set());
    names.get(key)!.add(mention.exact.replace(/\s+/g, " "));
  }
  return new Map([...names].map(([key, set]) => [key, [...set]]));
}

import { contentId } from "../../document/ids.ts";
import type { LocalEntity } from "../../document/layers.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { mayBeNamedAlike } from "../../knowledge/names/alike.ts";
import { isHeldByOne } from "../../knowledge/names/context.ts";
import { lexiconOf } from "../../knowledge/names/lexicon.ts";
import { soundOf } from "../../knowledge/names/sound.ts";
import { demonymsOf, thingKeys } from "../bodies.ts";
import { sorted } from "../fold.ts";
import { isOfUnknownOwner, isUnnamed, type Named, partsOf } from "../naming.ts";
import { readingsOf } from "../someone.ts";

/** What a local entity is called and said to be: all that joining by name looks at, beside the dates of the documents. */
export interface Card {
  readonly local: Omit<LocalEntity, "key">;
  readonly names: readonly string[];
  readonly office: string | null;
}

/** The keys of a card. Two cards that neither share one of `sure`, nor one of `asks` and `tells` so that `mayMeet`, have no part in each other's joining. */
export interface CardKeys {
  readonly sure: readonly string[];
  readonly asks: readonly string[];
  readonly tells: readonly string[];
}

export interface CardReader {
  keysOf(card: Card): CardKeys;
  /** Whether names that share a key may be of one person, whatever office and state the documents tell. */
  mayMeet(a: Card, b: Card): boolean;
}

/** Equal for equal cards. */
export function signOf(card: Card): string {
  return contentId("card", JSON.stringify(card));
}

export function cardOf({ local: { key: _key, ...local }, names, office }: Named): Card {
  return { local, names, office };
}

/** Whether a card is of an id of the knowledge, so that all who bear it are one. */
export function isKnownCard({ local }: Card): boolean {
  return local.known !== null && !isOfUnknownOwner(local);
}

const NONE: CardKeys = { sure: [], asks: [], tells: [] };

/** Reads cards with the knowledge. */
export function cardReader(knowledge: Knowledge): CardReader {
  const adjectives = demonymsOf(knowledge);
  const readings = readingsOf(knowledge);
  const lexicon = lexiconOf(knowledge);

  const read = new WeakMap<Card, CardKeys>();

  function keysOf(card: Card): CardKeys {
    const found = read.get(card) ?? keysIn(card);
    read.set(card, found);
    return found;
  }

  function keysIn(card: Card): CardKeys {
    const known = isKnownCard(card) ? [`known ${card.local.known}`] : [];
    const own = card.local.kind !== "person" ? thingsOf(card) : isUnnamed(card.local) ? NONE : peopleKeys(card);
    return { ...own, sure: [...known, ...own.sure] };
  }

  function thingsOf(card: Card): CardKeys {
    return { ...NONE, sure: thingKeys(card, adjectives).map((key) => `thing ${key}`) };
  }

  function peopleKeys({ local, office }: Card): CardKeys {
    const all = [local.name, ...((local.known && readings.get(local.known)) || [])];
    const names = all.map((name) => partsOf(name).major).filter(({ length }) => length > 0);
    const full = names.filter(({ length }) => length > 1);
    const sounds = full.map((name) => name.map(soundOf));
    const sound = sounds.flatMap((name) => name.map((_, i) => `sound ${name.toSpliced(i, 1).toSorted().join(" ")}`));
    const parts = sorted(names.flat());
    const isShort =
      full.length === 0 && (local.known !== null || (local.country !== null && office !== null && isHeldByOne(office)));
    const short = parts.map((part) => `short ${part}`);
    const part = parts.map((one) => `part ${one}`);
    return {
      sure: full.flatMap((name) => [`words ${name.toSorted().join(" ")}`, `run ${name.join("")}`]),
      asks: [...sound, ...short, ...(isShort ? part : [])],
      tells: [...sound, ...(isShort ? short : []), ...(full.length > 0 ? part : [])],
    };
  }

  return {
    keysOf,
    mayMeet({ local: a }, { local: b }) {
      if (a.country !== null && b.country !== null && a.country !== b.country) return false;
      return mayBeNamedAlike(a, b, lexicon);
    },
  };
}

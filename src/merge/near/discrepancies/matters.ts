import { type Likeness, MATTERS, type Matter } from "../../discrepancies/matter.ts";
import { NEXT } from "../../discrepancies/stories.ts";
import type { Beside, Draft, Neighbours, Place } from "../neighbours.ts";

/** Space of what documents tell of, each under what may make it one of a story, by the day of writing. */
const MATTER = "matter";

/** Space of the documents that correct something. */
const CORRECTING = "correcting";

interface KeptMatter extends Omit<Matter, "people" | "named" | "words" | "rare" | "about"> {
  readonly people: readonly string[];
  readonly named: readonly string[];
  readonly words: readonly string[];
  readonly rare: readonly string[];
  readonly about: readonly string[];
}

/** What documents tell of, as it is kept, by id. */
export async function keptMatters(
  neighbours: Neighbours,
  documents: readonly string[],
): Promise<ReadonlyMap<string, Matter>> {
  const kept = (await neighbours.values(MATTER, documents)) as ReadonlyMap<string, KeptMatter>;
  return new Map(
    [...kept].map(([id, { people, named, words, rare, about, ...rest }]) => [
      id,
      {
        ...rest,
        people: new Set(people),
        named: new Set(named),
        words: new Set(words),
        rare: new Set(rare),
        about: new Set(about),
      },
    ]),
  );
}

/** Those of these documents that correct something. */
export async function correctingAmong(
  neighbours: Neighbours,
  documents: readonly string[],
): Promise<ReadonlySet<string>> {
  return new Set((await neighbours.values(CORRECTING, documents)).keys());
}

/** Keeps what a document tells of; null for one that is gone. */
export function keepMatter(draft: Draft, document: string, matter: Matter | null): void {
  if (matter?.isCorrection) draft.put(CORRECTING, document, [], true);
  else draft.remove(CORRECTING, document);
  if (matter === null) {
    draft.remove(MATTER, document);
    return;
  }
  const keys = standingIn(document, matter).map(({ key, at }) => ({ key, at }));
  draft.put(MATTER, document, keys, keptForm(matter));
}

/** Whether a document tells of the same as before. */
export function isSameMatter(before: Matter | null, now: Matter | null): boolean {
  const [old, own] = [before, now].map((one) => (one === null ? null : JSON.stringify(keptForm(one))));
  return old === own;
}

function keptForm(matter: Matter): KeptMatter {
  const { people, named, words, rare, about, lands, writtenBy, states, size, isMute, publisher, isCorrection } = matter;
  const sets = { people: [...people], named: [...named], words: [...words], rare: [...rare], about: [...about] };
  return {
    ...sets,
    lands,
    writtenBy: Number.isFinite(writtenBy) ? writtenBy : NEVER,
    states,
    size,
    isMute,
    publisher,
    isCorrection,
  };
}

/** In place of what no text of JSON holds. */
const NEVER = -1e9;

/** Where a document stands among those that may be of one story with it by a likeness. */
export interface Standing extends Place {
  readonly key: string;
  readonly likeness: Likeness;
}

/** Where a document stands by what it tells of: nowhere when it is not known when it was written. */
export function standingIn(document: string, matter: Matter): readonly Standing[] {
  const at = matter.writtenBy;
  if (at === NEVER || !Number.isFinite(at)) return [];
  return MATTERS.flatMap((likeness) =>
    [...new Set(likeness.keysOf(matter))].map((key) => ({
      key: `${likeness.kind} ${key}`,
      likeness,
      item: document,
      at,
    })),
  );
}

/** The documents against which one that stands there is held, and those on both sides that are held against each other. */
export function besideOf(neighbours: Neighbours, { key, likeness, item, at }: Standing): Promise<Beside> {
  return neighbours.beside(MATTER, key, { item, at }, { count: NEXT, within: likeness.within });
}

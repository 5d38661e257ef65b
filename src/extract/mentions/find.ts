import type { EntityKind, MentionForm } from "../../document/layers.ts";
import type { Reading } from "./reading.ts";

/** An office as the words give it. */
export interface OfficeUse {
  /** Ids in the knowledge that the words may mean: "president" is a head of state, in some states of government too. */
  readonly ids: readonly string[];
  /** As written, in usual case: "Prime Minister". */
  readonly title: string;
  /** ISO alpha-3 or organisation id, where the words name it. */
  readonly of: string | null;
  readonly former: boolean;
  /** 1 head of state … 9 official. */
  readonly rank: number;
}

/** Words that name something, before it is settled whom they mean: tokens `first` to `last` (exclusive). */
export interface Find {
  readonly first: number;
  readonly last: number;
  readonly kind: EntityKind;
  readonly form: MentionForm;
  readonly rule: string;
  /** Ids in the knowledge that these words may mean. */
  readonly known: readonly string[];
  readonly country: string | null;
  readonly office: OfficeUse | null;
  /** Name of the entity where it is not the words ("Ministry of Defence of Japan"). */
  readonly name: string | null;
  /** The name that the text itself sets beside these words: of a person, a state, a place, a body. */
  readonly same: Find | null;
  /** Keys of entities, once settled. */
  readonly entities: readonly string[];
}

/** What the steps build up. `owner` has, for each token, the name or adjective that covers it. */
export interface Draft {
  readonly reading: Reading;
  readonly finds: Set<Find>;
  readonly owner: (Find | undefined)[];
  /** 1 for the words of offices and honorifics: no name goes over them. */
  readonly title: Uint8Array;
  /** States that longer names have covered: the parties in "U.S.-Vietnam Comprehensive Partnership"; by their first token. */
  readonly parties: Map<number, Find>;
}

/** An empty draft. */
export function draftOf(reading: Reading): Draft {
  const n = reading.tokens.length;
  return { reading, finds: new Set(), owner: new Array(n), title: new Uint8Array(n), parties: new Map() };
}

/** A find with the usual gaps filled. */
export function find(given: Pick<Find, "first" | "last" | "kind" | "form" | "rule"> & Partial<Find>): Find {
  return { known: [], country: null, office: null, name: null, same: null, entities: [], ...given };
}

/** A description of something named elsewhere; unresolved where it means nobody. */
export function description(
  given: Pick<Find, "first" | "last" | "kind" | "rule"> & { readonly entities: readonly string[] },
): Find {
  return find({ ...given, form: "description", rule: given.entities.length > 0 ? given.rule : "unresolved" });
}

/** Adds a find; a name takes the place of the names that it covers, and is refused where one overlaps that it does not cover. */
export function lay(draft: Draft, given: Find): boolean {
  if (given.form !== "name" && given.form !== "adjective") {
    draft.finds.add(given);
    return true;
  }
  for (let i = given.first; i < given.last; i++) {
    const other = draft.owner[i];
    if (other && (other.first < given.first || other.last > given.last)) return false;
  }
  for (let i = given.first; i < given.last; i++) {
    const other = draft.owner[i];
    if (other) draft.finds.delete(other);
    if (other?.kind === "state" && other.first === i) draft.parties.set(i, other);
    draft.owner[i] = given;
  }
  draft.finds.add(given);
  return true;
}

/** Takes a find out. */
export function drop(draft: Draft, old: Find): void {
  draft.finds.delete(old);
  for (let i = old.first; i < old.last; i++) if (draft.owner[i] === old) draft.owner[i] = undefined;
}

/** Puts `next` in the place of `old`, over the same tokens or others. */
export function replace(draft: Draft, old: Find, next: Find): void {
  drop(draft, old);
  lay(draft, next);
}

/** The finds in order of reading, the longer first. */
export function inOrder(draft: Draft): Find[] {
  return [...draft.finds].sort(
    (a, b) => a.first - b.first || b.last - a.last || (a.form < b.form ? -1 : a.form > b.form ? 1 : 0),
  );
}

/** The kinds of names that the reader learns, as in train/data/names/GUIDELINES.md. */
export const NAME_TYPES = [
  "person",
  "organisation",
  "body",
  "state",
  "place",
  "nationality",
  "event",
  "instrument",
  "equipment",
] as const;

export type NameType = (typeof NAME_TYPES)[number];

/** What a corpus says of the name label of one word: the BIO labels that it allows ("O", "B-person"), or null when it says nothing. */
export type AllowedLabels = readonly string[] | null;

/** A sentence to learn from. What a corpus does not annotate is null: the loss leaves it out. */
export interface Example {
  readonly source: string;
  readonly words: readonly string[];
  /** "UPOS XPOS". */
  readonly tags: readonly (string | null)[] | null;
  readonly feats: readonly string[] | null;
  /** 0 for the root; null where the tree of a frame is not to be learnt from. */
  readonly heads: readonly (number | null)[] | null;
  readonly relations: readonly string[] | null;
  readonly names: readonly AllowedLabels[] | null;
}

/** An example of which only the names are known. */
export function namesOnly(source: string, words: readonly string[], names: readonly AllowedLabels[]): Example {
  return { source, words, tags: null, feats: null, heads: null, relations: null, names };
}

/** The labels of a span of `length` words that may be of any of `types`; with `orNone` it may also be no name. */
export function spanLabels(
  types: readonly NameType[],
  length: number,
  options: { readonly orNone?: boolean } = {},
): readonly AllowedLabels[] {
  const none = options.orNone ? ["O"] : [];
  return Array.from({ length }, (_, i) => [...none, ...types.map((type) => `${i === 0 ? "B" : "I"}-${type}`)]);
}

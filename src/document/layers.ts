import type { Claim } from "./claim.ts";
import type { Document, ZoneKind } from "./document.ts";
import type { Evidence, Span } from "./span.ts";
import type { AttributionKind } from "./vocabulary.ts";

/** A word of Universal Dependencies (clitics and hyphenated parts are words of their own). */
export interface Token extends Span {
  readonly text: string;
}

/** A sentence: tokens `first` (inclusive) to `last` (exclusive). Never crosses a zone. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  readonly zone: ZoneKind;
}

/** What syntax says of one token. `head` is the index of the governing token in the document, its own index for a root. */
export interface Word {
  readonly lemma: string;
  /** Universal part of speech. */
  readonly pos: string;
  /** Penn tag (VBD, VBN, NNP …): carries tense and number. */
  readonly tag: string;
  /** Features of Universal Dependencies ("Mood=Ind|Tense=Past", "_" for none); null where the reader in use tells none. */
  readonly features: string | null;
  readonly head: number;
  /** Universal relation, with the subtypes nsubj:pass, aux:pass, obl:agent, nmod:poss kept. */
  readonly relation: string;
  /** Whether the word is in a name, by its looks and those around it: "B-person", "I-person", "O"; null where the reader in use does not tell. */
  readonly name: string | null;
}

export type EntityKind =
  | "person"
  | "state"
  | "body"
  | "organisation"
  | "forum"
  | "place"
  | "instrument"
  | "equipment"
  | "outlet"
  | "group"
  | "concept";

/** How the words name: by name, by office ("the Vietnamese Prime Minister"), by description ("the two sides"), by pronoun, by adjective ("Japanese"). */
export type MentionForm = "name" | "office" | "description" | "pronoun" | "adjective";

/** Words that name something. */
export interface Mention extends Span {
  readonly kind: EntityKind;
  readonly form: MentionForm;
  /** Index of the head token. */
  readonly head: number;
  /** Keys of the local entities meant: one, or several for "the two leaders"; none when unknown. */
  readonly entities: readonly string[];
  /** What settled it: "knowledge", "office in time", "short form", "nearest leader" … */
  readonly rule: string;
}

/** Something named in one document. `key` is unique in the document and stable under re-reading. */
export interface LocalEntity {
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** ISO 3166 alpha-3 of the state it belongs to, or is. */
  readonly country: string | null;
  /** Id in the knowledge files, where they know it. */
  readonly known: string | null;
  /** The office as of the text ("Prime Minister"), where the text or the knowledge gives one. */
  readonly office: string | null;
  /** All surface forms in the document, sorted. */
  readonly names: readonly string[];
}

/** The layer `mentions`. */
export interface Mentions {
  readonly entities: readonly LocalEntity[];
  readonly mentions: readonly Mention[];
}

export type DateKind = "date" | "range" | "duration" | "set";

/** Words that say when. */
export interface DateExpression extends Span {
  readonly kind: DateKind;
  /** EDTF (ISO 8601-2), never more precise than the words; null when it cannot be resolved. */
  readonly edtf: string | null;
  /** How it was resolved: the rule, and the anchor with its own basis. */
  readonly basis: string;
  /** EDTF of an act inside the words that it is counted from: "one month after becoming Prime Minister". */
  readonly anchor?: string;
}

/** The layer `dates`. */
export interface Dates {
  readonly expressions: readonly DateExpression[];
  /** When the document was written, as far as its date or its text tell: EDTF and how. */
  readonly written: { readonly edtf: string | null; readonly basis: string };
}

/** Words ascribed to someone. */
export interface Quotation extends Span {
  /** Index into mentions, or null for the unnamed. */
  readonly speaker: number | null;
  /** The words for the speaker: "Nikkei Asia", "impersonal", "unnamed". */
  readonly speakerText: string;
  readonly cue: Evidence;
  readonly kind: AttributionKind;
  readonly hedge: string | null;
  /** Index of the quotation that this one lies in: Kirby said that Austin proposed. */
  readonly within: number | null;
}

/** All layers of one document, by name. */
export interface Layers {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly syntax: readonly Word[];
  readonly mentions: Mentions;
  readonly dates: Dates;
  readonly quotations: readonly Quotation[];
  readonly claims: readonly Claim[];
}

export type LayerName = keyof Layers;

const LAYERS: Readonly<Record<LayerName, true>> = {
  tokens: true,
  sentences: true,
  syntax: true,
  mentions: true,
  dates: true,
  quotations: true,
  claims: true,
};

/** Names of all layers, in the order in which they are written. */
export const LAYER_NAMES = Object.keys(LAYERS) as readonly LayerName[];

/** A document with the layers named in `R`. */
export type Annotated<R extends LayerName = LayerName> = Document & Pick<Layers, R>;

import type { Span } from "../../../src/document/span.ts";
import type { Stage } from "../../../src/document/vocabulary.ts";
import type { EntityLine } from "./entities.ts";
import type { ChronologyLine } from "./lines.ts";
import type { Counted } from "./lists.ts";

export interface MapAnswer {
  readonly items: readonly (ChronologyLine & {
    readonly place: string | null;
    readonly from: readonly string[];
    readonly pin: {
      readonly name: string;
      readonly country: string;
      readonly latitude: number;
      readonly longitude: number;
    };
  })[];
  readonly without: readonly (ChronologyLine & { readonly place: string | null })[];
  readonly total: number;
}

export interface NetworkAnswer {
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly country: string | null;
    readonly events: number;
  }[];
  readonly edges: readonly NetworkEdge[];
  readonly total: number;
}

export interface NetworkEdge {
  readonly a: string;
  readonly b: string;
  readonly count: number;
  readonly types: readonly Counted[];
  readonly events: readonly string[];
}

export interface SearchHit {
  readonly kind: "document" | "entity" | "event" | "agreement";
  readonly id: string;
  readonly words: string;
  readonly exact?: string;
  readonly start?: number;
  readonly found: readonly Span[];
  readonly times?: number;
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly file?: string;
  readonly line?: ChronologyLine;
  readonly entity?: EntityLine;
  readonly parties?: readonly string[];
  readonly stage?: Stage;
}

export interface SearchAnswer {
  readonly items: readonly SearchHit[];
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
}

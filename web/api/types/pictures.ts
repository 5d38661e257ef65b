import type { Span } from "../../../src/document/span.ts";
import type { Stage } from "../../../src/document/vocabulary.ts";
import type { Tie } from "../../../src/record/queries/faces/ties.ts";
import type { EntityLine } from "./entities.ts";
import type { ChronologyLine } from "./lines.ts";

export interface MapAnswer {
  /** The places with most first. */
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly country: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly count: number;
    /** Ids of the newest events there. */
    readonly newest: readonly string[];
  }[];
  readonly without: number;
  readonly total: number;
}

export interface PlacedLine extends ChronologyLine {
  readonly place: string | null;
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

export type NetworkEdge = Tie;

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

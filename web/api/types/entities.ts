import type { Entity, Judgement } from "../../../src/merge/merged.ts";
import type { ChronologyLine } from "./lines.ts";
import type { ToldClaim, Words } from "./told.ts";

/** Somebody or something, as a list has it. */
export interface EntityLine extends Omit<Entity, "members" | "mentions"> {
  readonly mentions: number;
  readonly documents: number;
}

export interface Office {
  readonly office: string;
  readonly title: string;
  readonly of: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
  readonly verified: boolean;
}

/** One person, state or body with all that the record has of it. */
export interface EntityAnswer extends Omit<EntityLine, "mentions" | "documents"> {
  readonly mentions: readonly (Words & { readonly document: string })[];
  readonly members: readonly {
    readonly reference: string;
    readonly file: string;
    readonly citedAs: string;
    readonly names: readonly string[];
  }[];
  readonly offices: readonly Office[];
  readonly told: readonly { readonly office: string; readonly documents: readonly string[] }[];
  readonly origins: readonly {
    readonly name: string;
    readonly times: number;
    readonly first: Words & { readonly document: string };
    readonly source: string;
  }[];
  readonly events: readonly ChronologyLine[];
  readonly statements: readonly ToldClaim[];
  readonly judgements: readonly (Judgement & { readonly at?: string })[];
}

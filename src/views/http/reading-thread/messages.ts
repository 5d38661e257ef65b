import type { Faces } from "../../../record/queries/faces/faces.ts";

/** What the reading thread is asked: an address of the API, or the faces of the record. */
export type Question = { readonly id: number } & ({ readonly address: string } | { readonly faces: true });

/** An answer of the API as it goes from thread to thread. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer;
}

/** What it says; `failed` where something went wrong inside, in words for the log. */
export type Reply = { readonly id: number } & (
  | { readonly answer: Answer }
  | { readonly faces: Faces }
  | { readonly failed: string }
);

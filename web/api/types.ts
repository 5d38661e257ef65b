/** What the API answers, made of the types of the record itself. */
export type * from "./types/documents.ts";
export type * from "./types/dyads.ts";
export type * from "./types/entities.ts";
export type * from "./types/events.ts";
export type * from "./types/lines.ts";
export type * from "./types/lists.ts";
export type * from "./types/pictures.ts";
export type * from "./types/record.ts";
export type * from "./types/review.ts";
export type * from "./types/told.ts";

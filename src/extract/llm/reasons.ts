/** Why something that a model said is not in the record; the first word says of what. */
export const REASONS = [
  "answer is no list of claims",
  "answer was cut off",
  "claim is no object with a quotation",
  "claim of a kind that is not asked for",
  "claim said twice",
  "claim too much for one piece",
  "quotation not in the text",
  "quotation inside a word",
  "quotation longer than two sentences",
  "quotation stands several times",
  "type not in the list",
  "status not in the list",
  "stage not in the list",
  "relation not in the list",
  "role not in the list",
  "participant not in its sentence",
  "participant names nobody known",
  "participant may be several",
  "claim without a participant",
  "actor not in its sentence",
  "actor names nobody known",
  "actor may be several",
  "object not in its sentence",
  "speaker not in its paragraph",
  "speaker may be several",
  "date not in its sentence",
  "date cannot be read",
  "place not in its sentence",
  "place names none known",
] as const;

export type Reason = (typeof REASONS)[number];

/** How often each reason stands in `reasons`, in the order of REASONS. */
export function countsOf(reasons: readonly Reason[]): Readonly<Partial<Record<Reason, number>>> {
  const counts = REASONS.map((reason) => [reason, reasons.filter((one) => one === reason).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

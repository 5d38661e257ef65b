import type { Participant } from "../../../document/claim.ts";
import { evidence, type Span } from "../../../document/span.ts";
import type { Reading } from "../reading.ts";

const BETWEEN =
  /\b(?:between|among|with)\s(?:(?!\b(?:on|for|to|over|in|from|concerning|regarding|about)\b|,\s(?!and\b)(?=\p{Ll}))[\s\S])*$/iu;

/** Whether words of an agreement call a state in them its party: "pact between Chad and | Mali", "Chad–Mali treaty"; not "exports to Chad". */
export function isPartyOfTitle({ doc }: Reading, title: Span, { start, end }: Span): boolean {
  if (BETWEEN.test(doc.text.slice(title.start, start))) return true;
  // "Norway-Chad treaty"
  return (
    /^[-–—/]\p{Lu}/u.test(doc.text.slice(end, end + 2)) ||
    /\p{L}[-–—/]$/u.test(doc.text.slice(Math.max(0, start - 2), start))
  );
}

/** The states that the words of an agreement call its parties. */
export function titleParties(reading: Reading, title: Span): readonly Participant[] {
  const found = new Map<string, Participant>();
  for (const t of reading.tokensIn(title)) {
    const m = reading.mentionAt(t);
    const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
    if (mention?.kind !== "state" || !isPartyOfTitle(reading, title, mention)) continue;
    const words = evidence(reading.doc.text, mention);
    for (const entity of mention.entities)
      if (!found.has(entity))
        found.set(entity, { entity, name: reading.entity(entity).name, role: "party", evidence: words });
  }
  return [...found.values()];
}

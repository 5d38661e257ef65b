import type { Quotation } from "../../document/layers.ts";
import { evidence } from "../../document/span.ts";
import type { Quotable } from "./quotations.ts";
import type { Speakers } from "./speakers.ts";

const RELEASE =
  /\b(statement|remarks|message|letter|address|speech|press release|readout)\b[^\n]{0,40}?\b(by|from|of)\s/i;

/** A release names its speaker in its title ("Statement by the Press Secretary …"): all of its first paragraph is theirs. */
export function release(doc: Quotable, _speakers: Speakers): readonly Quotation[] {
  const title = doc.zones.find((zone) => zone.kind === "title");
  const body = doc.zones.find((zone) => zone.kind === "paragraph");
  if (!title || !body) return [];
  const match = RELEASE.exec(doc.text.slice(title.start, title.end));
  if (!match || /readout/i.test(match[1]!)) return [];
  const from = title.start + match.index + match[0].length;
  const speaker = doc.mentions.mentions.findIndex(
    (m) => m.start >= from && m.end <= title.end && m.form === "name" && /^(person|body|organisation)$/.test(m.kind),
  );
  if (speaker < 0) return [];
  const { start, end } = doc.mentions.mentions[speaker]!;
  const cue = evidence(doc.text, { start: title.start + match.index, end: from - 1 });
  return [
    {
      start: body.start,
      end: body.end,
      speaker,
      speakerText: doc.text.slice(start, end),
      cue,
      kind: "official",
      hedge: null,
      within: null,
    },
  ];
}

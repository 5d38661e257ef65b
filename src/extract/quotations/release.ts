import type { Quotation } from "../../document/layers.ts";
import { evidence } from "../../document/span.ts";
import type { Quotable } from "./quotations.ts";
import type { Speaker, Speakers } from "./speakers.ts";

const RELEASE =
  /\b(statement|remarks|message|letter|address|speech|press release|readout)\b[^\n:“”"]{0,40}?\b(by|from|of)\s/i;

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

/** Who says "we" in a declaration: those whom its title names ("Joint Statement of the Ministers of …"); null for any other text. */
export function floorOf(doc: Quotable): Speaker | null {
  const title = doc.zones.find((zone) => zone.kind === "title");
  const text = title ? doc.text.slice(title.start, title.end) : "";
  const match =
    /\b(?:statement|declaration|communiqu[ée]|address|remarks|speech)\b[^\n:“”"]{0,40}?\b(?:by|of|from)\s+(?:the\s+)?/i.exec(
      text,
    );
  if (!match) return null;
  const rest = text.slice(match.index + match[0].length);
  const end = rest.search(/\s(?:on|following|after|at|regarding|concerning|about|to|in|with)\s|[,:;–—\n]/);
  const words = (end < 0 ? rest : rest.slice(0, end)).trim();
  return words === "" ? null : { mention: null, text: words, anonymous: false, analyst: false };
}

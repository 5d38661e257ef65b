import { repairMojibake } from "./mojibake.ts";
import { applyEdits, chain, type Edit, type Edited, identityMap } from "./offset-map.ts";

/**
 * Everything that changes but for NFC: line ends, odd spaces, control characters (Cc), format characters (Cf: zero width, soft hyphens,
 * bidirectional, tags; not the Arabic number signs, which show), fillers without shape, noncharacters.
 */
const ODD =
  /(?:\r\n?|[[\s\p{Cc}\p{Cf}]--[\n\u0020\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2]]|[\u115f\u1160\u3164\uffa0\ufffe\uffff]){1,200}/gv;

/** A letter with its marks, Hangul jamo, and the characters that NFC replaces by another. */
const COMPOSABLE =
  /[^\p{M}\n]\p{M}{1,40}|[\u1100-\u11ff]{2,40}|[\u0374\u037e\u0387\u1f71-\u1ffd\u2126\u212a\u212b\u2329\u232a\uf900-\ufaff]/gu;

/**
 * The one place where text is made plain, before hashing: mojibake repaired; lone surrogates replaced by U+FFFD; line ends to LF;
 * tabs and odd spaces to a plain space; zero-width, soft-hyphen, bidirectional, tag and control characters removed; NFC;
 * no spaces at line ends, at most one blank line running, none at either end. The map leads back to the raw text.
 */
export function normalise(raw: string): Edited {
  const steps = [repairMojibake, plainCharacters, compose, trimLines];
  const maps = [];
  let text = raw.toWellFormed();
  for (const step of steps) {
    const edited = step(text);
    text = edited.text;
    maps.push(edited.map);
  }
  return { text, map: chain(maps) };
}

/** One line of plain text: normalised, whitespace runs to one space. For titles, names and other metadata. */
export function plainLine(raw: string): string {
  return normalise(raw).text.replace(/\s+/g, " ").trim();
}

function plainCharacters(text: string): Edited {
  const edits: Edit[] = [];
  ODD.lastIndex = 0;
  for (let match = ODD.exec(text); match !== null; match = ODD.exec(text)) {
    const edit = { start: match.index, end: ODD.lastIndex, text: replacement(match[0]) };
    edits.push(edit);
  }
  return applyEdits(text, edits);
}

/** A run of odd characters, each replaced on its own. */
function replacement(odd: string): string {
  if (odd === "\u00a0") return " ";
  return odd
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/\ufeff/g, "")
    .replace(/[^\S\n]/g, " ")
    .replace(/[^ \n]/g, "");
}

function compose(text: string): Edited {
  const wanted = text.normalize("NFC");
  if (wanted === text) return { text, map: identityMap };
  const edits: Edit[] = [];
  for (const match of text.matchAll(COMPOSABLE)) {
    const composed = match[0].normalize("NFC");
    if (composed !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, text: composed });
  }
  const edited = applyEdits(text, edits);
  // What the pattern does not know (composing across scripts' oddities): the whole text as one edit keeps NFC true.
  return edited.text === wanted ? edited : applyEdits(text, [{ start: 0, end: text.length, text: wanted }]);
}

function trimLines(text: string): Edited {
  const edits: Edit[] = [];
  let from = 0;
  for (let at = text.indexOf("\n"); at >= 0 || from <= text.length; at = text.indexOf("\n", from)) {
    const gap = gapAt(text, at < 0 ? text.length : at, from);
    if (gap.end - gap.start !== gap.text.length) edits.push(gap);
    if (at < 0) break;
    from = Math.max(gap.end, at + 1);
  }
  return applyEdits(text, edits);
}

/** The white stretch around the line end at `at`: one or two line feeds, or nothing at the ends of the text. */
function gapAt(text: string, at: number, from: number): Edit {
  let start = at;
  while (start > from && text.charCodeAt(start - 1) === 32) start--;
  let end = at;
  let breaks = 0;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) {
      breaks++;
      end = i + 1;
    } else if (code !== 32) break;
    if (i === text.length - 1) end = text.length;
  }
  const outside = start === 0 || end === text.length;
  return { start, end, text: outside ? "" : breaks > 1 ? "\n\n" : "\n" };
}

import { applyEdits, chain, type Edit, type Edited, type OffsetMap } from "./offset-map.ts";

/** windows-1252 bytes 80–9F as characters; a space stands where the code page has none (the C1 control is kept then). */
const CP1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Characters that stand beside accented letters in sound text: alone they do not prove damage ("CAFÉ”", "voilà»"). */
const NATURAL = new Set("‘’“”„‚–—…«»‹›°ºª·•™\u00a0");

const QUOTES = new Set("‘’“”„‚–—…«»‹›");

const SUSPECT =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;

/**
 * Undoes UTF-8 that was read as windows-1252 or Latin-1 ("Pháº¡m" → "Phạm", "â€™" → "’"), sequence by sequence, so that
 * sound characters beside the damage stay. Doubly damaged text is repaired twice. Linear time.
 */
export function repairMojibake(raw: string): Edited {
  let text = raw;
  const maps: OffsetMap[] = [];
  for (let pass = 0; pass < 3 && SUSPECT.test(text); pass++) {
    const edits = damages(text);
    if (edits.length === 0) break;
    const edited = applyEdits(text, edits);
    text = edited.text;
    maps.push(edited.map);
  }
  return { text, map: chain(maps) };
}

interface Damage extends Edit {
  readonly lead: number;
  /** "sure" by itself; "beside" only in a text with sure damage; "doubtful" (É” could be sound) only where the same lead is surely damaged too, or behind damage. */
  readonly proof: "sure" | "beside" | "doubtful";
}

function damages(text: string): readonly Edit[] {
  const found: Damage[] = [];
  const lead = /[\u00c2-\u00f4]/g;
  for (let match = lead.exec(text); match !== null; match = lead.exec(text)) {
    const damage = damageAt(text, match.index) ?? lostQuote(text, match.index);
    if (damage === null) continue;
    found.push(damage);
    lead.lastIndex = damage.end;
  }
  return proven(found);
}

function proven(found: readonly Damage[]): readonly Damage[] {
  const sure = new Set(found.filter(({ proof }) => proof === "sure").map(({ lead }) => lead));
  if (sure.size === 0) return [];
  // "Ã„Æ’": what stands right behind a damaged character is damaged with it
  const joined = (i: number): boolean => found[i - 1]?.end === found[i]!.start && found[i - 1]!.proof !== "doubtful";
  return found.filter(({ proof, lead }, i) => proof !== "doubtful" || sure.has(lead) || joined(i));
}

/** The character whose UTF-8 bytes stand as single characters at `start`, or null. */
function damageAt(text: string, start: number): Damage | null {
  const first = text.charCodeAt(start);
  const size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  let point = first & (0xff >> (size + 1));
  let sure = false;
  let quoted = false;
  for (let i = 1; i < size; i++) {
    const character = text.charAt(start + i);
    const byte = character === "" ? -1 : byteOf(character);
    if (byte < 0x80 || byte > 0xbf) return null;
    point = (point << 6) | (byte & 0x3f);
    sure ||= !NATURAL.has(character);
    quoted ||= QUOTES.has(character);
  }
  if (!isPlausible(point, size)) return null;
  const proof = sure ? "sure" : size === 2 && first > 0xc3 && quoted ? "doubtful" : "beside";
  return { start, end: start + size, text: String.fromCodePoint(point), lead: first, proof };
}

/** "â€" whose last byte (9D, no character in windows-1252) was lost on the way: it was ”. */
function lostQuote(text: string, start: number): Damage | null {
  if (!text.startsWith("â€", start)) return null;
  const end = text.charAt(start + 2) === "\ufffd" ? start + 3 : start + 2;
  return { start, end, text: "”", lead: 0xe2, proof: "sure" };
}

function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code <= 0xff) return code;
  const at = CP1252.indexOf(character);
  return at < 0 ? -1 : 0x80 + at;
}

/** Whether a text could hold this character; the shortest form and no surrogates, as UTF-8 wants. */
function isPlausible(point: number, size: number): boolean {
  // ˆ and ˜ stand in windows-1252, so in what was damaged twice
  if (size === 2)
    return (point >= 0x80 && point < 0x250) || point === 0x2c6 || point === 0x2dc || (point >= 0x300 && point < 0x700);
  if (size === 4) return point >= 0x10000 && point <= 0x10ffff;
  if (point < 0x900 || (point >= 0xd800 && point <= 0xdfff)) return false;
  return point < 0x1100 || (point >= 0x1e00 && point < 0xd7b0) || (point >= 0xf900 && point < 0xfffe);
}

/** Text and the encoding it was read with. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * Bytes → text: byte-order mark, valid UTF-8, UTF-16 by its zero bytes, the declared charset, then the likeliest (chardet); never throws.
 * UTF-8 goes before a declaration: bytes that are valid UTF-8 and not ASCII are hardly ever anything else.
 */
export async function decode(bytes: Uint8Array, declared: string | null = null): Promise<Decoded> {
  const bom = BOMS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (bom) return { text: new TextDecoder(bom[1]).decode(bytes), encoding: bom[1] };
  const utf16 = zeroPattern(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  const strict = tryDecode(bytes, "utf-8", true);
  if (strict !== null) return { text: strict, encoding: "utf-8" };
  const named = declared === null || /^utf-?8$/i.test(declared) ? null : tryDecode(bytes, declared, false);
  if (named !== null) return { text: named, encoding: declared!.toLowerCase() };
  return mostly(bytes) ?? (await likeliest(bytes));
}

/** UTF-8 with a few broken places (a cut file, one bad quotation mark): better than reading all of it as something else. */
function mostly(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\ufffd").length - 1;
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return broken * 4 <= sound ? { text, encoding: "utf-8" } : null;
}

async function likeliest(bytes: Uint8Array): Promise<Decoded> {
  const { analyse } = await import("chardet");
  for (const { name } of analyse(bytes.subarray(0, 65_536))) {
    // chardet says Latin-1 and its kin for what is almost always windows-1252; UTF-8 was ruled out above.
    if (/^(UTF|ISO-8859-(?!2|5|6|7|8|9))/i.test(name)) break;
    const text = tryDecode(bytes, name, false);
    if (text !== null) return { text, encoding: name.toLowerCase() };
  }
  return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
}

/** UTF-16 without a mark: every second byte of Western text is zero. */
function zeroPattern(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const half = sample.length / 2;
  if (half < 4) return null;
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.05) return "utf-16le";
  if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.05) return "utf-16be";
  return null;
}

function tryDecode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

import type { Faces } from "./faces.ts";
import type { Rows } from "./rows.ts";

/** Raised when faces hold other things: what was kept before is made again. */
const LAYOUT = 1;

const WIDE = ["firsts", "lasts", "places"] as const;
const ROWS = ["topics", "states", "parties", "speakers", "documents", "publishers", "actors", "hosts"] as const;
const NARROW = ["types", "statuses", "flags"] as const;

/** Faces as bytes to be kept: the length of a head in JSON, the head, then the columns. */
export function bytesOf(faces: Faces): Uint8Array {
  const { mergedOf, size, ids, keys, tables } = faces;
  const columns = columnsOf(faces);
  const lengths = columns.map((column) => column.length);
  const head = Buffer.from(JSON.stringify({ layout: LAYOUT, mergedOf, size, ids, keys, tables, lengths }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const parts = columns.map((column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  return Buffer.concat([length, head, ...parts]);
}

type Column = Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

function columnsOf(faces: Faces): readonly Column[] {
  const rows = ROWS.flatMap((name) => [faces[name].starts, faces[name].values]);
  return [...WIDE.map((name) => faces[name]), ...rows, ...NARROW.map((name) => faces[name])];
}

/** Faces of bytes; null for those of another layout, and what is none. */
export function facesOf(bytes: Uint8Array): Faces | null {
  try {
    return read(bytes);
  } catch {
    return null;
  }
}

function read(bytes: Uint8Array): Faces | null {
  const start = 4 + Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE();
  const head = JSON.parse(Buffer.from(bytes.subarray(4, start)).toString());
  if (head.layout !== LAYOUT) return null;
  const { layout: _layout, lengths, ...rest } = head;
  let at = start;
  let column = 0;
  const next = (width: 1 | 4): ArrayBuffer => {
    const end = at + lengths[column] * width;
    if (end > bytes.length) throw new Error("cut off");
    const part = Uint8Array.from(bytes.subarray(at, end));
    [at, column] = [end, column + 1];
    return part.buffer;
  };
  const wide = () => new Uint32Array(next(4));
  const rows = (): Rows => ({ starts: wide(), values: wide() });
  return {
    ...rest,
    ...Object.fromEntries(WIDE.map((name) => [name, wide()])),
    ...Object.fromEntries(ROWS.map((name) => [name, rows()])),
    ...Object.fromEntries(NARROW.map((name) => [name, new Uint8Array(next(1))])),
  };
}

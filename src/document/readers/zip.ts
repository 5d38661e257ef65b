import { crc32, inflateRawSync } from "node:zlib";
import { MEGABYTE, megabytes, Unreadable } from "./reader.ts";

export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

interface Listed {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const WANTED = "a DOCX file";
const MAX_ENTRIES = 5000;
const MAX_EXPANDED = 60 * MEGABYTE;

/**
 * The entries of a ZIP whose names pass `wanted`, expanded. Checked twice against bombs: the declared sizes before anything is
 * expanded, and the true size while expanding. Throws Unreadable. Format: PKWARE APPNOTE 6.3.
 */
export function readZip(bytes: Uint8Array, wanted: (name: string) => boolean): readonly ZipEntry[] {
  const listed = directory(bytes).filter((entry) => wanted(entry.name));
  const declared = listed.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > MAX_EXPANDED) throw tooLarge(megabytes(declared));
  let left = MAX_EXPANDED;
  return listed.map((entry) => {
    const content = expand(bytes, entry, left);
    left -= content.length;
    return { name: entry.name, content };
  });
}

/** A ZIP of `entries`, stored without compression. */
export function storedZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const label = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, label, content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), fields, tail, label]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, list, Buffer.from("PK\x05\x06"), end]));
}

function directory(bytes: Uint8Array): readonly Listed[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from("PK\x05\x06"));
  if (end < 0 || end + 22 > view.length)
    throw new Unreadable(WANTED, "a ZIP file without its list of contents (cut off or damaged)");
  const count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES)
    throw new Unreadable(WANTED, `a ZIP file with ${count} entries or in a format of its own (ZIP64)`);
  const listed: Listed[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50)
      throw new Unreadable(WANTED, "a ZIP file with a damaged list of contents");
    const nameSize = view.readUInt16LE(at + 28);
    listed.push({
      name: view.toString("utf8", at + 46, at + 46 + nameSize),
      method: view.readUInt16LE(at + 10),
      encrypted: (view.readUInt16LE(at + 8) & 1) === 1,
      packed: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
    });
    at += 46 + nameSize + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return listed;
}

function expand(bytes: Uint8Array, entry: Listed, left: number): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.encrypted) throw new Unreadable(WANTED, "a file locked with a password");
  const broken = () => new Unreadable(WANTED, `a damaged entry ${entry.name.slice(0, 60)}`);
  if (entry.offset + 30 > view.length || view.readUInt32LE(entry.offset) !== 0x04034b50) throw broken();
  const start = entry.offset + 30 + view.readUInt16LE(entry.offset + 26) + view.readUInt16LE(entry.offset + 28);
  const packed = view.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw broken();
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw broken();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE")
      throw tooLarge(`more than ${megabytes(left)} in ${entry.name.slice(0, 60)}`);
    throw broken();
  }
}

function tooLarge(found: string): Unreadable {
  return new Unreadable(`${WANTED} that expands to at most ${megabytes(MAX_EXPANDED)}`, `${found} expanded`);
}

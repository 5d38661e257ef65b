import type { Table } from "../src/extract/syntax/format.ts";

/** The head of a weights file (see `packModel`) and its tables of tagger, parser and guide, so that some of them can be kept. */
export interface WeightsFile {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly tables: readonly Table[];
}

/** Reads the tables of a file that `packModel` wrote; the file is to start at a multiple of four in its buffer. */
export function readWeights(file: Uint8Array): WeightsFile {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length))) as {
    readonly tags: readonly string[];
    readonly relations: readonly string[];
    readonly words: number;
    readonly forms: number;
    readonly tables: readonly { readonly features: number; readonly entries: number }[];
  };
  let at = file.byteOffset + 8 + pad4(length) + 8 * (header.words + header.forms);
  const take = (size: number) => {
    const start = at;
    at += pad4(size);
    return start;
  };
  const { buffer } = file;
  const tables = header.tables.map(({ features, entries }) => ({
    keys: new Int32Array(buffer, take(4 * features), features),
    counts: new Uint8Array(buffer, take(features), features),
    classes: new Uint8Array(buffer, take(entries), entries),
    weights: new Int8Array(buffer, take(entries), entries),
  }));
  return { tags: header.tags, relations: header.relations, tables };
}

function pad4(size: number): number {
  return (size + 3) & ~3;
}

/** A tensor of a tiny model: whole numbers (int32, or int64 where an operator wants it) or floats. */
export interface TinyTensor {
  readonly name: string;
  readonly kind: "int32" | "int64" | "float";
  readonly dims: readonly number[];
  readonly values: readonly number[];
}

/** An operator: what it takes, what it gives. */
export interface TinyNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly output: string;
}

/** A model so small that a test can make it: int32 rows in, tensors out. */
export interface TinyModel {
  readonly inputs: readonly string[];
  readonly outputs: readonly { readonly name: string; readonly kind: TinyTensor["kind"]; readonly rank: number }[];
  readonly nodes: readonly TinyNode[];
  readonly constants: readonly TinyTensor[];
}

const KIND = { float: 1, int32: 6, int64: 7 } as const;

/** The bytes of an ONNX file (Protocol Buffers; the numbers of the fields are those of onnx.proto). */
export function tinyOnnx({ inputs, outputs, nodes, constants }: TinyModel): Uint8Array {
  const graph = [
    ...nodes.map((n) => part(1, [...n.inputs.map((name) => text(1, name)), text(2, n.output), text(4, n.op)])),
    text(2, "tiny"),
    ...constants.map((c) =>
      part(5, [...c.dims.map((d) => number(1, d)), number(2, KIND[c.kind]), text(8, c.name), bytes(9, raw(c))]),
    ),
    ...inputs.map((name) => part(11, valueInfo(name, "int32", 1))),
    ...outputs.map(({ name, kind, rank }) => part(12, valueInfo(name, kind, rank))),
  ];
  return joined([number(1, 10), part(7, graph), part(8, [text(1, ""), number(2, 20)])]);
}

function valueInfo(name: string, kind: TinyTensor["kind"], rank: number): Uint8Array[] {
  const shape = Array.from({ length: rank }, (_, i) => part(1, [text(2, `${name}${i}`)]));
  return [text(1, name), part(2, [part(1, [number(1, KIND[kind]), part(2, shape)])])];
}

function raw({ kind, values }: TinyTensor): Uint8Array {
  const array =
    kind === "float"
      ? Float32Array.from(values)
      : kind === "int32"
        ? Int32Array.from(values)
        : BigInt64Array.from(values, (value) => BigInt(value));
  return new Uint8Array(array.buffer);
}

function varint(value: number): Uint8Array {
  const out: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    out.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest <= 127) return Uint8Array.from(out);
  }
}

function number(field: number, value: number): Uint8Array {
  return joined([varint(field << 3), varint(value)]);
}

function bytes(field: number, content: Uint8Array): Uint8Array {
  return joined([varint((field << 3) | 2), varint(content.length), content]);
}

function text(field: number, content: string): Uint8Array {
  return bytes(field, new TextEncoder().encode(content));
}

function part(field: number, parts: readonly Uint8Array[]): Uint8Array {
  return bytes(field, joined(parts));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

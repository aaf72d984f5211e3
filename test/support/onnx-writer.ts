/** An attribute of a node: a whole number, a fraction, a text or whole numbers. */
type Attribute = { readonly i: number } | { readonly f: number } | { readonly ints: readonly number[] };

/** A size, or the name of one that is not fixed. */
type Dim = number | string;

const elementTypes = { float: 1, int64: 7, bool: 9 } as const;
export type ElementType = keyof typeof elementTypes;

/** Writes one ONNX graph, node by node; every method that adds something gives the name of its output. */
export interface GraphWriter {
  input(name: string, type: ElementType, dims: readonly Dim[]): string;
  output(name: string, from: string, type: ElementType, dims: readonly Dim[]): void;
  floats(values: Float32Array, dims: readonly number[]): string;
  integers(values: readonly number[], dims?: readonly number[]): string;
  node(op: string, inputs: readonly string[], attributes?: Readonly<Record<string, Attribute>>): string;
  /** The bytes of the file. */
  finish(): Buffer;
}

function varint(value: number | bigint): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return Buffer.from(bytes);
}

const whole = (field: number, value: number | bigint) => Buffer.concat([varint(field << 3), varint(value)]);

function bytesOf(field: number, value: Buffer | string): Buffer {
  const content = typeof value === 'string' ? Buffer.from(value) : value;
  return Buffer.concat([varint((field << 3) | 2), varint(content.length), content]);
}

function float(field: number, value: number): Buffer {
  const content = Buffer.alloc(4);
  content.writeFloatLE(value);
  return Buffer.concat([varint((field << 3) | 5), content]);
}

function attribute(name: string, value: Attribute): Buffer {
  const parts = [bytesOf(1, name)];
  if ('i' in value) parts.push(whole(3, value.i), whole(20, 2));
  else if ('f' in value) parts.push(float(2, value.f), whole(20, 1));
  else parts.push(...value.ints.map((entry) => whole(8, entry)), whole(20, 7));
  return Buffer.concat(parts);
}

function valueInfo(name: string, type: ElementType, dims: readonly Dim[]): Buffer {
  const shape = dims.map((dim) => bytesOf(1, typeof dim === 'number' ? whole(1, dim) : bytesOf(2, dim)));
  const tensor = Buffer.concat([whole(1, elementTypes[type]), bytesOf(2, Buffer.concat(shape))]);
  return Buffer.concat([bytesOf(1, name), bytesOf(2, bytesOf(1, tensor))]);
}

function tensor(name: string, type: ElementType, dims: readonly number[], raw: Buffer): Buffer {
  return Buffer.concat([
    ...dims.map((dim) => whole(1, dim)),
    whole(2, elementTypes[type]),
    bytesOf(8, name),
    bytesOf(9, raw),
  ]);
}

/** Begins a graph. Field numbers are those of onnx.proto, version 8 of the format, with operator set 17. */
export function createGraph(name: string): GraphWriter {
  const nodes: Buffer[] = [];
  const initializers: Buffer[] = [];
  const inputs: Buffer[] = [];
  const outputs: Buffer[] = [];
  let count = 0;
  const fresh = () => `v${(count += 1)}`;

  function initializer(type: ElementType, dims: readonly number[], raw: Buffer): string {
    const id = fresh();
    initializers.push(bytesOf(5, tensor(id, type, dims, raw)));
    return id;
  }

  function add(
    op: string,
    from: readonly string[],
    to: string,
    attributes: Readonly<Record<string, Attribute>>,
  ) {
    const parts = [
      ...from.map((input) => bytesOf(1, input)),
      bytesOf(2, to),
      bytesOf(4, op),
      ...Object.entries(attributes).map(([key, value]) => bytesOf(5, attribute(key, value))),
    ];
    nodes.push(bytesOf(1, Buffer.concat(parts)));
  }

  return {
    input(id, type, dims) {
      inputs.push(bytesOf(11, valueInfo(id, type, dims)));
      return id;
    },
    output(id, from, type, dims) {
      add('Identity', [from], id, {});
      outputs.push(bytesOf(12, valueInfo(id, type, dims)));
    },
    floats: (values, dims) =>
      initializer('float', dims, Buffer.from(values.buffer, values.byteOffset, values.byteLength)),
    integers: (values, dims = [values.length]) =>
      initializer('int64', dims, Buffer.from(BigInt64Array.from(values, BigInt).buffer)),
    node(op, from, attributes = {}) {
      const id = fresh();
      add(op, from, id, attributes);
      return id;
    },
    finish() {
      const graph = Buffer.concat([...nodes, bytesOf(2, name), ...initializers, ...inputs, ...outputs]);
      const operators = Buffer.concat([bytesOf(1, ''), whole(2, 17)]);
      return Buffer.concat([whole(1, 8), bytesOf(7, graph), bytesOf(8, operators)]);
    },
  };
}

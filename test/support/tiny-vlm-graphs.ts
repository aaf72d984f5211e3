import { createGraph, type GraphWriter } from './onnx-writer.ts';

/** The model's sizes, with those of SmolVLM-256M in the comments. */
export const sizes = {
  /** 576 */
  hidden: 32,
  /** 9, which share 3 keys and values */
  heads: 2,
  /** 64 */
  headSize: 16,
  /** 30 */
  layers: 2,
  /** 512 pixels in patches of 16 */
  image: 64,
  patch: 16,
  /** 768 */
  vision: 24,
  /** Patches in a square that become one token: 16 of 4 by 4; here 4 of 2 by 2. */
  shuffle: 2,
} as const;

const float16Least = -1e9;

/** Weights of one model, always the same: xorshift by Marsaglia, summed to a bell. */
function createWeights(graph: GraphWriter, seed: number) {
  let state = seed;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return (dims: readonly number[], scale: number) => {
    const length = dims.reduce((product, dim) => product * dim, 1);
    const values = Float32Array.from({ length }, () => (next() + next() + next() - 1.5) * 2 * scale);
    return graph.floats(values, dims);
  };
}

function scalar(graph: GraphWriter, value: number): string {
  return graph.floats(Float32Array.of(value), []);
}

function rmsNorm(graph: GraphWriter, x: string): string {
  const mean = graph.node('ReduceMean', [graph.node('Mul', [x, x])], {
    axes: { ints: [-1] },
    keepdims: { i: 1 },
  });
  const root = graph.node('Sqrt', [graph.node('Add', [mean, scalar(graph, 1e-5)])]);
  return graph.node('Div', [x, root]);
}

/** Scaled dot products, softmax and the weighted sum; `mask` is added to the products. */
function attend(
  graph: GraphWriter,
  { q, k, v, mask, size }: Record<'q' | 'k' | 'v', string> & { mask?: string; size: number },
) {
  const turned = graph.node('Transpose', [k], { perm: { ints: [0, 1, 3, 2] } });
  const products = graph.node('Mul', [graph.node('MatMul', [q, turned]), scalar(graph, size ** -0.5)]);
  const masked = mask === undefined ? products : graph.node('Add', [products, mask]);
  return graph.node('MatMul', [graph.node('Softmax', [masked], { axis: { i: -1 } }), v]);
}

function splitHeads(graph: GraphWriter, x: string, heads: number, size: number): string {
  const shaped = graph.node('Reshape', [x, graph.integers([0, -1, heads, size])]);
  return graph.node('Transpose', [shaped], { perm: { ints: [0, 2, 1, 3] } });
}

function joinHeads(graph: GraphWriter, x: string, width: number): string {
  const turned = graph.node('Transpose', [x], { perm: { ints: [0, 2, 1, 3] } });
  return graph.node('Reshape', [turned, graph.integers([0, -1, width])]);
}

/** Token ids in, vectors out. */
export function embedTokens(vocabulary: number): Buffer {
  const graph = createGraph('embed_tokens');
  const weight = createWeights(graph, 11);
  const ids = graph.input('input_ids', 'int64', ['batch_size', 'sequence_length']);
  const vectors = graph.node('Gather', [weight([vocabulary, sizes.hidden], 1), ids]);
  graph.output('inputs_embeds', vectors, 'float', ['batch_size', 'sequence_length', sizes.hidden]);
  return graph.finish();
}

/** Pictures in, four vectors for each out: patches, attention among them, pixel shuffle, projection. */
export function visionEncoder(): Buffer {
  const { image, patch, vision, shuffle, hidden } = sizes;
  const side = image / patch;
  const graph = createGraph('vision_encoder');
  const weight = createWeights(graph, 22);
  const pixels = graph.input('pixel_values', 'float', ['batch_size', 'num_images', 3, image, image]);
  const seen = graph.input('pixel_attention_mask', 'bool', ['batch_size', 'num_images', image, image]);
  const mask = graph.node('Unsqueeze', [graph.node('Cast', [seen], { to: { i: 1 } }), graph.integers([2])]);
  const flat = graph.node('Reshape', [
    graph.node('Mul', [pixels, mask]),
    graph.integers([-1, 3, image, image]),
  ]);
  const cut = graph.node('Conv', [flat, weight([vision, 3, patch, patch], 0.1)], {
    kernel_shape: { ints: [patch, patch] },
    strides: { ints: [patch, patch] },
  });
  const rows = graph.node('Reshape', [cut, graph.integers([0, vision, side * side])]);
  const placed = graph.node('Add', [
    graph.node('Transpose', [rows], { perm: { ints: [0, 2, 1] } }),
    weight([1, side * side, vision], 0.3),
  ]);
  const project = () =>
    splitHeads(graph, graph.node('MatMul', [placed, weight([vision, vision], 0.4)]), 1, vision);
  const looked = joinHeads(
    graph,
    attend(graph, { q: project(), k: project(), v: project(), size: vision }),
    vision,
  );
  const sum = graph.node('Add', [placed, looked]);
  const half = side / shuffle;
  const squares = graph.node('Reshape', [sum, graph.integers([-1, half, shuffle, half, shuffle, vision])]);
  const together = graph.node('Transpose', [squares], { perm: { ints: [0, 1, 3, 2, 4, 5] } });
  const long = graph.node('Reshape', [
    together,
    graph.integers([-1, half * half, shuffle * shuffle * vision]),
  ]);
  const vectors = graph.node('MatMul', [long, weight([shuffle * shuffle * vision, hidden], 0.3)]);
  graph.output('image_features', vectors, 'float', ['num_images', half * half, hidden]);
  return graph.finish();
}

/** A Llama decoder with its cache: rotary positions, shared keys and values, a gated step, a bias on what it says. */
export function decoder(vocabulary: number, bias: Float32Array): Buffer {
  const { hidden, heads, headSize, layers } = sizes;
  const graph = createGraph('decoder_model_merged');
  const weight = createWeights(graph, 33);
  const embeds = graph.input('inputs_embeds', 'float', ['batch_size', 'sequence_length', hidden]);
  const attention = graph.input('attention_mask', 'int64', ['batch_size', 'total_sequence_length']);
  const positions = graph.input('position_ids', 'int64', ['batch_size', 'sequence_length']);

  const at = graph.node('Unsqueeze', [
    graph.node('Cast', [positions], { to: { i: 1 } }),
    graph.integers([2]),
  ]);
  const frequencies = Float32Array.from({ length: headSize / 2 }, (_, i) => 10_000 ** ((-2 * i) / headSize));
  const angles = graph.node('Mul', [at, graph.floats(frequencies, [1, 1, headSize / 2])]);
  const both = graph.node('Concat', [angles, angles], { axis: { i: -1 } });
  const [cos, sin] = ['Cos', 'Sin'].map((op) =>
    graph.node('Unsqueeze', [graph.node(op, [both]), graph.integers([1])]),
  ) as [string, string];

  function rotate(x: string): string {
    const slice = (from: number, to: number) =>
      graph.node('Slice', [x, graph.integers([from]), graph.integers([to]), graph.integers([3])]);
    const swapped = graph.node(
      'Concat',
      [graph.node('Neg', [slice(headSize / 2, headSize)]), slice(0, headSize / 2)],
      {
        axis: { i: -1 },
      },
    );
    return graph.node('Add', [graph.node('Mul', [x, cos]), graph.node('Mul', [swapped, sin])]);
  }

  const total = graph.node('Gather', [graph.node('Shape', [attention]), graph.integers([1], [])]);
  const keys = graph.node('Range', [graph.integers([0], []), total, graph.integers([1], [])]);
  const isPast = graph.node('LessOrEqual', [graph.node('Cast', [keys], { to: { i: 1 } }), at]);
  const causal = graph.node('Where', [isPast, scalar(graph, 0), scalar(graph, float16Least)]);
  const mask = graph.node('Unsqueeze', [causal, graph.integers([1])]);

  let x = embeds;
  for (let layer = 0; layer < layers; layer += 1) {
    const cache = ['batch_size', 1, 'past_sequence_length', headSize] as const;
    const normed = rmsNorm(graph, x);
    const project = (count: number) =>
      splitHeads(
        graph,
        graph.node('MatMul', [normed, weight([hidden, count * headSize], 0.3)]),
        count,
        headSize,
      );
    const q = rotate(project(heads));
    const past = (name: string) => graph.input(`past_key_values.${layer}.${name}`, 'float', cache);
    const k = graph.node('Concat', [past('key'), rotate(project(1))], { axis: { i: 2 } });
    const v = graph.node('Concat', [past('value'), project(1)], { axis: { i: 2 } });
    graph.output(`present.${layer}.key`, k, 'float', ['batch_size', 1, 'total_sequence_length', headSize]);
    graph.output(`present.${layer}.value`, v, 'float', ['batch_size', 1, 'total_sequence_length', headSize]);
    const told = joinHeads(graph, attend(graph, { q, k, v, mask, size: headSize }), heads * headSize);
    x = graph.node('Add', [x, graph.node('MatMul', [told, weight([heads * headSize, hidden], 0.5)])]);
    const before = rmsNorm(graph, x);
    const gate = graph.node('MatMul', [before, weight([hidden, 2 * hidden], 0.3)]);
    const open = graph.node('Mul', [gate, graph.node('Sigmoid', [gate])]);
    const wide = graph.node('Mul', [open, graph.node('MatMul', [before, weight([hidden, 2 * hidden], 0.3)])]);
    x = graph.node('Add', [x, graph.node('MatMul', [wide, weight([2 * hidden, hidden], 0.3)])]);
  }
  const said = graph.node('MatMul', [rmsNorm(graph, x), weight([hidden, vocabulary], 0.6)]);
  const logits = graph.node('Add', [said, graph.floats(bias, [vocabulary])]);
  graph.output('logits', logits, 'float', ['batch_size', 'sequence_length', vocabulary]);
  return graph.finish();
}

import type { PreTrainedTokenizer } from '@huggingface/transformers';

/**
 * Lets a pipeline's tokenizer be watched, so that what it made of the texts is known without tokenizing twice.
 * Returns a function that gives the token ids of the pipeline's latest call, padding included, for a row of them.
 */
export function watchTokenizer(pipeline: {
  tokenizer: PreTrainedTokenizer;
}): (row: number, rows: number) => number[] {
  let latest: unknown;
  pipeline.tokenizer = new Proxy(pipeline.tokenizer, {
    apply(tokenizer, self, args) {
      latest = Reflect.apply(tokenizer, self, args);
      return latest;
    },
  });
  return (row, rows) => {
    const ids = idsOf(latest);
    const width = ids.length / rows;
    return Array.from(ids.subarray(row * width, (row + 1) * width), Number);
  };
}

function idsOf(encoding: unknown): BigInt64Array {
  if (typeof encoding === 'object' && encoding !== null && 'input_ids' in encoding) {
    const ids = encoding.input_ids;
    if (typeof ids === 'object' && ids !== null && 'data' in ids && ids.data instanceof BigInt64Array) {
      return ids.data;
    }
  }
  throw new Error('expected the tokenizer to give input_ids as 64-bit integers');
}

import { z } from 'zod';
import type { Made } from './engine.ts';
import type { Output, TaskId } from './task.ts';

/** Raise it when an output changes: processes of two versions may share answers. */
const format = 1;

const header = z.object({
  format: z.literal(format),
  card: z.object({ model: z.string(), revision: z.string() }),
  output: z.looseObject({ image: z.looseObject({}).optional() }),
});
const lengthBytes = 4;

/** Turns an answer into bytes: the length of a JSON text, the text, and the picture if there is one. */
export function toBytes({ output, card }: Made<TaskId>): Uint8Array {
  const picture = 'image' in output ? output.image.bytes : new Uint8Array();
  const rest = 'image' in output ? { ...output, image: { ...output.image, bytes: undefined } } : output;
  const text = Buffer.from(JSON.stringify({ format, card, output: rest } satisfies z.input<typeof header>));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, picture]);
}

/** Turns bytes back into the answer that they were made of; undefined if another version made them. */
export function fromBytes<T extends TaskId>(bytes: Uint8Array): Made<T> | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = lengthBytes + all.readUInt32BE();
    const { card, output } = header.parse(JSON.parse(all.toString('utf8', lengthBytes, end)));
    const picture = new Uint8Array(all.subarray(end));
    const whole = output.image ? { ...output, image: { ...output.image, bytes: picture } } : output;
    // The format and, through the key, the task and the model's revision say what the output is.
    return { card, output: whole as unknown as Output<T> };
  } catch {
    return undefined;
  }
}

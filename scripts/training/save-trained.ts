import { writeFileSync } from 'node:fs';
import { folderOf } from './examples.ts';

/** Weights of one byte each, and what 1 in them stands for. */
export function inBytes(weights: Float32Array | Float64Array): {
  readonly table: Int8Array;
  readonly scale: number;
} {
  // A few weights are much larger than all others, which need the finer steps.
  const largest = weights.map(Math.abs).sort()[Math.floor(weights.length * 0.9995)] ?? 1;
  const scale = largest / 127;
  const table = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return { table, scale };
}

/** Writes a trained classifier into its folder. */
export function saveTrained(name: string, table: Int8Array, card: object): void {
  writeFileSync(new URL('weights.bin', folderOf(name)), table);
  writeFileSync(new URL('card.json', folderOf(name)), `${JSON.stringify(card, undefined, 2)}\n`);
}

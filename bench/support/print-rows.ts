/** A row of the table. */
export interface Row {
  readonly name: string;
  readonly value: string;
  /** Against the floor that the same run measured. */
  readonly ratio?: string;
  readonly goal?: string;
}
export type Print = (row: Row) => void;

/** The middle value, or the upper of the two middle ones. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** How long work takes, in ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export const ms = (value: number) => `${value.toFixed(0)} ms`;

/** Seeds are whole numbers from 0 that every platform and database can hold. */
export const largestSeed = 2 ** 31 - 1;

/** The seed that comes some steps after another; the largest is followed by 0. */
export function seedAfter(seed: number, steps: number): number {
  return (seed + steps) % (largestSeed + 1);
}

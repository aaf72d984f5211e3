/** Maps items with so many under way at once, which begin in order. Rejects with the first failure, and begins no more then. */
export async function mapInParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  let failed = false;
  async function workThrough(): Promise<void> {
    for (const [place, item] of left) {
      if (failed) return;
      results[place] = await work(item);
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, workThrough));
  } catch (error) {
    failed = true;
    throw error;
  }
  return results;
}

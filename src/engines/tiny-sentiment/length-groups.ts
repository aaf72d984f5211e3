/** The overhead of one call of the model, in characters of padding (measured: about 0.3 ms). */
const callCost = 100;

/** Characters of chat in the 128 tokens that the model reads, roughly. */
const longest = 600;

/** Characters in one group including padding: larger groups are no faster, use more memory and stop more slowly. */
const maxGroup = 2048;

/**
 * Splits texts into groups of similar length, as lists of indices. Every text in a group is padded to the longest, and
 * padding costs as much as text, so a group ends where padding would cost more than another call.
 * (Measured with 16 chat texts of mixed length: 0.37 ms per text in groups, 0.49 ms one by one, 0.97 ms all padded.)
 */
export function groupByLength(texts: readonly string[]): number[][] {
  const byLength = texts
    .map((text, place) => ({ place, length: Math.min(text.length, longest) }))
    .sort((a, b) => a.length - b.length);
  const groups: number[][] = [];
  let group: number[] = [];
  let characters = 0;
  for (const { place, length } of byLength) {
    const padded = length * (group.length + 1);
    if (group.length > 0 && (padded - length - characters > callCost || padded > maxGroup)) {
      groups.push(group);
      group = [];
      characters = 0;
    }
    group.push(place);
    characters += length;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

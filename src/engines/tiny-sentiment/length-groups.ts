/** What one call of the pipeline costs beyond its texts, in characters of padding (measured: about 0.3 ms). */
const callCost = 100;

/** The model reads no more than 128 tokens of a text, about this many characters of chat. */
const longest = 600;

/** Characters in one group, padding included: larger ones are no faster, hold more memory and are slower to stop. */
const maxGroup = 2048;

/**
 * Splits texts into groups of similar length, as lists of their places. In a group every text is padded to the
 * longest, and padding costs as much as text: a group ends where padding would cost more than another call.
 * (Measured on chat of mixed length, 16 texts: 0.37 ms a text in such groups, 0.49 ms one by one, 0.97 ms all padded.)
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

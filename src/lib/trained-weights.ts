import { readFileSync } from 'node:fs';

/** A trained classifier's card, beside its table with a weight of one byte each. */
export type Trained<Card> = Card & { readonly weights: Int8Array };

/**
 * Reads a trained classifier from its folder.
 * @param sizeOf the number of weights that belong to a card.
 * @throws Error if a file is missing or of a wrong size.
 */
export function readTrained<Card extends object>(folder: URL, sizeOf: (card: Card) => number): Trained<Card> {
  const card = JSON.parse(readFileSync(new URL('card.json', folder), 'utf8')) as Card;
  const weights = new Int8Array(readFileSync(new URL('weights.bin', folder)));
  const expected = sizeOf(card);
  if (weights.length !== expected)
    throw new Error(`expected ${expected} weights in ${folder.pathname}, got ${weights.length}`);
  return { ...card, weights };
}

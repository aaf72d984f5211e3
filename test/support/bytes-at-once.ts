import { expect } from 'vitest';

// By itself `toEqual` compares one byte after the other, which takes seconds for a picture.
expect.addEqualityTesters([
  (a: unknown, b: unknown) =>
    a instanceof Uint8Array && b instanceof Uint8Array ? Buffer.compare(a, b) === 0 : undefined,
]);

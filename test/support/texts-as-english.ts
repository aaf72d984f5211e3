import { expect } from 'vitest';
import { inLanguage } from '../../src/languages/in-language.ts';
import type { Text } from '../../src/languages/message.ts';

const isMessage = (value: unknown): value is Text =>
  (typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string') ||
  (Array.isArray(value) &&
    value.length > 0 &&
    value.every((each) => typeof each === 'string' || isMessage(each)));

// Tests state messages as an English reader sees them.
expect.addEqualityTesters([
  (a: unknown, b: unknown) => {
    if (typeof b === 'string' && isMessage(a)) return inLanguage(a, 'en') === b;
    if (typeof a === 'string' && isMessage(b)) return inLanguage(b, 'en') === a;
    return undefined;
  },
]);

import { expect, it } from 'vitest';
import { decrypt, encrypt } from '../../src/lib/encryption.ts';

const secret = '0123456789abcdef0123456789abcdef';

it('decrypts a text with the secret that it was encrypted with, and with no other', () => {
  const encrypted = encrypt('Crème brûlée 🍮', secret);
  expect(encrypted).not.toContain('Cr');
  expect(decrypt(encrypted, secret)).toBe('Crème brûlée 🍮');
  expect(() => decrypt(encrypted, 'another')).toThrow();
});

it('encrypts the same text differently each time', () => {
  expect(encrypt('text', secret)).not.toBe(encrypt('text', secret));
});

it('refuses what was changed or cut', () => {
  const bytes = Buffer.from(encrypt('text', secret), 'base64');
  const changed = Buffer.from(bytes);
  changed[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  for (const damaged of [changed, bytes.subarray(0, 20), Buffer.alloc(0)])
    expect(() => decrypt(damaged.toString('base64'), secret)).toThrow();
});

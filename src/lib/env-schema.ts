import { z } from 'zod';

/** A whole number from `min` to `max`, inclusive. */
export const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `expected a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.number().min(min, `expected at least ${min}`).max(max, `expected at most ${max}`));

/** A number such as `0.5` from `min` to `max`, inclusive. */
export const decimal = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+(\.\d+)?$/, `expected a number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.number().min(min, `expected at least ${min}`).max(max, `expected at most ${max}`));

/** A key for a header, where a space or a line break would fail the call with an error that quotes the key. */
export const secret = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'expected a key of plain characters, without spaces or line breaks');

/** The address of an API, returned without a trailing slash. */
export const apiUrl = z
  .url({ protocol: /^https?$/, error: 'expected an address such as https://example.org/api' })
  .transform((text) => text.replace(/\/+$/, ''));

/** A comma-separated list; spaces around entries and empty entries are ignored. */
export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

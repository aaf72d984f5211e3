import { z } from 'zod';

/** A field that the bot can do without: absent, null or of another type all count as absent. */
export function maybe<Schema extends z.ZodType>(schema: Schema) {
  return schema
    .nullish()
    .catch(undefined)
    .transform((value) => value ?? undefined)
    .optional();
}

/** A list of which the entries that can be read count. */
export function listOf<Schema extends z.ZodType>(schema: Schema) {
  return z.array(z.unknown()).transform((entries) =>
    entries.flatMap((entry) => {
      const read = schema.safeParse(entry);
      return read.success ? [read.data] : [];
    }),
  );
}

/** The keys and types of a payload without anything that somebody wrote, for the log. */
export function shapeOf(value: unknown, depth = 3): unknown {
  if (value === null) return 'null';
  if (Array.isArray(value))
    return depth === 0 ? 'array' : value.slice(0, 3).map((one) => shapeOf(one, depth - 1));
  if (typeof value !== 'object') return typeof value;
  if (depth === 0) return 'object';
  const entries = Object.entries(value).slice(0, 40);
  return Object.fromEntries(entries.map(([key, one]) => [key, shapeOf(one, depth - 1)]));
}

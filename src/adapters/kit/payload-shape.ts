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

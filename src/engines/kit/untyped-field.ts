/** Reads a field of a value that the library leaves untyped; some of its values are functions with fields. */
export function fieldOf(value: unknown, name: string): unknown {
  const hasFields = (typeof value === 'object' && value !== null) || typeof value === 'function';
  return hasFields ? Reflect.get(value, name) : undefined;
}

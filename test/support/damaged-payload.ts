/** The paths of all fields of a payload down to a depth, without what lies below fields of some names. */
export function pathsIn(value: unknown, depth: number, closed: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([key, one]) => [
    [key],
    ...(closed.includes(key) ? [] : pathsIn(one, depth - 1, closed).map((path) => [key, ...path])),
  ]);
}

/** A copy of a payload with another value in one field. */
export function damaged<Payload>(payload: Payload, path: readonly string[], value: unknown): Payload {
  const copy = structuredClone(payload);
  let parent: unknown = copy;
  for (const key of path.slice(0, -1)) parent = Reflect.get(Object(parent) as object, key);
  Reflect.set(Object(parent) as object, path.at(-1) ?? '', value);
  return copy;
}

/** Sets an entry of a map and drops the oldest entries beyond `max`. Returns the value. */
export function keep<T>(map: Map<string, T>, key: string, value: T, max: number): T {
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= max) break;
    map.delete(oldest);
  }
  return value;
}

/** Appends to a list and drops the oldest items beyond `max`. */
export function append<T>(list: T[], item: T, max: number): void {
  list.push(item);
  if (list.length > max) list.splice(0, list.length - max);
}

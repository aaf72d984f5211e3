/** A value and when it expires, in ms since 1970. */
export interface Entry {
  readonly value: string;
  readonly endsAt?: number;
}

interface EntriesOptions {
  readonly maxEntries: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** The current content of a store. */
export interface Entries {
  get(key: string): Entry | undefined;
  /**
   * Returns the keys that were removed to make room: expired ones, then those that expire soonest.
   * @throws Error if only permanent entries are left.
   */
  set(key: string, entry: Entry): readonly string[];
  delete(key: string): void;
  list(prefix: string): ReadonlyMap<string, string>;
  /** Entries that have not expired. */
  all(): readonly (readonly [string, Entry])[];
  readonly size: number;
}

/** The share of entries removed at once when the store is full, so that the search for them is rare. */
const shareCleared = 0.02;

/** Creates a bounded map whose entries can expire. */
export function createEntries({ maxEntries, clock }: EntriesOptions): Entries {
  const entries = new Map<string, Entry>();
  const hasEnded = ({ endsAt = Infinity }: Entry) => endsAt <= clock();

  function makeRoom(): string[] {
    const endsSoonest = [...entries]
      .flatMap(([key, { endsAt }]) => (endsAt === undefined ? [] : [{ key, endsAt }]))
      .sort((a, b) => a.endsAt - b.endsAt);
    const now = clock();
    const enough = Math.max(1, Math.ceil(maxEntries * shareCleared));
    const leaving = endsSoonest.filter(({ endsAt }, index) => endsAt <= now || index < enough);
    if (leaving.length === 0)
      throw new Error(`expected at most ${maxEntries} permanent entries in the store, got one more`);
    for (const { key } of leaving) entries.delete(key);
    return leaving.map(({ key }) => key);
  }

  const all = () => [...entries].filter(([, entry]) => !hasEnded(entry));

  return {
    all,
    get(key) {
      const entry = entries.get(key);
      return entry && !hasEnded(entry) ? entry : undefined;
    },
    set(key, entry) {
      const gone = !entries.has(key) && entries.size >= maxEntries ? makeRoom() : [];
      entries.set(key, entry);
      return gone;
    },
    delete: (key) => void entries.delete(key),
    list(prefix) {
      const found = all().filter(([key]) => key.startsWith(prefix));
      return new Map(found.map(([key, { value }]) => [key, value]));
    },
    get size() {
      return entries.size;
    },
  };
}

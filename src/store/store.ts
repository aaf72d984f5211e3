/** PORT. Keeps small texts by key beyond the life of the process. */
export interface Store {
  /** Whether earlier data couldn't be read, so that people's earlier choices are unknown. */
  readonly hasForgotten?: boolean;
  /** Why new data would be lost at a stop, in a sentence for people; undefined if it wouldn't. */
  problem?(): string | undefined;
  get(key: string): Promise<string | undefined>;
  /**
   * Stores a value, permanently or for a time. Resolves once the disk has it, or has refused it: then `problem` says
   * so, and it is written later. @throws Error if the store is full of permanent entries.
   */
  set(key: string, value: string, options?: { /** Ms. */ readonly ttlMs?: number }): Promise<void>;
  /** Stores a value unless there is one. True for exactly one of several callers at the same time. Else as `set`. */
  add(key: string, value: string, options?: { /** Ms. */ readonly ttlMs?: number }): Promise<boolean>;
  /**
   * Replaces a value by what `change` makes of it, and returns that; undefined deletes it. It stays for the time that it
   * had left unless `ttlMs` is given. No other change comes between: where one did, `change` is called again, so it must
   * do nothing else. Else as `set`.
   */
  change(
    key: string,
    change: (old: string | undefined) => string | undefined,
    options?: { /** Ms. */ readonly ttlMs?: number },
  ): Promise<string | undefined>;
  delete(key: string): Promise<void>;
  /** All entries whose keys start with `prefix`, in no order. */
  list(prefix: string): Promise<ReadonlyMap<string, string>>;
  /** Resolves when everything that the disk accepts is written. */
  close(): Promise<void>;
}

/** What people read if their settings would be lost. */
export const unkept =
  'I can’t write to my disk right now, so settings made now are lost when I restart. Please tell whoever runs me.';

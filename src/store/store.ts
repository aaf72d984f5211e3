/** PORT. What has to outlive the process: small texts by key. */
export interface Store {
  /** What an earlier process kept could not be read: nobody knows what people have chosen before. */
  readonly hasForgotten?: boolean;
  /** Why what is kept now would be forgotten at a stop, in words for people; undefined where it would not. */
  problem?(): string | undefined;
  get(key: string): Promise<string | undefined>;
  /**
   * Keeps a value, for ever or for a time. Resolves when the disk has it, or refused it: then `problem` says so, and
   * the disk gets it later. @throws Error where there is no room among lasting entries.
   */
  set(key: string, value: string, options?: { /** Ms. */ readonly ttlMs?: number }): Promise<void>;
  delete(key: string): Promise<void>;
  /** All entries whose keys begin so, in no order. */
  list(prefix: string): Promise<ReadonlyMap<string, string>>;
  /** Resolves when everything is written, as far as the disk takes it. */
  close(): Promise<void>;
}

/** What people are told where what they set would be forgotten. */
export const unkept =
  'My disk takes nothing at the moment: what is set now I forget when I am restarted. Please tell whoever runs me.';

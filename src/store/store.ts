/** PORT. What has to outlive the process: small texts by key. */
export interface Store {
  /** What an earlier process kept could not be read: nobody knows what people have chosen before. */
  readonly hasForgotten?: boolean;
  get(key: string): Promise<string | undefined>;
  /** Keeps a value, for ever or for a time. @throws Error where it could not be written. */
  set(key: string, value: string, options?: { /** Ms. */ readonly ttlMs?: number }): Promise<void>;
  delete(key: string): Promise<void>;
  /** All entries whose keys begin so, in no order. */
  list(prefix: string): Promise<ReadonlyMap<string, string>>;
  /** Resolves when everything is written. */
  close(): Promise<void>;
}

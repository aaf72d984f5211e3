import { append } from './bounded.ts';
import type { Changes } from './changes.ts';
import type { Clock } from './clock.ts';

/** A request's fields and when it was answered, by the emulator's clock. */
export type Recorded<Fields> = Fields & { readonly at: number };

/** The latest requests, oldest first. */
export interface RequestLog<Fields> {
  readonly records: readonly Recorded<Fields>[];
  /** Adds a record with the present time and announces the change. */
  add(fields: Fields): void;
}

interface RequestLogOptions {
  readonly clock: Clock;
  readonly changes: Changes;
}

const maxRecords = 20_000;

/** Creates the log of an emulator's latest 20,000 requests. */
export function createRequestLog<Fields>({ clock, changes }: RequestLogOptions): RequestLog<Fields> {
  const records: Recorded<Fields>[] = [];
  return {
    records,
    add(fields) {
      append(records, { ...fields, at: clock.now() }, maxRecords);
      changes.announce();
    },
  };
}

import type { Row } from '../page/protocol.ts';

/** How many lines are kept for pages that open later. */
const maxRows = 500;

/** A line without its id. */
export type RowDraft = Omit<Row, 'id'>;

/** The latest requests and events, shown as the inspector's lines. */
export interface TrafficLog {
  readonly all: readonly Row[];
  /** Adds a record's line, or replaces it if the record already has one. */
  put(record: object, draft: RowDraft): void;
  knows(record: object): boolean;
  onRows(listener: (rows: readonly Row[]) => void): () => void;
}

export function createTrafficLog(): TrafficLog {
  const ids = new WeakMap<object, number>();
  const listeners = new Set<(rows: readonly Row[]) => void>();
  let all: readonly Row[] = [];
  let lastId = 0;
  return {
    get all() {
      return all;
    },
    knows: (record) => ids.has(record),
    put(record, draft) {
      const known = ids.get(record);
      const row = { id: known ?? ++lastId, ...draft };
      ids.set(record, row.id);
      const kept = known === undefined ? [...all, row] : all.map((old) => (old.id === known ? row : old));
      all = kept.slice(-maxRows);
      for (const listener of listeners) listener([row]);
    },
    onRows(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The records at the end of a list that are not in the log yet, oldest first. */
export function fresh<T extends object>(records: readonly T[], rows: TrafficLog): T[] {
  const known = records.findLastIndex((record) => rows.knows(record));
  return records.slice(known + 1).slice(-maxRows);
}

/** `12 ms`, `1.2 s`. */
export function duration(ms: number): string {
  if (ms < 1) return '<1 ms';
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

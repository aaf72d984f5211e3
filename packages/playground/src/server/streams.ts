import type { ServerResponse } from 'node:http';
import type { Events, PageState, Row } from '../page/protocol.ts';
import { createDiffer } from './patches.ts';

/** How many pages may be open at once. */
const maxStreams = 32;
/** How many bytes may be buffered for a page that does not read. */
const maxBuffered = 8 * 1024 * 1024;
/** Changes within this time are sent together, in ms. */
const gatherMs = 20;
/** How often a keep-alive is sent, so that no proxy takes the connection for dead, in ms. */
const pulseMs = 15_000;

export type Part = 'discord' | 'slack' | 'inspector';

/** The people whose view a page shows, by id. */
export interface Viewers {
  readonly discord: string;
  readonly slack: string;
}

export interface Streams {
  readonly open: number;
  /** Sends a page everything, then every change. False if too many pages are open. */
  add(raw: ServerResponse, viewers: Viewers): boolean;
  /** Marks a part as changed. */
  changed(part: Part): void;
  rows(rows: readonly Row[]): void;
  close(): void;
}

/** Keeps the pages up to date; `read` returns the requested parts of the state. */
export function createStreams(
  read: (viewers: Viewers, parts: ReadonlySet<Part>) => Partial<PageState>,
  first: (viewers: Viewers) => { readonly state: PageState; readonly rows: readonly Row[] },
): Streams {
  const streams = new Map<ServerResponse, { refresh(parts: ReadonlySet<Part>): void }>();
  const dirty = new Set<Part>();
  let freshRows: Row[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send<Name extends keyof Events>(raw: ServerResponse, name: Name, data: Events[Name]): void {
    if (raw.writableLength > maxBuffered) {
      raw.destroy();
      return;
    }
    raw.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  function flush(): void {
    timer = undefined;
    const parts = new Set(dirty);
    dirty.clear();
    const rows = freshRows;
    freshRows = [];
    for (const [raw, stream] of streams) {
      if (parts.size > 0) stream.refresh(parts);
      if (rows.length > 0) send(raw, 'rows', rows);
    }
  }

  function soon(): void {
    if (streams.size > 0) timer ??= setTimeout(flush, gatherMs).unref();
  }

  const pulse = setInterval(() => {
    for (const raw of streams.keys()) raw.write(': still here\n\n');
  }, pulseMs).unref();

  return {
    get open() {
      return streams.size;
    },
    add(raw, viewers) {
      if (streams.size >= maxStreams) return false;
      const differ = createDiffer();
      raw.on('close', () => streams.delete(raw));
      raw.on('error', () => streams.delete(raw));
      const { state, rows } = first(viewers);
      differ.next({ ...state });
      send(raw, 'state', state);
      send(raw, 'rows', rows);
      streams.set(raw, {
        refresh(parts) {
          const patches = differ.next({ ...read(viewers, parts) });
          if (patches.length > 0) send(raw, 'patches', patches);
        },
      });
      return true;
    },
    changed(part) {
      dirty.add(part);
      soon();
    },
    rows(rows) {
      if (streams.size === 0) return;
      freshRows.push(...rows);
      soon();
    },
    close() {
      clearInterval(pulse);
      clearTimeout(timer);
      for (const raw of streams.keys()) raw.end();
      streams.clear();
    },
  };
}

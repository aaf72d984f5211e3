import type { ComponentChildren } from 'preact';
import { createContext, h } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { applyPatches } from './apply-patches.ts';
import type { Events, PageState, Row } from './protocol.ts';

const maxRows = 500;
/** How long to wait before reconnecting to a restarting server, in ms. */
const retryMs = 400;

/** The people whose view the page shows. */
interface Viewers {
  readonly discord?: string;
  readonly slack?: string;
}

/** The page's data; `state` is undefined until the server has sent it. */
interface Snapshot {
  readonly state: PageState | undefined;
  readonly rows: readonly Row[];
  /** `lost` while the server is unreachable, for instance during a restart. */
  readonly connection: 'connecting' | 'open' | 'lost';
}

function mergeRows(known: readonly Row[], fresh: readonly Row[]): readonly Row[] {
  const byId = new Map([...known, ...fresh].map((row) => [row.id, row]));
  return [...byId.values()].slice(-maxRows);
}

/**
 * Stays connected to the server, across restarts. A hidden page closes its stream: browsers allow six connections to a
 * server across all tabs, and forgotten tabs would use them up.
 */
interface Store {
  readonly snapshot: Snapshot;
  subscribe(listener: () => void): () => void;
  /** Switches to another person. */
  view(viewers: Viewers): void;
  clearRows(): void;
}

export function createStore(): Store {
  const listeners = new Set<() => void>();
  let snapshot: Snapshot = { state: undefined, rows: [], connection: 'connecting' };
  let viewers: Viewers = {};
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  function set(change: Partial<Snapshot>): void {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  function on<Name extends keyof Events>(from: EventSource, name: Name, take: (data: Events[Name]) => void) {
    from.addEventListener(name, (event: MessageEvent<string>) => {
      if (from === source) take(JSON.parse(event.data) as Events[Name]);
    });
  }

  function connect(): void {
    letGo();
    const given = Object.entries(viewers).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    const opened = new EventSource(`/playground/events?${new URLSearchParams(given).toString()}`);
    source = opened;
    on(opened, 'state', (state) => set({ state, rows: [], connection: 'open' }));
    on(opened, 'patches', (patches) => {
      if (snapshot.state) set({ state: applyPatches(snapshot.state, patches) });
    });
    on(opened, 'rows', (rows) => set({ rows: mergeRows(snapshot.rows, rows) }));
    opened.addEventListener('error', () => {
      if (opened !== source) return;
      opened.close();
      set({ connection: 'lost' });
      again = setTimeout(connect, retryMs);
    });
  }

  function letGo(): void {
    clearTimeout(again);
    source?.close();
    source = undefined;
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) letGo();
    else connect();
  });
  connect();
  return {
    get snapshot() {
      return snapshot;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view(next) {
      viewers = { ...viewers, ...next };
      connect();
    },
    clearRows: () => set({ rows: [] }),
  };
}

const StoreContext = createContext<Store | undefined>(undefined);

export function StoreProvider({ store, children }: { store: Store; children: ComponentChildren }) {
  return h(StoreContext.Provider, { value: store }, children);
}

/** The store of the page. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error('expected a StoreProvider above, got none');
  return store;
}

/** The current snapshot; rerenders whenever it changes. */
export function useSnapshot(): Snapshot {
  const store = useStore();
  const [snapshot, set] = useState(store.snapshot);
  useEffect(() => {
    const update = () => set(store.snapshot);
    update();
    return store.subscribe(update);
  }, [store]);
  return snapshot;
}

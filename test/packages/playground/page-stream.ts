import { vi } from 'vitest';
import { applyPatches } from '../../../packages/playground/src/page/apply-patches.ts';
import type {
  ActAnswer,
  Action,
  PageState,
  Patch,
  Row,
} from '../../../packages/playground/src/page/protocol.ts';
import { patiently } from '../../support/patience.ts';

/** The page's end of the stream, without a browser. */
export interface Stream {
  state(): PageState;
  rows(): readonly Row[];
  /** Everything that came over it, as text. */
  said(): string;
  until(condition: (state: PageState) => boolean): Promise<void>;
  act(action: Action): Promise<ActAnswer>;
  close(): void;
}

/** Opens the stream as the people named and waits for the first state. */
export async function listen(url: string, viewers: Record<string, string> = {}): Promise<Stream> {
  const closing = new AbortController();
  const query = new URLSearchParams(viewers).toString();
  const response = await fetch(`${url}/playground/events?${query}`, { signal: closing.signal });
  const decoder = new TextDecoder();
  const rows = new Map<number, Row>();
  let said = '';
  let rest = '';
  let state: PageState | undefined;

  const now = (): PageState => {
    if (state === undefined) throw new Error('expected a state, got none yet');
    return state;
  };
  function take(event: string): void {
    const [, name, data] = /^event: (\w+)\ndata: (.*)$/s.exec(event) ?? [];
    if (data === undefined) return;
    if (name === 'state') state = JSON.parse(data) as PageState;
    if (name === 'patches') state = applyPatches(now(), JSON.parse(data) as Patch[]);
    if (name === 'rows') for (const row of JSON.parse(data) as Row[]) rows.set(row.id, row);
  }
  async function read(): Promise<void> {
    const chunks: AsyncIterable<Uint8Array> | undefined = response.body ?? undefined;
    if (chunks === undefined) return;
    for await (const chunk of chunks) {
      const text = decoder.decode(chunk, { stream: true });
      said += text;
      rest += text;
      const events = rest.split('\n\n');
      rest = events.pop() ?? '';
      events.forEach(take);
    }
  }
  read().catch(() => undefined);
  const until: Stream['until'] = (condition) =>
    vi.waitFor(() => {
      if (!condition(now())) throw new Error('not yet');
    }, patiently);
  await until(() => true);
  return {
    state: now,
    rows: () => [...rows.values()],
    said: () => said,
    until,
    async act(action) {
      const sent = await fetch(`${url}/playground/act`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(action),
      });
      return (await sent.json()) as ActAnswer;
    },
    close: () => {
      closing.abort();
    },
  };
}

import { useMemo, useState } from 'preact/hooks';
import type { Row } from '../protocol.ts';
import './traffic.css';

type Show = 'all' | 'discord' | 'slack' | 'failed';

const shows: readonly { readonly value: Show; readonly label: string }[] = [
  { value: 'all', label: 'Everything' },
  { value: 'discord', label: 'Discord' },
  { value: 'slack', label: 'Slack' },
  { value: 'failed', label: 'Failures' },
];

function matches({ platform, state, title, outcome, fault }: Row, show: Show, words: string): boolean {
  const shown =
    show === 'all' || show === platform || (show === 'failed' && (state === 'failed' || fault !== undefined));
  return shown && `${title} ${outcome} ${fault ?? ''}`.toLowerCase().includes(words.toLowerCase());
}

function clockOf(at: number): string {
  const date = new Date(at);
  return `${date.toLocaleTimeString('en-GB')}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

function Line({ row }: { row: Row }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details
        class={`row ${row.state}`}
        open={open}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          <time>{clockOf(row.at)}</time>
          <span class={`badge ${row.platform}`}>
            <span aria-hidden="true">{row.platform === 'discord' ? 'D' : 'S'}</span>
            <span class="hush">{row.platform}</span>
          </span>
          <span class="way">
            <span aria-hidden="true">{row.direction === 'in' ? '→ bot' : 'bot →'}</span>
            <span class="hush">{row.direction === 'in' ? 'to the bot' : 'from the bot'}</span>
          </span>
          <span class="title">{row.title}</span>
          <span class="outcome">
            {row.fault !== undefined && <span class="fault">{row.fault}</span>}
            {row.outcome}
          </span>
        </summary>
        {open && <pre tabIndex={0}>{row.details}</pre>}
      </details>
    </li>
  );
}

/** The requests and events between the bot and both platforms, newest first. */
export function Traffic({ rows, onClear }: { rows: readonly Row[]; onClear: () => void }) {
  const [show, setShow] = useState<Show>('all');
  const [words, setWords] = useState('');
  const [frozen, setFrozen] = useState<readonly Row[]>();
  const seen = frozen ?? rows;
  const listed = useMemo(
    () => seen.filter((row) => matches(row, show, words)).toSorted((a, b) => b.at - a.at || b.id - a.id),
    [seen, show, words],
  );
  return (
    <section class="traffic" aria-labelledby="traffic-title">
      <header>
        <h2 id="traffic-title">Traffic</h2>
        <label>
          <span class="hush">Show</span>
          <select
            class="button"
            value={show}
            onChange={({ currentTarget: { value } }) =>
              setShow(shows.find((known) => known.value === value)?.value ?? 'all')
            }
          >
            {shows.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label class="grow">
          <span class="hush">Filter</span>
          <input
            type="search"
            placeholder="Filter"
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </label>
        <button
          type="button"
          class="button"
          aria-pressed={frozen !== undefined}
          onClick={() => setFrozen(frozen === undefined ? rows : undefined)}
        >
          {frozen === undefined ? 'Pause' : 'Resume'}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            setFrozen(undefined);
            onClear();
          }}
        >
          Clear
        </button>
      </header>
      <div class="lines" tabIndex={0} role="region" aria-label="Requests and events">
        {listed.length === 0 && (
          <p class="quiet">{words === '' && show === 'all' ? 'Nothing yet.' : 'No matches.'}</p>
        )}
        <ol>
          {listed.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </ol>
      </div>
    </section>
  );
}

import { append, type Changes, type Clock } from '@toonwit/emulator-kit';

/** One line of what happened in the workspace, for the transcript. */
interface JournalEntry {
  readonly at: number;
  readonly what: string;
  readonly channel?: string;
  readonly user?: string;
  readonly text: string;
}

/** What happened in the workspace, in order; the latest 20,000 entries. */
export interface Journal {
  readonly entries: readonly JournalEntry[];
  note(entry: Omit<JournalEntry, 'at'>): void;
}

const maxEntries = 20_000;

/** Creates the journal of one workspace. */
export function createJournal(clock: Clock, changes: Changes): Journal {
  const entries: JournalEntry[] = [];
  return {
    entries,
    note(entry) {
      append(entries, { at: clock.now(), ...entry }, maxEntries);
      changes.announce();
    },
  };
}

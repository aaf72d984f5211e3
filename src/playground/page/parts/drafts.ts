import { useMemo } from 'preact/hooks';
import type { Pending } from './files.tsx';

/** What somebody has written in one place and not sent yet. */
export interface Draft {
  text: string;
  files: readonly Pending[];
}

/** The drafts of a client by person, channel and thread. */
export type Drafts = (place: string) => Draft;

/** More than the playground has places to write in, unless somebody writes into very many threads. */
const mostDrafts = 100;

/** Keeps what is half-written while its author looks elsewhere; the draft that was begun first goes where there are too many. */
export function useDrafts(): Drafts {
  return useMemo(() => {
    const drafts = new Map<string, Draft>();
    return (place) => {
      const known = drafts.get(place);
      if (known) return known;
      const [oldest] = drafts.keys();
      if (oldest !== undefined && drafts.size >= mostDrafts) drafts.delete(oldest);
      const draft: Draft = { text: '', files: [] };
      drafts.set(place, draft);
      return draft;
    };
  }, []);
}

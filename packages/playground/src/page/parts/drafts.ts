import { useMemo } from 'preact/hooks';
import type { Pending } from './pending-files.ts';

/** What somebody has written in one place and not sent yet. */
export interface Draft {
  text: string;
  files: readonly Pending[];
}

/** More than the playground has places to write in, unless somebody writes into very many threads. */
const mostDrafts = 100;

/**
 * The drafts of a client by a name of their place. They keep what is half-written while its author looks elsewhere; the
 * one that was begun first goes where there are too many.
 */
export function useDrafts(): (place: string) => Draft {
  return useMemo(() => {
    const drafts = new Map<string, Draft>();
    return (place: string) => {
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

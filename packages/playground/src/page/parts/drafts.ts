import { useMemo } from 'preact/hooks';
import type { Pending } from './pending-files.ts';

/** What somebody has written in one place but not sent yet. */
export interface Draft {
  text: string;
  files: readonly Pending[];
}

/** More than the playground has places to write in, except for very many threads. */
const mostDrafts = 100;

/**
 * A client's drafts, by the name of their place. They survive while their author looks elsewhere; the oldest is dropped
 * if there are too many.
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

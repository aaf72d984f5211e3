import { LRUCache } from 'lru-cache';
import type { Reply } from '../reply.ts';

interface NotesToldOptions {
  /** Milliseconds on a clock that never goes back; the process's own unless given. */
  readonly clock?: () => number;
  /** Notes remembered at once, over all people. */
  readonly maxNotes?: number;
}

/** How long a note that somebody has read need not be repeated to them, in ms. */
const repeatAfterMs = 3_600_000;

/** Remembers who was told what, so that the same note reaches a person at most once an hour. */
export function createNotesTold({
  clock = () => performance.now(),
  maxNotes = 20_000,
}: NotesToldOptions = {}) {
  const toldAt = new LRUCache<string, number>({ max: maxNotes });
  return {
    /** The notes that a person has not been told within the hour. From now on they have been. */
    untold(person: string, notes: readonly string[]): readonly string[] {
      return notes.filter((note) => {
        // "still loading (12 %)" is the same news as at 40 %.
        const key = `${person}/${note.replace(/\d+/g, '#')}`;
        const now = clock();
        if (now - (toldAt.get(key) ?? -Infinity) < repeatAfterMs) return false;
        toldAt.set(key, now);
        return true;
      });
    },
  };
}

/** The reply with these notes instead of its own; its data keeps them all. */
export function withNotes(reply: Reply, notes: readonly string[]): Reply {
  const { notes: all = [], ...rest } = reply;
  if (notes.length === all.length) return reply;
  return notes.length > 0 ? { ...rest, notes } : rest;
}

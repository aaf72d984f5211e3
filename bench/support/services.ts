import { createLimitRules } from '../../src/core/limit-rules.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';
import type { Services } from '../../src/core/free-context.ts';
import type { DrawMeme } from '../../src/core/runs.ts';

/** What commands without a task are offered in a benchmark: nothing that costs time. */
export const noServices: Services = {
  limitRules: createLimitRules(createMemoryStore()),
  spending: () => Promise.resolve({ providers: [] }),
  status: () =>
    Promise.resolve({ version: '0.0.0', uptimeSeconds: 0, engines: [], waiting: 0, warnings: [] }),
  uploads: {
    view: () => Promise.resolve({ mode: 'off', isDefault: true, optedOut: false, clicks: 'author' }),
    setMode: () => Promise.reject(new Error('No uploads in a benchmark.')),
    setOptOut: () => Promise.reject(new Error('No uploads in a benchmark.')),
  },
  isOptedOut: () => Promise.resolve(false),
  weekly: {
    dueAt: () => Promise.resolve(undefined),
    set: () => Promise.reject(new Error('Nothing weekly in a benchmark.')),
  },
};

/** Draws nothing. */
export const noMemes: DrawMeme = () => Promise.resolve({ cannot: 'No memes in a benchmark.' });

import type { Services } from '../src/core/dispatch.ts';

/** What commands are offered in a benchmark: nothing that costs time. */
export const noServices: Services = {
  spending: () => Promise.resolve({ providers: [] }),
  uploads: {
    view: () => Promise.resolve({ mode: 'off', isDefault: true, optedOut: false, clicks: 'author' }),
    setMode: () => Promise.reject(new Error('No uploads in a benchmark.')),
    setOptOut: () => Promise.reject(new Error('No uploads in a benchmark.')),
  },
  drawMeme: () => Promise.resolve({ cannot: 'No memes in a benchmark.' }),
};

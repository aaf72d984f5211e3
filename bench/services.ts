import type { Services } from '../src/dispatch.ts';

/** What commands are offered in a benchmark: nothing that costs time. */
export const noServices: Services = {
  spending: () => ({ providers: [] }),
  drawMeme: () => Promise.resolve({ cannot: 'No memes in a benchmark.' }),
};

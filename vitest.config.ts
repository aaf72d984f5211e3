import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { patienceMs } from './test/support/patience.ts';
import { projects } from './test/support/projects.ts';

const results = process.env['VITEST_RESULTS'];

export default defineConfig({
  // Packages of this repository are tested from their source; all others as Node finds them, which knows no `module`.
  ssr: {
    resolve: {
      conditions: ['@toonwit/source', ...defaultServerConditions.filter((name) => name !== 'module')],
    },
  },
  test: {
    projects: projects.map((project) => ({ extends: true, test: { ...project } })),
    pool: 'forks',
    // Most files wait for sockets, threads and browsers: two at once share two cores well.
    maxWorkers: 2,
    // A loaded machine may take long. A condition gives up sooner, so that it can say what it waited for.
    testTimeout: 2 * patienceMs,
    hookTimeout: 2 * patienceMs,
    restoreMocks: true,
    setupFiles: ['test/support/equality.ts'],
    // CI reads the counts from a file; people read the summary.
    reporters: results === undefined ? ['default'] : ['default', ['json', { outputFile: results }]],
  },
});

import { defineConfig } from 'vitest/config';

const results = process.env['VITEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    // CI reads the counts from a file; people read the summary.
    reporters: results === undefined ? ['default'] : ['default', ['json', { outputFile: results }]],
  },
});

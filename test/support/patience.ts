/** How long a test waits for a condition, in ms: long enough for a loaded machine, and no longer than needed. */
export const patienceMs = 90_000;

/** For `vi.waitFor`, whose default is a second. */
export const patiently = { timeout: patienceMs, interval: 20 };

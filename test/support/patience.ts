/** How long a test waits for a condition, in ms: long enough for a loaded machine. What holds is seen at once. */
export const patienceMs = 60_000;

/** For `vi.waitFor`, whose own patience is a second. */
export const patiently = { timeout: patienceMs, interval: 20 };

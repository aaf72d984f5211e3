/** For `vi.waitFor`, whose own patience of a second a loaded machine uses up: what holds is seen at once all the same. */
export const patiently = { timeout: 30_000, interval: 20 };

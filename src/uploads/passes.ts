/** Runs something for each platform once at a time; what is asked for meanwhile is one more time afterwards. */
export function createPasses(pass: (platform: string) => Promise<void>) {
  const underWay = new Map<string, { again: boolean }>();

  return async (platform: string, isOver: () => boolean): Promise<void> => {
    const running = underWay.get(platform);
    if (running) {
      running.again = true;
      return;
    }
    const now = { again: true };
    underWay.set(platform, now);
    try {
      while (now.again && !isOver()) {
        now.again = false;
        await pass(platform);
      }
    } finally {
      underWay.delete(platform);
    }
  };
}

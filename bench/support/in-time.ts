/** Waits for something, but not for ever. @throws Error that says what did not happen, and how it stood by then. */
export async function inTime<Value>(
  promise: Promise<Value>,
  what: string,
  { ms = 30_000, standing = (): string => '' } = {},
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`expected ${what} within ${ms / 1000} s, got nothing${standing()}`)),
      ms,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

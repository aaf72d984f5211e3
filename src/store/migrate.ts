import type { Store } from './store.ts';

/**
 * Brings everything in a store from one version to the next. A process may die in the middle, and several may do it at once, so
 * doing it again must change nothing.
 */
export type Migration = (store: Store) => Promise<void>;

/** In order: the first one makes version 2 of version 1. What earlier versions of Toonwit can read needs no migration. */
const migrations: readonly Migration[] = [];

/** Stores from before there were versions have the first one. */
const firstVersion = 1;
const versionKey = 'store-version';

/** A store that a later Toonwit has written, and that this one would misread. */
export class NewerStoreError extends Error {
  override readonly name = 'NewerStoreError';

  constructor(found: string, known: number) {
    super(
      `the stored settings have version ${found}, but this Toonwit knows only versions up to ${known}: start the newer Toonwit again, or restore the backup from before the upgrade`,
    );
  }
}

/** Brings a store to the version that this Toonwit reads. @throws NewerStoreError if it is beyond that already. */
export async function migrate(store: Store, steps: readonly Migration[] = migrations): Promise<void> {
  const known = firstVersion + steps.length;
  const found = (await store.get(versionKey)) ?? String(firstVersion);
  const version = Number(found);
  if (!Number.isInteger(version) || version < firstVersion || version > known)
    throw new NewerStoreError(found, known);
  for (const [index, step] of steps.slice(version - firstVersion).entries()) {
    await step(store);
    await store.set(versionKey, String(version + index + 1));
  }
  await store.add(versionKey, String(known));
}

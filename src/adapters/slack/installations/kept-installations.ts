import { LRUCache } from 'lru-cache';
import type { KeyRing } from '../../../lib/encryption.ts';
import type { Store } from '../../../store/store.ts';
import { counts, rememberedMs } from '../limits.ts';
import { installationSchema, type Installation } from './installation.ts';

/** The kept installation can't be decrypted: TOKEN_KEY was changed without keeping the earlier key in the list. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError';

  constructor(ids: readonly string[]) {
    const some = ids.length > 5 ? [...ids.slice(0, 5), '…'] : ids;
    super(
      `TOKEN_KEY doesn't decrypt the tokens of these Slack workspaces: ${some.join(', ')}. Put the key that was used before behind the new one, separated by a comma, or install the app there again.`,
    );
  }
}

/** The installations in the store, their tokens encrypted. */
export interface KeptInstallations {
  /** Undefined where the app isn't installed. May be some seconds old. @throws WrongKeyError */
  find(id: string): Promise<Installation | undefined>;
  /** As it is in the store right now. @throws WrongKeyError */
  read(id: string): Promise<Installation | undefined>;
  keep(installation: Installation): Promise<void>;
  remove(id: string): Promise<void>;
  /** Encrypts everything with the first key. Resolves with how many there are, and those that no key decrypts. */
  encryptAgain(): Promise<{ readonly readable: number; readonly unreadable: readonly string[] }>;
}

/** What the keys of installations begin with; the installation's id follows. */
export const keptPrefix = 'installation/slack/';
const keyOf = (id: string) => `${keptPrefix}${id}`;

/** Reads an installation as it is kept. @throws WrongKeyError, or Error if it is no installation */
export function readKept(id: string, text: string, keys: KeyRing): Installation {
  const opened = keys.decrypt(text);
  if (!opened) throw new WrongKeyError([id]);
  return installationSchema.parse(JSON.parse(opened.text));
}

interface Options {
  readonly store: Pick<Store, 'get' | 'set' | 'change' | 'delete' | 'list'>;
  readonly keys: KeyRing;
}

/** Creates the keeper of installations. Reads are remembered for ten seconds, so other processes soon see a change. */
export function createKeptInstallations({ store, keys }: Options): KeptInstallations {
  const known = new LRUCache<string, Installation>({
    max: counts.rememberedWorkspaces,
    ttl: rememberedMs.installation,
  });

  async function read(id: string): Promise<Installation | undefined> {
    const text = await store.get(keyOf(id));
    const found = text === undefined ? undefined : readKept(id, text, keys);
    if (found) known.set(id, found);
    else known.delete(id);
    return found;
  }

  return {
    find: async (id) => known.get(id) ?? read(id),
    read,
    async keep(installation) {
      await store.set(keyOf(installation.id), keys.encrypt(JSON.stringify(installation)));
      known.set(installation.id, installation);
    },
    async remove(id) {
      await store.delete(keyOf(id));
      known.delete(id);
    },
    async encryptAgain() {
      const all = await store.list(keptPrefix);
      const unreadable: string[] = [];
      for (const [key, text] of all) {
        const opened = keys.decrypt(text);
        if (!opened) unreadable.push(key.slice(keptPrefix.length));
        else if (!opened.isCurrent)
          await store.change(key, (now) => (now === text ? keys.encrypt(opened.text) : now));
      }
      return { readable: all.size - unreadable.length, unreadable };
    },
  };
}

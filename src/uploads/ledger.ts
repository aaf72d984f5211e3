import type { Store } from '../store/store.ts';
import type { SharedMessage, SharedPicture } from './port.ts';
import { keyOf } from './words.ts';

/** A message is known for so long, in ms: well beyond the time in which missed ones are looked for. */
const messageMs = 60 * 60_000;
/** The same file of the same person counts as shared before for so long, in ms. */
const fileMs = 24 * 60 * 60_000;

/** What was taken up already, so that nothing is answered twice, not even after a restart. */
export interface Ledger {
  /** The pictures that nobody has taken up yet, which the caller now has; none for a message known already. */
  claim(message: SharedMessage, pictures: readonly SharedPicture[]): Promise<readonly SharedPicture[]>;
  /** A picture whose message was deleted may be posted again. */
  release(message: SharedMessage): Promise<void>;
}

/** Makes the ledger. */
export function createLedger(store: Store): Ledger {
  /** Claims that the store does not have yet; bounded by the messages being handled. */
  const claiming = new Set<string>();

  const messageKey = ({ ref }: SharedMessage) => `seen/${keyOf(ref)}`;
  const fileKey = ({ ref, author }: SharedMessage, { fingerprint }: SharedPicture) =>
    `file/${ref.platform}/${ref.workspace ?? ''}/${author.id}/${fingerprint}`;

  async function claimKey(key: string, ttlMs: number): Promise<boolean> {
    if (claiming.has(key)) return false;
    claiming.add(key);
    try {
      if ((await store.get(key)) !== undefined) return false;
      await store.set(key, '', { ttlMs });
      return true;
    } finally {
      claiming.delete(key);
    }
  }

  return {
    async claim(message, pictures) {
      if (!(await claimKey(messageKey(message), messageMs))) return [];
      const claimed = await Promise.all(
        pictures.map((picture) => claimKey(fileKey(message, picture), fileMs)),
      );
      return pictures.filter((_, index) => claimed[index]);
    },
    async release(message) {
      await Promise.all(message.pictures.map((picture) => store.delete(fileKey(message, picture))));
    },
  };
}

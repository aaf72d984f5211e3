import { traced } from '../../lib/trace.ts';
import type { Claims } from './claims.ts';

/** Something that a person did, from its arrival until it is answered. */
export interface UnansweredUse {
  /** The same in every process that answers it. */
  readonly id: string;
  /** Whether the process that had begun to answer it has died: it is acknowledged, and its call is counted. */
  readonly isResumed: boolean;
  /** What the process that died had noted. */
  readonly noted?: unknown;
  /** When a process that died began to send the answer, in ms since 1970, if one did. */
  readonly deliveringSince?: number;
  /**
   * Notes what another process would have to know if this one died, such as the message with the live line. Resolves with
   * false if one has taken over already, without knowing it.
   */
  note(value: unknown): Promise<boolean>;
  /** Whether this process still answers it; false if it was paused for so long that another one took over. */
  isOurs(): Promise<boolean>;
  /** The same, asked right before an answer is sent; nobody takes over for the next 20 seconds. */
  mayDeliver(): Promise<boolean>;
  /** It is answered, or needs no answer. */
  close(): void;
}

/** PORT. What has arrived from one platform and isn't answered yet. Nothing here rejects. */
export interface UnansweredUses {
  /**
   * Takes what arrived, or resolves with undefined if it was taken before. The payload is kept until it is answered, for
   * 15 minutes at most, so that another process can answer if this one dies.
   */
  open(id: string, payload: unknown): Promise<UnansweredUse | undefined>;
  /** From now on, takes over what dead processes had begun, with its payload. Returns a function that ends this. */
  takeOver(take: (payload: unknown, use: UnansweredUse) => void): () => void;
}

/** Creates the unanswered uses of a platform. The secret, which all processes know, encrypts what is kept. */
export type UnansweredUsesOf = (platform: string, secret: string) => UnansweredUses;

/** A use that nobody else can take over. */
const unsharedUse = {
  isResumed: false,
  note: () => Promise.resolve(true),
  isOurs: () => Promise.resolve(true),
  mayDeliver: () => Promise.resolve(true),
  close: () => undefined,
} satisfies Omit<UnansweredUse, 'id'>;

/** Creates unanswered uses that only this process knows. */
export function createLocalUnansweredUses(platform: string, claims: Claims): UnansweredUses {
  return {
    open: async (own) => {
      const id = `${platform}/${own}`;
      return (await claims.first(id)) ? { ...unsharedUse, id } : undefined;
    },
    takeOver: () => () => undefined,
  };
}

/** Does what answers a use of a platform, and closes it; nothing if it was taken before. A trace begins with it. */
export async function answerUse(
  platform: string,
  use: UnansweredUse | undefined,
  work: (use: UnansweredUse) => Promise<void>,
): Promise<void> {
  if (!use) return;
  try {
    await traced(`${platform} event`, { resumed: use.isResumed }, () => work(use));
  } finally {
    use.close();
  }
}

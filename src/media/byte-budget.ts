import { UserError } from '../core/errors.ts';
import { inSeconds, message } from '../languages/message.ts';

/** The memory that files may take while they arrive, all together. */
export interface ByteBudget {
  /** @throws UserError `busy` if the bytes do not fit. */
  take(bytes: number): void;
  giveBack(bytes: number): void;
}

/** Creates a budget of this many bytes. */
export function createByteBudget(maxBytes: number): ByteBudget {
  let taken = 0;
  return {
    take(bytes) {
      if (taken + bytes > maxBytes) {
        throw new UserError('busy', message('pictures.tooManyArriving', { when: inSeconds(5) }), {
          retryAfterSeconds: 5,
        });
      }
      taken += bytes;
    },
    giveBack(bytes) {
      taken -= bytes;
    },
  };
}

import { useState } from 'preact/hooks';
import type { ActAnswer } from '../protocol.ts';

/** The state of sending something, and its last refusal. */
interface Sending {
  readonly busy: boolean;
  /** A message for people. */
  readonly refusal: string | undefined;
  readonly refuse: (message: string | undefined) => void;
  /** Sends; never rejects: failures such as an unreadable file are refusals too. */
  readonly run: (send: () => Promise<ActAnswer>) => Promise<ActAnswer>;
}

async function answerOf(send: () => Promise<ActAnswer>): Promise<ActAnswer> {
  try {
    return await send();
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'The file can’t be read.' };
  }
}

/** Starts idle, without a refusal. */
export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [refusal, refuse] = useState<string>();
  return {
    busy,
    refusal,
    refuse,
    async run(send) {
      setBusy(true);
      refuse(undefined);
      const answer = await answerOf(send);
      setBusy(false);
      // Errors of single inputs are shown next to them.
      if (!answer.ok && !answer.errors) refuse(answer.message);
      return answer;
    },
  };
}

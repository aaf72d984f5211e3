import { useState } from 'preact/hooks';
import type { ActAnswer } from '../protocol.ts';

/** Something that a person sends, and what was refused of it. */
export interface Sending {
  readonly busy: boolean;
  /** In words for people. */
  readonly refusal: string | undefined;
  readonly refuse: (message: string | undefined) => void;
  /** Sends; never rejects: what goes wrong on the way, such as a file that cannot be read, is a refusal too. */
  readonly run: (send: () => Promise<ActAnswer>) => Promise<ActAnswer>;
}

async function answerOf(send: () => Promise<ActAnswer>): Promise<ActAnswer> {
  try {
    return await send();
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'The file cannot be read.' };
  }
}

/** Begins with nothing under way and nothing refused. */
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
      // What is wrong with single inputs stands beside them.
      if (!answer.ok && !answer.errors) refuse(answer.message);
      return answer;
    },
  };
}

import type { Language } from '../languages/language.ts';
import type { Logger } from '../lib/logger.ts';
import { toErrorReply } from './replies/error-reply.ts';
import type { ErrorReply, Reply } from './reply.ts';
import type { Interaction } from './interaction.ts';

/** How one interaction ended, for metrics. */
export interface Settled {
  readonly platform: string;
  /** A command's name, or `unknown`. */
  readonly command: string;
  /** `replied`, `asked` or the code of a refusal. */
  readonly outcome: string;
  readonly ms: number;
}

interface SettlementOptions {
  readonly interaction: Pick<Interaction, 'platform' | 'id'>;
  /** A command's name, or `unknown`. */
  readonly command: string;
  readonly logger: Logger;
  readonly onSettled: (settled: Settled) => void;
}

/** Notes how an interaction ends, in the log and for metrics. */
export function createSettlement({ interaction, command, logger, onSettled }: SettlementOptions) {
  const startedAt = performance.now();
  const { platform, id } = interaction;
  const which = { platform, command, id };
  const log = logger.child(which);
  const ms = () => Math.round(performance.now() - startedAt);
  const settled = (outcome: string) => onSettled({ platform, command, outcome, ms: ms() });
  return {
    /** Marks its lines with the interaction. */
    log,
    asked: () => settled('asked'),
    replied({ provenance }: Reply): void {
      logger.info({ ...which, ms: ms(), engine: provenance?.engine }, 'replied');
      settled('replied');
    },
    /** Returns what the person sees. */
    refused(error: unknown, language: Language): ErrorReply {
      const reply = toErrorReply(error, log, language);
      logger.info({ ...which, ms: ms(), code: reply.code }, 'refused');
      settled(reply.code);
      return reply;
    },
  };
}

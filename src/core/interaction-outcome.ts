import type { Language } from '../languages/language.ts';
import type { Logger } from '../lib/logger.ts';
import { toErrorReply } from './replies/error-reply.ts';
import type { ErrorReply, Reply } from './reply.ts';
import type { Interaction } from './interaction.ts';

/** How one interaction ended, for metrics. */
export interface InteractionOutcome {
  readonly platform: string;
  /** A command's name, or `unknown`. */
  readonly command: string;
  /** `replied`, `asked` or the code of a refusal. */
  readonly outcome: string;
  readonly ms: number;
}

interface OutcomeReporterOptions {
  readonly interaction: Pick<Interaction, 'platform' | 'id'>;
  /** A command's name, or `unknown`. */
  readonly command: string;
  readonly logger: Logger;
  readonly onOutcome: (outcome: InteractionOutcome) => void;
}

/** Notes how an interaction ends, in the log and for metrics. */
export function createOutcomeReporter({ interaction, command, logger, onOutcome }: OutcomeReporterOptions) {
  const startedAt = performance.now();
  const { platform, id } = interaction;
  const which = { platform, command, id };
  const log = logger.child(which);
  const ms = () => Math.round(performance.now() - startedAt);
  const report = (outcome: string) => onOutcome({ platform, command, outcome, ms: ms() });
  return {
    /** Marks its lines with the interaction. */
    log,
    asked: () => report('asked'),
    replied({ provenance }: Reply): void {
      logger.info({ ...which, ms: ms(), engine: provenance?.engine }, 'replied');
      report('replied');
    },
    /** Returns what the person sees. */
    refused(error: unknown, language: Language): ErrorReply {
      const reply = toErrorReply(error, log, language);
      logger.info({ ...which, ms: ms(), code: reply.code }, 'refused');
      report(reply.code);
      return reply;
    },
  };
}

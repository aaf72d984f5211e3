import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

interface LoggerOptions {
  readonly level: LogLevel;
  /** Lines for a person at a terminal instead of JSON. */
  readonly readable?: boolean;
  readonly destination?: DestinationStream;
}

/** The stream that writes readable lines; pino-pretty is a development dependency. */
async function openTerminal(): Promise<DestinationStream | undefined> {
  try {
    const { default: pretty } = await import('pino-pretty');
    return pretty({ sync: true, singleLine: true, ignore: 'pid,hostname' });
  } catch {
    return undefined;
  }
}

/** Creates the process's log. It must never receive what people wrote, or a token. */
export async function createLogger({ level, readable = false, destination }: LoggerOptions): Promise<Logger> {
  const target = destination ?? (readable ? await openTerminal() : undefined);
  return target ? pino({ level }, target) : pino({ level });
}

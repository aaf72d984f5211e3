import { pino, type DestinationStream, type Logger } from 'pino';
import pretty from 'pino-pretty';

export type { Logger };

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface LoggerOptions {
  readonly level: LogLevel;
  /** Lines for a person at a terminal instead of one JSON object a line. */
  readonly readable?: boolean;
  readonly destination?: DestinationStream;
}

/** The process's log. It never receives what people wrote, nor a token. */
export function createLogger({ level, readable = false, destination }: LoggerOptions): Logger {
  const target =
    destination ?? (readable ? pretty({ sync: true, singleLine: true, ignore: 'pid,hostname' }) : undefined);
  return target ? pino({ level }, target) : pino({ level });
}

/** Where an emulator's log goes; a pino logger fits. */
export interface Logger {
  debug(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Logs nothing. */
export const silentLogger: Logger = { debug: () => undefined, error: () => undefined };

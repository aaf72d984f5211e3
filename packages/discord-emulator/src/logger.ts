/** The little of a pino logger that the emulator uses. */
export interface EmulatorLogger {
  debug(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** Says nothing. */
export const silentLogger: EmulatorLogger = { debug: () => undefined, warn: () => undefined };

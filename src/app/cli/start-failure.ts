interface SystemError extends Error {
  readonly code: string;
  readonly address?: unknown;
  readonly port?: unknown;
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** What to do about errors of the operating system while the HTTP server begins to listen. */
const whileListening: Readonly<Record<string, (where: string) => string>> = {
  EADDRINUSE: (where) =>
    `another program already listens on ${where}. Stop it, or set PORT to a free port such as 8001.`,
  EACCES: (where) => `this user may not listen on ${where}. Set PORT to 1024 or higher.`,
  EADDRNOTAVAIL: (where) =>
    `this machine doesn't have the address of ${where}. Set HOST to one of its own, or to 0.0.0.0 for all.`,
  ENOTFOUND: (where) =>
    `HOST names an address that can't be found (${where}). Set it to 127.0.0.1 or 0.0.0.0.`,
};

function whereOf({ address, port }: SystemError): string {
  if (typeof address !== 'string') return 'the address in HOST';
  return typeof port === 'number' ? `${address}:${port}` : address;
}

/** One sentence on why a subcommand failed and what to do about it. */
export function explainStartFailure(error: unknown): string {
  if (!isSystemError(error)) return error instanceof Error ? error.message : String(error);
  return whileListening[error.code]?.(whereOf(error)) ?? error.message;
}

import type { Limits } from '../../core/interaction.ts';

/** What one answer can take. HTTP itself limits neither; a caller gets a picture of at most 10 MiB. */
export const replyLimits: Limits = { textLength: 100_000, uploadBytes: 10 * 1024 * 1024 };

/** How large requests may be, in bytes. */
export const requestBytes = {
  /** A JSON body: the longest text of any command fits many times over. */
  json: 64 * 1024,
  /** One text field of a form. */
  field: 16 * 1024,
  /** A request to another platform's path; their largest are some tens of kilobytes. */
  raw: 512 * 1024,
} as const;

/** How many of something the server takes at once. */
export const counts = {
  connections: 512,
  /** Connections from one address, or one /64 of IPv6; browsers open six. */
  connectionsPerPerson: 64,
  /** Forms with uploads held in memory; each may be as large as the configured limit. */
  uploads: 16,
  formFields: 16,
} as const;

/** How long a caller may take to send a whole request, in ms. */
export const requestTimeoutMs = 30_000;

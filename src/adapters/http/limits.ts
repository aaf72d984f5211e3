import type { Limits } from '../../core/interaction.ts';

// Every timeout and size of this adapter.

/** What one answer can take. HTTP itself limits neither; a caller gets a picture of at most 10 MiB. */
export const replyLimits: Limits = { textLength: 100_000, uploadBytes: 10 * 1024 * 1024 };

/** How many of something the server takes at once. */
export const counts = {
  connections: 512,
  /** Connections from one address, or one /64 of IPv6, once half of all are open; browsers open six. */
  connectionsPerPerson: 64,
  /** Forms with uploads held in memory; each may be as large as the configured limit. */
  uploads: 16,
  /** Text fields of a form. */
  formFields: 16,
} as const;

/** How large a part of a request may be, in bytes. */
export const bytes = {
  /** A JSON body: the longest text of any command fits many times over. */
  json: 64 * 1024,
  /** One text field of a form. */
  formField: 16 * 1024,
  /** A request to another platform's path; their largest are some tens of kilobytes. */
  rawRequest: 512 * 1024,
} as const;

/** How long something may take, in ms. */
export const timeoutsMs = {
  /** Sending a whole request. */
  request: 30_000,
} as const;

import type { Limits } from '../../core/interaction.ts';

/** What one answer can take. HTTP itself limits neither; a caller gets a picture of at most 10 MiB. */
export const replyLimits: Limits = { textLength: 100_000, uploadBytes: 10 * 1024 * 1024 };

/** How many of something the server takes at once. */
export const counts = {
  connections: 512,
  /** Connections from one address, or one /64 of IPv6, once half of all are open; browsers open six. */
  connectionsPerPerson: 64,
} as const;

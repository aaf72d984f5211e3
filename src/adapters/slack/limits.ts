import type { Limits } from '../../core/interaction.ts';

/** Slack cuts a message beyond about 13,000 characters of blocks; files may have 10 MiB in dialogs, more elsewhere. */
export const limits: Limits = { textLength: 11_000, uploadBytes: 10 * 1024 * 1024 };

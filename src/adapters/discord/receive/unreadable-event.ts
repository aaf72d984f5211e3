import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { inLanguage } from '../../../languages/in-language.ts';
import { languageFor } from '../../../languages/language.ts';
import type { Logger } from '../../../lib/logger.ts';
import { shapeOf } from '../../kit/payload-shape.ts';
import { readInPart } from '../../kit/wording.ts';
import type { DiscordApi } from '../api.ts';
import { renderError } from '../reply/render.ts';

/** What it takes to answer an interaction. */
const answerable = z.object({
  id: z.string(),
  token: z.string(),
  application_id: z.string(),
  locale: z.string().optional().catch(undefined),
});

/** Takes what an event tells, where the library or the bot could not read it. */
export type TakeUnreadable = (payload: unknown, error?: unknown) => void;

/** Interactions that were answered this way. */
const maxAnswered = 1_000;

/** Creates what tells the log what arrived, without anything that somebody wrote, and the person that it didn't work. */
export function createTakeUnreadable(api: Pick<DiscordApi, 'respondWith'>, logger: Logger): TakeUnreadable {
  const answered = new LRUCache<string, true>({ max: maxAnswered });
  return (payload, error) => {
    logger.warn({ shape: shapeOf(payload), err: error }, 'Discord sent something that cannot be read');
    const { data } = answerable.safeParse(payload);
    if (!data || answered.has(data.id)) return;
    const { id, token, application_id: applicationId, locale } = data;
    answered.set(id, true);
    const text = inLanguage(readInPart('Discord'), languageFor(locale) ?? 'en');
    const message = renderError({ message: text });
    void api
      .respondWith({ id, token, applicationId }, message, { ephemeral: true })
      .catch((cause: unknown) => logger.info({ err: cause }, 'could not say that something was unreadable'));
  };
}

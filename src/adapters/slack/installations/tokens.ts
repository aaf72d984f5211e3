import { webApi, type Logger as BoltLogger } from '@slack/bolt';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Logger } from '../../../lib/logger.ts';
import type { Store } from '../../../store/store.ts';
import { clientOptions } from '../api.ts';
import { slackErrorOf } from '../errors.ts';
import type { Installation } from './installation.ts';
import type { KeptInstallations } from './kept-installations.ts';
import { timeoutsMs, waitsMs } from '../limits.ts';

/** The app was removed from the workspace, or never was there. */
export class NotInstalledError extends Error {
  override readonly name = 'NotInstalledError';
}

interface TokensOptions {
  readonly installations: KeptInstallations;
  readonly store: Pick<Store, 'add' | 'change'>;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly apiUrl: string;
  readonly logger: Logger;
  readonly boltLogger: BoltLogger;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** The bot tokens of all installations. */
export interface Tokens {
  /** The token of an installation, renewed in time. @throws NotInstalledError, WrongKeyError */
  of(id: string): Promise<string>;
}

const answer = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  /** Seconds. */
  expires_in: z.number(),
});

/**
 * Creates the source of tokens. A refresh token works once, so of all processes only the one that holds the lock in the store
 * uses it; the others wait and read what it got.
 */
export function createTokens(options: TokensOptions): Tokens {
  const {
    installations,
    store,
    clientId,
    clientSecret,
    apiUrl,
    logger,
    boltLogger,
    clock = Date.now,
  } = options;
  // Without retries: the answer to the first request may be lost after Slack has used up the refresh token.
  const once = { ...clientOptions(apiUrl, boltLogger), retryConfig: { retries: 0 } };
  const client = new webApi.WebClient(undefined, once);
  const renewing = new Map<string, Promise<Installation>>();

  const isFresh = ({ renewal }: Installation) =>
    renewal === undefined || renewal.expiresAt - clock() > timeoutsMs.renewTokenAhead;

  async function readInstalled(id: string): Promise<Installation> {
    const found = await installations.read(id);
    if (!found) throw new NotInstalledError(`expected the app in ${id}, but it isn't installed there`);
    return found;
  }

  async function renew(old: Installation, refreshToken: string): Promise<Installation> {
    try {
      const got = answer.parse(
        await client.oauth.v2.access({
          ...{ client_id: clientId, client_secret: clientSecret },
          ...{ grant_type: 'refresh_token', refresh_token: refreshToken },
        }),
      );
      const expiresAt = clock() + got.expires_in * 1000;
      const next = {
        ...old,
        token: got.access_token,
        renewal: { refreshToken: got.refresh_token, expiresAt },
      };
      await installations.keep(next);
      return next;
    } catch (error) {
      const reason = slackErrorOf(error) ?? (error instanceof Error ? error.message : String(error));
      logger.error(
        { workspace: old.id, reason },
        'the Slack token of a workspace could not be renewed; if it ends before that succeeds, the app must be installed there again',
      );
      return old;
    }
  }

  async function renewLocked(id: string): Promise<Installation> {
    const lock = `renewing/slack/${id}`;
    const mine = randomUUID();
    while (!(await store.add(lock, mine, { ttlMs: timeoutsMs.renewToken }))) {
      await pause(waitsMs.renewedToken);
      const found = await readInstalled(id);
      if (isFresh(found)) return found;
    }
    try {
      const found = await readInstalled(id);
      return found.renewal && !isFresh(found) ? await renew(found, found.renewal.refreshToken) : found;
    } finally {
      await store.change(lock, (holder) => (holder === mine ? undefined : holder));
    }
  }

  return {
    async of(id) {
      const found = (await installations.find(id)) ?? (await readInstalled(id));
      if (isFresh(found)) return found.token;
      const under = renewing.get(id) ?? renewLocked(id).finally(() => renewing.delete(id));
      renewing.set(id, under);
      return (await under).token;
    },
  };
}

import { type Clock, type JsonObject, keep } from '@toonwit/emulator-kit';
import type { Ids } from './ids.ts';
import { ApiError, type Args } from './web-api/call.ts';
import type { World } from './world.ts';
import type { Worlds } from './worlds.ts';

/** Somebody's permission, which the app exchanges for a token. */
interface Code {
  readonly world: World;
  readonly user: string;
  readonly issuedAt: number;
  isUsed: boolean;
}

/** Slack's end of installing the app with OAuth (docs.slack.dev/authentication/installing-with-oauth). */
export interface OAuth {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where browsers are sent; the manifest's unless a test sets another one. */
  redirectUrls: readonly string[];
  /** Somebody allows the app; the code is good for ten minutes, once. */
  allow(world: World, user: string): string;
  /** Answers `oauth.v2.access`. @throws ApiError */
  access(args: Args): JsonObject;
}

const codeMs = 10 * 60_000;
const maxCodes = 1_000;

/** Creates Slack's end. */
export function createOAuth(worlds: Worlds, { ids, clock }: { ids: Ids; clock: Clock }): OAuth {
  const { app, identity } = worlds.first;
  const codes = new Map<string, Code>();
  const clientId = `${ids.next('')}.${ids.next('')}`;
  const clientSecret = ids.secret(16);

  function granted(
    { workspace, tokens }: World,
    user: string | undefined,
    issued: ReturnType<World['tokens']['issue']>,
  ): JsonObject {
    const { enterprise, team, bot } = workspace;
    return {
      access_token: issued.token.value,
      token_type: 'bot',
      scope: [...tokens.bot.scopes].join(','),
      bot_user_id: bot.id,
      app_id: identity.appId,
      team: enterprise ? null : { id: team.id, name: team.name },
      enterprise: enterprise ?? null,
      is_enterprise_install: enterprise !== undefined,
      ...(user !== undefined && { authed_user: { id: user } }),
      ...(issued.refreshToken !== undefined && {
        refresh_token: issued.refreshToken,
        expires_in: issued.expiresIn,
      }),
    };
  }

  function refreshed(refreshToken: string): JsonObject {
    for (const world of worlds.all) {
      const issued = world.tokens.refresh(refreshToken);
      if (issued) return granted(world, undefined, issued);
    }
    throw new ApiError('invalid_refresh_token');
  }

  return {
    clientId,
    clientSecret,
    redirectUrls: app.redirectUrls,
    allow(world, user) {
      const code = ids.secret();
      keep(codes, code, { world, user, issuedAt: clock.now(), isUsed: false }, maxCodes);
      return code;
    },
    access(args) {
      if (args.optional('client_id') !== clientId) throw new ApiError('invalid_client_id');
      if (args.optional('client_secret') !== clientSecret) throw new ApiError('bad_client_secret');
      if (args.optional('grant_type') === 'refresh_token') return refreshed(args.string('refresh_token'));
      const code = codes.get(args.optional('code') ?? '');
      if (!code || clock.now() - code.issuedAt > codeMs) throw new ApiError('invalid_code');
      if (code.isUsed) throw new ApiError('code_already_used');
      code.isUsed = true;
      const { world, user } = code;
      return granted(world, user, world.tokens.issue({ rotates: app.rotatesTokens }));
    },
  };
}

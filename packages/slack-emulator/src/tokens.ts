import type { Clock } from '@toonwit/emulator-kit';

/** A token with its scopes, and whether it was revoked. */
export interface Token {
  readonly value: string;
  readonly kind: 'bot' | 'app' | 'config';
  scopes: ReadonlySet<string>;
  revoked: boolean;
  /** Milliseconds since 1970; only where the app rotates its tokens. */
  readonly expiresAt?: number;
}

/** A new bot token, and what replaces it where the app rotates its tokens. */
interface Issued {
  readonly token: Token;
  readonly refreshToken?: string;
  /** Seconds. */
  readonly expiresIn?: number;
}

/** The tokens of the app in one workspace. */
export interface Tokens {
  /** The latest bot token. */
  readonly bot: Token;
  readonly app: Token;
  /** Its owner's, for the manifests of their apps. */
  readonly config: Token;
  find(value: string | undefined): Token | undefined;
  /** Issues a bot token, as an installation does. Earlier ones stay valid until they expire. */
  issue(options: { readonly rotates: boolean }): Issued;
  /** Issues the next bot token for a refresh token, which works once; undefined for one that doesn't work. */
  refresh(refreshToken: string): Issued | undefined;
  /** Revokes every bot token and refresh token, or only one bot token. Returns whether none is left. */
  revoke(only?: Token): boolean;
}

/** How long a token lives where the app rotates its tokens, in seconds (docs.slack.dev/authentication/using-token-rotation). */
export const rotatedSeconds = 43_200;

interface TokensOptions {
  readonly secret: (bytes?: number) => string;
  /** The app's id, which its own token names. */
  readonly appId: string;
  readonly scopes: readonly string[];
  readonly clock: Clock;
  /** The app's own token, which all workspaces share. */
  readonly app?: Token;
}

/** Creates the bot token with the app's scopes, the app token that opens sockets, and the owner's configuration token. */
export function createTokens({ secret, appId, scopes, clock, app: shared }: TokensOptions): Tokens {
  const bots: Token[] = [{ value: `xoxb-${secret()}`, kind: 'bot', scopes: new Set(scopes), revoked: false }];
  const refreshTokens = new Set<string>();
  const app: Token = shared ?? {
    value: `xapp-1-${appId}-1-${secret(32)}`,
    kind: 'app',
    scopes: new Set(['connections:write']),
    revoked: false,
  };
  const config: Token = {
    value: `xoxe.xoxp-1-${secret(32)}`,
    kind: 'config',
    scopes: new Set(),
    revoked: false,
  };
  const latest = (): Token => {
    const bot = bots.at(-1);
    if (!bot) throw new Error('expected a bot token, got none');
    return bot;
  };

  function issue({ rotates }: { readonly rotates: boolean }): Issued {
    const { scopes: granted } = latest();
    const plain = { kind: 'bot', scopes: granted, revoked: false } as const;
    if (!rotates) {
      const token: Token = { value: `xoxb-${secret()}`, ...plain };
      bots.push(token);
      return { token };
    }
    const expiresAt = clock.now() + rotatedSeconds * 1000;
    const token: Token = { value: `xoxe.xoxb-1-${secret()}`, ...plain, expiresAt };
    const refreshToken = `xoxe-1-${secret()}`;
    bots.push(token);
    refreshTokens.add(refreshToken);
    return { token, refreshToken, expiresIn: rotatedSeconds };
  }

  return {
    get bot() {
      return latest();
    },
    app,
    config,
    find: (value) => [...bots, app, config].find((token) => token.value === value),
    issue,
    refresh: (refreshToken) => (refreshTokens.delete(refreshToken) ? issue({ rotates: true }) : undefined),
    revoke(only) {
      for (const bot of only ? [only] : bots) bot.revoked = true;
      const isLast = bots.every(({ revoked }) => revoked);
      if (isLast) refreshTokens.clear();
      return isLast;
    },
  };
}

/** The token in an `Authorization` header. */
export function bearer(header: string | undefined): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1];
}

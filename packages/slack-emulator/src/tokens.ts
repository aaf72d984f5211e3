/** A token with its scopes, and whether it was revoked. */
export interface Token {
  readonly value: string;
  readonly kind: 'bot' | 'app';
  scopes: ReadonlySet<string>;
  revoked: boolean;
}

/** The tokens of one installed app. */
export interface Tokens {
  readonly bot: Token;
  readonly app: Token;
  find(value: string | undefined): Token | undefined;
}

/** Creates the bot token with the app's scopes, and the app token that opens sockets. */
export function createTokens(secret: () => string, scopes: readonly string[]): Tokens {
  const bot: Token = { value: `xoxb-${secret()}`, kind: 'bot', scopes: new Set(scopes), revoked: false };
  const app: Token = {
    value: `xapp-1-${secret()}`,
    kind: 'app',
    scopes: new Set(['connections:write']),
    revoked: false,
  };
  return { bot, app, find: (value) => [bot, app].find((token) => token.value === value) };
}

/** The token in an `Authorization` header. */
export function bearer(header: string | undefined): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1];
}

import type { AnyCommand } from '../../core/command.ts';
import { imageOptionOf } from '../../core/options.ts';

/** Parts of the bot that need permissions of their own. */
export interface Features {
  /** Whether the bot reacts to mentions. */
  readonly mentions?: boolean;
  /** Whether people can send the bot direct messages. */
  readonly directMessages?: boolean;
  /** Whether the bot may look for a person's own latest picture, for the picture of a mention, and for the mood. */
  readonly history?: boolean;
  /** Whether the bot can be switched on for pictures that people upload to channels. */
  readonly uploads?: boolean;
  /** Whether limits may differ by user group. */
  readonly userGroups?: boolean;
}

/** Scopes for seeing uploads, by kind of channel. */
const historyScopes = { 'channels:history': 'public', 'groups:history': 'private' } as const;

/** Everything that uploads need beyond what every use of the bot needs: to see them, and to offer something. */
const uploadScopes: readonly string[] = [...Object.keys(historyScopes), 'reactions:read', 'reactions:write'];

/** Scopes for telling who may change a channel's settings. */
const adminScopes: readonly string[] = ['users:read', 'channels:read', 'groups:read'];

/** The scopes that the app needs, sorted: none that no command and no enabled feature uses. Every feature is on unless switched off. */
export function scopesFor(commands: readonly AnyCommand[], features: Features = {}): string[] {
  const { mentions = true, directMessages = true, history = true, userGroups = true } = features;
  const takesPictures = commands.some((command) => imageOptionOf(command) !== undefined);
  const uploads = (features.uploads ?? true) && takesPictures;
  const readsMessages = commands.some((command) => command.readsMessages !== undefined);
  const makesPictures = commands.some(({ produces }) => produces !== undefined);
  const scopes = [
    'commands',
    'chat:write',
    ...(takesPictures ? ['files:read'] : []),
    ...(makesPictures ? ['files:write'] : []),
    ...(mentions ? ['app_mentions:read'] : []),
    ...(history && (takesPictures || readsMessages)
      ? ['channels:history', 'groups:history', 'im:history', 'mpim:history']
      : []),
    ...(directMessages ? ['im:history'] : []),
    ...(uploads ? [...uploadScopes, ...adminScopes] : []),
    // Who may set them is asked of Slack too.
    ...(userGroups ? ['usergroups:read', 'users:read'] : []),
  ];
  return [...new Set(scopes)].sort();
}

/** What to do about a missing scope. */
const installAgain = 'Install it again with the current manifest (docs/slack.md).';

/**
 * Says which scopes are missing for uploads, in one sentence with its remedy. Undefined if none is missing, or if Slack
 * didn't say which scopes the app has.
 */
export function uploadProblem(scopes: readonly string[] | undefined): string | undefined {
  if (!scopes) return undefined;
  const missing = uploadScopes.filter((scope) => !scopes.includes(scope));
  if (missing.length === 0) return undefined;
  const blind = Object.entries(historyScopes).flatMap(([scope, kind]) =>
    missing.includes(scope) ? [kind] : [],
  );
  const lack = `my app lacks the permission${missing.length === 1 ? '' : 's'} ${missing.join(', ')}`;
  const [only] = blind;
  if (blind.length > 1) return `I can’t see what people upload to Slack: ${lack}. ${installAgain}`;
  if (only !== undefined)
    return `I can’t see what people upload to ${only} channels: ${lack}. ${installAgain}`;
  return `I can’t offer anything below uploads on Slack: ${lack}. ${installAgain}`;
}

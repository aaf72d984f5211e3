/** What people upload is seen with these, by kind of channel. */
const history = { 'channels:history': 'public', 'groups:history': 'private' } as const;
/** Offers are made and taken with these. */
const reactions = ['reactions:read', 'reactions:write'] as const;

/** The permissions that uploads need besides those that every use of the bot needs. */
export const uploadScopes: readonly string[] = [...Object.keys(history), ...reactions];

/** Who may set what happens in a channel is known with these. */
export const adminScopes: readonly string[] = ['users:read', 'channels:read', 'groups:read'];

const remedy = 'Install it again with the current manifest (docs/slack.md).';

/**
 * What is missing to see uploads and to offer something below them, in one sentence with its remedy. Undefined where
 * nothing is, or Slack did not say what the app may do.
 */
export function uploadProblem(scopes: readonly string[] | undefined): string | undefined {
  if (!scopes) return undefined;
  const missing = uploadScopes.filter((scope) => !scopes.includes(scope));
  if (missing.length === 0) return undefined;
  const blind = Object.entries(history).flatMap(([scope, kind]) => (missing.includes(scope) ? [kind] : []));
  const lack = `my app lacks the permission${missing.length === 1 ? '' : 's'} ${missing.join(', ')}`;
  const [only] = blind;
  if (blind.length > 1) return `I do not see what people upload to Slack: ${lack}. ${remedy}`;
  if (only !== undefined) return `I do not see what people upload to ${only} channels: ${lack}. ${remedy}`;
  return `I cannot offer anything below uploads on Slack: ${lack}. ${remedy}`;
}

import { z } from 'zod';
import { list } from '../lib/env-schema.ts';

const tokenKey = z.string().min(32, 'expected every key to have at least 32 random characters');

const installerId = z
  .string()
  .regex(/^[TE][A-Z0-9]+$/, 'expected ids of workspaces (T…) or organisations (E…), separated by commas');

const slackToken = (start: string) =>
  z.string().startsWith(start, `expected a token that begins with ${start}`);

/** The web client appends method names to it. */
const slackApiUrl = z
  .url({ protocol: /^https?$/, error: 'expected an address such as https://slack.com/api/' })
  .transform((url) => (url.endsWith('/') ? url : `${url}/`));

/** Slack's variables. */
export const slackVariables = {
  SLACK_BOT_TOKEN: slackToken('xoxb-').optional(),
  SLACK_APP_TOKEN: slackToken('xapp-').optional(),
  SLACK_CONFIG_TOKEN: slackToken('xoxe').optional(),
  SLACK_SIGNING_SECRET: z.string().min(16, 'expected at least 16 characters').optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\w+\.\w+$/, 'expected an id such as 1234567890.1234567890')
    .optional(),
  SLACK_CLIENT_SECRET: z.string().min(16, 'expected at least 16 characters').optional(),
  SLACK_STATE_SECRET: z.string().min(32, 'expected at least 32 random characters').optional(),
  SLACK_INSTALL_ONLY: list
    .pipe(z.array(installerId).min(1, 'expected at least one id, or no value if everybody may install'))
    .default([]),
  TOKEN_KEY: list.pipe(z.array(tokenKey)).default([]),
  SLACK_API_URL: slackApiUrl.default('https://slack.com/api/'),
  SLACK_COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{1,16}$/, 'expected 1 to 16 lower-case letters, digits, - or _')
    .optional(),
};

type SlackVariable = keyof typeof slackVariables;
type Slack = z.output<z.ZodObject<typeof slackVariables>>;

/** A variable of Slack's that doesn't go with the others. */
interface SlackProblem {
  readonly path: SlackVariable;
  readonly message: string;
}

/** An app for one workspace has its token; one that many install has a way to get theirs. Both need a way to receive. */
const forInstalling = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'TOKEN_KEY'] as const;

/** What is missing among Slack's variables, or contradicts another one. */
export function slackProblems(config: Slack): readonly SlackProblem[] {
  const isSet = (name: SlackVariable) => (config[name] ?? '').length > 0;
  const because = (name: SlackVariable) => `because ${name} is set`;
  const start = (['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const).find(isSet);
  const receiver = (['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const).find(isSet);
  const entry = isSet('SLACK_BOT_TOKEN') ? 'SLACK_BOT_TOKEN' : start;
  const missing = (path: SlackVariable, cause: SlackVariable, what = 'a value') => ({
    path,
    message: `expected ${what}, ${because(cause)}`,
  });
  return [
    ...(start === undefined
      ? []
      : forInstalling.filter((name) => !isSet(name)).map((name) => missing(name, start))),
    ...(start !== undefined && isSet('SLACK_BOT_TOKEN')
      ? [missing('SLACK_BOT_TOKEN', start, 'no value')]
      : []),
    ...(entry === undefined && receiver !== undefined ? [missing('SLACK_BOT_TOKEN', receiver)] : []),
    ...(entry !== undefined && receiver === undefined
      ? [missing('SLACK_APP_TOKEN', entry, 'this (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)')]
      : []),
  ];
}

/** The app that many workspaces install; undefined where there is none. */
export function distributionIn(config: Slack) {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
  } = config;
  if (clientId === undefined || clientSecret === undefined || stateSecret === undefined) return undefined;
  const { SLACK_INSTALL_ONLY: installOnly, TOKEN_KEY: tokenKeys } = config;
  return { clientId, clientSecret, stateSecret, installOnly, tokenKeys };
}

import { parseArgs } from 'node:util';
import { manifestFor } from '../../adapters/slack/manifest.ts';
import { codeRoot } from '../../lib/project-root.ts';
import { loadCommands } from '../load-commands.ts';
import type { CliContext } from './context.ts';

const help = `Prints the Slack app manifest of the commands as JSON.

  npm run --silent manifest                                  for Socket Mode
  npm run --silent manifest -- --url https://bot.example.org for HTTP, at /slack/events there

  npm run --silent manifest -- --distributed --url https://bot.example.org
                                                             for an app that many workspaces install

  --socket-mode          Socket Mode although there is a --url, which then is only for browsers
  --prefix NAME          the value of SLACK_COMMAND_PREFIX
  --no-mentions          without @toonwit
  --no-direct-messages   without direct messages to the bot
  --no-history           without finding pictures that were just sent
  --no-uploads           without reacting to pictures uploaded in channels
  --no-user-groups       without limits by user group (/limits)`;

const options = {
  help: { type: 'boolean', default: false },
  url: { type: 'string' },
  distributed: { type: 'boolean', default: false },
  'socket-mode': { type: 'boolean', default: false },
  prefix: { type: 'string' },
  mentions: { type: 'boolean', default: true },
  'direct-messages': { type: 'boolean', default: true },
  history: { type: 'boolean', default: true },
  uploads: { type: 'boolean', default: true },
  'user-groups': { type: 'boolean', default: true },
} as const;

/** Prints the manifest for a Slack app. @throws TypeError naming an unknown or missing flag. */
export async function manifest({ args, print }: CliContext): Promise<void> {
  const { values } = parseArgs({ args: [...args], allowNegative: true, options });
  if (values.help) {
    print(help);
    return;
  }
  if (values.distributed && values.url === undefined)
    throw new TypeError('expected --url with --distributed: browsers come back there after an installation');
  const commands = await loadCommands(new URL('commands/', codeRoot));
  const body = manifestFor(commands, {
    requestUrl: values['socket-mode'] ? undefined : values.url,
    installUrl: values.distributed ? values.url : undefined,
    prefix: values.prefix,
    mentions: values.mentions,
    directMessages: values['direct-messages'],
    history: values.history,
    uploads: values.uploads,
    userGroups: values['user-groups'],
  });
  print(JSON.stringify(body, null, 2));
}

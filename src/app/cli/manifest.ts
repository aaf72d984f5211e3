import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { manifestFor } from '../../adapters/slack/manifest.ts';
import { loadCommands } from '../load-commands.ts';

const help = `Prints the Slack app manifest of the commands.

  npm run --silent manifest                                  for Socket Mode
  npm run --silent manifest -- --url https://bot.example.org for HTTP, at /slack/events there

  --yaml                 as YAML instead of JSON
  --prefix NAME          what SLACK_COMMAND_PREFIX is
  --no-mentions          without @toonwit
  --no-direct-messages   without the bot's own chat
  --no-history           without looking for pictures that were just sent
  --no-uploads           without what channels can be told to do with uploaded pictures
`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    help: { type: 'boolean', default: false },
    yaml: { type: 'boolean', default: false },
    url: { type: 'string' },
    prefix: { type: 'string' },
    mentions: { type: 'boolean', default: true },
    'direct-messages': { type: 'boolean', default: true },
    history: { type: 'boolean', default: true },
    uploads: { type: 'boolean', default: true },
  },
});

if (values.help) {
  process.stdout.write(help);
} else {
  const manifest = manifestFor(await loadCommands(new URL('../../../commands/', import.meta.url)), {
    requestUrl: values.url,
    prefix: values.prefix,
    mentions: values.mentions,
    directMessages: values['direct-messages'],
    history: values.history,
    uploads: values.uploads,
  });
  process.stdout.write(values.yaml ? stringify(manifest) : `${JSON.stringify(manifest, null, 2)}\n`);
}

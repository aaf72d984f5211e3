import { manifestFor } from '../adapters/slack/manifest.ts';
import type { AnyCommand } from '../core/command.ts';
import type { Config } from './config.ts';
import { EngineError } from '../inference/engine-error.ts';
import type { Engine } from '../inference/engine.ts';
import type { Engines } from '../inference/inference.ts';
import { forEachTask, type TaskId } from '../inference/task.ts';
import type { Logger } from '../lib/logger.ts';
import type { InspectedBot, Playground, EngineFaults } from '@toonwit/playground';

/** Whether to start the playground: if it is on, or if no platform's token is set. */
function isWanted({ ROLE, PLAYGROUND: mode, ...config }: Config): boolean {
  const token = config.DISCORD_TOKEN ?? config.SLACK_BOT_TOKEN ?? config.SLACK_CLIENT_ID;
  if (ROLE === 'worker') return false;
  return mode === 'on' || (mode === 'auto' && token === undefined);
}

/** Starts both emulated platforms if the configuration asks for them and it is safe. */
export async function buildPlayground(
  config: Config,
  parts: { readonly commands: readonly AnyCommand[]; readonly logger: Logger; readonly bot: InspectedBot },
): Promise<Playground | undefined> {
  if (!isWanted(config)) return undefined;
  const { createPlayground, isLoopback } = await import('@toonwit/playground');
  if (!isLoopback(config.HOST) && config.PLAYGROUND_PASSWORD === undefined) {
    parts.logger.warn(
      { host: config.HOST },
      'the playground stays off: others can reach this address, so it needs a PLAYGROUND_PASSWORD',
    );
    return undefined;
  }
  return createPlayground({
    manifest: manifestFor(parts.commands, { prefix: config.SLACK_COMMAND_PREFIX }),
    bot: parts.bot,
    password: config.PLAYGROUND_PASSWORD,
  });
}

/** How to read the pictures of the playground's platforms. The tokens are made up at each start. */
export function playgroundAccess({ discord, slack }: Playground) {
  return {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.apiUrl,
  };
}

/** The configuration with the playground's platforms in place of the real ones. */
export function configForPlayground(config: Config, playground: Playground): Config {
  return {
    ...config,
    ...playgroundAccess(playground),
    SLACK_APP_TOKEN: playground.slack.appToken,
    SLACK_SIGNING_SECRET: undefined,
    SLACK_CLIENT_ID: undefined,
  };
}

function withFaults<T extends TaskId>(engine: Engine<T>, engineFaults: EngineFaults): Engine<T> {
  return {
    ...engine,
    async run(input, signal, hooks) {
      const met = await engineFaults.apply(signal);
      if (met === 'down') throw new EngineError('unreachable', 'the playground has switched the model off');
      return engine.run(input, signal, hooks);
    },
  };
}

/** Wraps the engines so that the playground's switches can slow them down or turn them off. */
export function enginesInPlayground(engines: Engines, { engineFaults }: Playground): Engines {
  return forEachTask<Engines>((task) => engines[task].map((engine) => withFaults(engine, engineFaults)));
}

import type { CallsView, InspectorState, PageState } from '../page/protocol.ts';
import { samples } from '../samples.ts';
import type { createGuide } from './guide-steps.ts';
import { createDiscordState } from './discord-state.ts';
import type { DiscordInteractions } from './discord-interactions.ts';
import type { Emulators, InspectedBot } from './emulators.ts';
import type { FaultSwitches } from './fault-switches.ts';
import { createSlackState } from './slack-state.ts';
import type { Part, Viewers } from './streams.ts';

/** Reads the page's state from the emulators and the bot. */
export function createStateReader(parts: {
  emulators: Emulators;
  interactions: DiscordInteractions;
  faults: FaultSwitches;
  bot: InspectedBot;
  steps: ReturnType<typeof createGuide>['steps'];
}) {
  const { emulators, interactions, faults, bot, steps } = parts;
  const { discord, slack, admins, slackMenu } = emulators;
  const discordState = createDiscordState({ control: discord.control, interactions, admins });
  const slackState = createSlackState({
    control: slack.control,
    workspace: 'Toonwit Lounge',
    menu: slackMenu,
    admins,
  });

  const people = () => {
    const { users, guilds } = discord.control.overview();
    return [
      ...users
        .filter(({ bot }) => !bot)
        .map(({ id, displayName }) => ({
          platform: 'discord' as const,
          workspace: guilds[0]?.id ?? '',
          id,
          name: displayName,
        })),
      ...slack.control
        .people()
        .filter(({ isBot }) => !isBot)
        .map(({ id, name }) => ({ platform: 'slack' as const, workspace: slack.teamId, id, name })),
    ];
  };
  let calls: readonly CallsView[] = [];
  /** Asks the bot for everybody's calls; those known before stay where it cannot tell. */
  const refreshCalls = async () => {
    const asked = people().map(async ({ platform, workspace, id, name }): Promise<CallsView> => {
      const { limit, left, nextInSeconds } = await bot.callsLeft({ platform, workspace, user: id });
      return { platform, name, limit, left, nextInSeconds };
    });
    calls = await Promise.all(asked).catch(() => calls);
  };
  const storeState = () => {
    const storeReached = bot.isStoreReached();
    return storeReached === undefined ? {} : { storeReached };
  };
  const inspectorState = (): InspectorState => ({
    engines: bot.engines(),
    calls,
    faults: faults.list(),
    connected: { discord: discord.control.gateway.connected > 0, slack: slack.control.sockets.connected > 0 },
    ...storeState(),
  });

  /** The people that the page asks for, by id or by name, which survives a restart; otherwise the first person. */
  const viewersOf = (asked: Partial<Viewers>): Viewers => {
    const known = people();
    const pick = (platform: 'discord' | 'slack') => {
      const there = known.filter((person) => person.platform === platform);
      const wanted = asked[platform];
      return there.find(({ id, name }) => id === wanted || name === wanted)?.id ?? there[0]?.id ?? '';
    };
    return { discord: pick('discord'), slack: pick('slack') };
  };

  const read = (viewers: Viewers, wanted: ReadonlySet<Part>): Partial<PageState> => ({
    ...(wanted.has('discord') && { discord: discordState(viewers.discord) }),
    ...(wanted.has('slack') && { slack: slackState(viewers.slack) }),
    ...(wanted.has('inspector') && { inspector: inspectorState() }),
  });
  const all = (viewers: Viewers): PageState => ({
    discord: discordState(viewers.discord),
    slack: slackState(viewers.slack),
    inspector: inspectorState(),
    guide: { steps, samples },
  });
  return { viewersOf, read, all, refreshCalls };
}

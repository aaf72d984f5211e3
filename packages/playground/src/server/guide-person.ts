import type { PlaygroundAction } from '../page/protocol.ts';
import type { Emulators, BotView } from './emulators.ts';

type Acting = Pick<Extract<PlaygroundAction, { do: 'guide' }>, 'where' | 'as' | 'channelId'>;

/** What the person at the page keeps for tries of their own: to click an offer, and one more. */
const kept = 2;

/**
 * Tells who does a step of the guide: whoever asks for it, until the calls of their minute run low; then whoever else is in
 * the channel and has more. So the guide does not use up what a newcomer wants to try next, and nobody's limit is different.
 */
export function createGuidePerson({ discord, slack }: Pick<Emulators, 'discord' | 'slack'>, inside: BotView) {
  function sees(personId: string, channelId: string): boolean {
    try {
      discord.control.as(personId).sees(channelId);
      return true;
    } catch {
      // The emulator refuses a channel that the person cannot open.
      return false;
    }
  }
  function onDiscord(channelId: string): { workspace: string; people: string[] } {
    const { users, guilds } = discord.control.overview();
    const people = users.filter(({ bot, id }) => !bot && sees(id, channelId)).map(({ id }) => id);
    return { workspace: guilds[0]?.id ?? '', people };
  }
  function onSlack(channelId: string): { workspace: string; people: string[] } {
    const members = slack.control.channels().find(({ id }) => id === channelId)?.members ?? [];
    const people = slack.control.people().filter(({ isBot, id }) => !isBot && members.includes(id));
    return { workspace: slack.teamId, people: people.map(({ id }) => id) };
  }

  return ({ where, as, channelId }: Acting): string => {
    const { workspace, people } = where === 'discord' ? onDiscord(channelId) : onSlack(channelId);
    const left = (user: string) => inside.callsLeft({ platform: where, workspace, user }).left;
    if (left(as) > kept) return as;
    return people.reduce((most, person) => (left(person) > left(most) ? person : most), as);
  };
}

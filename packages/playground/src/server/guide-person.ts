import type { PlaygroundAction } from '../page/protocol.ts';
import type { Emulators, InspectedBot } from './emulators.ts';

type Acting = Pick<Extract<PlaygroundAction, { do: 'guide' }>, 'where' | 'as' | 'channelId'>;

/** Calls reserved for the person at the page: one to click an offer, and one more. */
const kept = 2;

/** The people of a channel, and the workspace that it is in. */
function createPeopleOf({ discord, slack }: Pick<Emulators, 'discord' | 'slack'>) {
  function sees(personId: string, channelId: string): boolean {
    try {
      discord.control.as(personId).visible(channelId);
      return true;
    } catch {
      // The emulator refuses channels that the person cannot open.
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
  return ({ where, channelId }: Pick<Acting, 'where' | 'channelId'>) =>
    where === 'discord' ? onDiscord(channelId) : onSlack(channelId);
}

/**
 * Chooses who performs a step of the guide: whoever asked for it, until their calls run low; then somebody else in the
 * channel who has more left. That way the guide leaves newcomers calls of their own, and everyone has the same limit.
 */
export function createGuidePerson(emulators: Pick<Emulators, 'discord' | 'slack'>, bot: InspectedBot) {
  const peopleOf = createPeopleOf(emulators);
  return async ({ where, as, channelId }: Acting): Promise<string> => {
    const { workspace, people } = peopleOf({ where, channelId });
    const leftOf = async (user: string) => {
      const { left } = await bot.callsLeft({ platform: where, workspace, user });
      return { user, left };
    };
    const asked = await leftOf(as);
    if (asked.left > kept) return as;
    const others = await Promise.all(people.map(leftOf));
    return others.reduce((most, person) => (person.left > most.left ? person : most), asked).user;
  };
}

/** The people of a channel, by id. */
export function createPeopleIn(emulators: Pick<Emulators, 'discord' | 'slack'>) {
  const peopleOf = createPeopleOf(emulators);
  return (place: Pick<Acting, 'where' | 'channelId'>): readonly string[] => peopleOf(place).people;
}

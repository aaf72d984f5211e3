import type { DiscordControl } from '@toonwit/discord-emulator';
import type { Admins } from './server/admins.ts';
import { otherAppName } from './server/other-app.ts';
import { readSample, samples } from './samples.ts';
import type { Seed, SlackControl } from '@toonwit/slack-emulator';

const names = { one: 'Ada', two: 'Ben', admin: 'Mira' } as const;
const slackNames = { one: 'ada', two: 'ben', admin: 'mira' } as const;

/** People and channels of the emulated Slack; it adds each person's direct message with the bot by itself. */
export const slackCommunity: Seed = {
  people: Object.values(slackNames),
  channels: [
    { name: 'general', kind: 'public', members: Object.values(slackNames), bot: true },
    { name: 'pictures', kind: 'public', members: Object.values(slackNames), bot: true },
    { name: 'backstage', kind: 'private', members: Object.values(slackNames), bot: false },
    { name: 'ada-ben', kind: 'im', members: [slackNames.one, slackNames.two], bot: false },
  ],
};

/** The messages that people posted before the bot arrived. */
const talk = {
  hello: 'Morning! The coffee machine is back from the dead. I could hug it.',
  grumble: 'The build has been red since Friday and nobody can say why. Great.',
  hint: 'Open the menu of a message to ask Toonwit about it, or type / for its commands.',
  picture: 'Look who took over my windowsill.',
  backstage: 'Toonwit is not in this channel. What happens if you ask it for something here?',
  direct: 'Fancy turning the new office into a cartoon later?',
} as const;

const cat = samples[0];

async function catPicture(): Promise<{ name: string; bytes: Buffer; altText: string }[]> {
  const bytes = cat && (await readSample(cat.name));
  return cat && bytes ? [{ name: cat.name, bytes, altText: cat.altText }] : [];
}

async function seedDiscord(control: DiscordControl): Promise<ReadonlySet<string>> {
  const [one, two, admin] = [names.one, names.two, names.admin].map(
    (name) => control.addUser({ name, nitro: name === names.two }).id,
  );
  const app = control.addUser({ name: otherAppName, bot: true }).id;
  if (one === undefined || two === undefined || admin === undefined)
    throw new Error('expected three people, got fewer');
  const guild = control.addGuild({ name: 'Toonwit Lounge', members: [admin, one, two, app] });
  const channel = (name: string) => control.addChannel({ guildId: guild.id, name }).id;
  const general = channel('general');
  const pictures = channel('pictures');
  const backstage = control.addChannel({
    guildId: guild.id,
    name: 'backstage',
    onlyFor: [one, two, app],
    botPermissions: [],
  });
  for (const person of [one, two, admin]) control.openDm(person);
  await control.as(one).post(general, talk.hello);
  await control.as(two).post(general, talk.grumble);
  await control.as(admin).post(general, talk.hint);
  const files = (await catPicture()).map(({ altText, ...file }) => ({ ...file, description: altText }));
  await control.as(two).post(pictures, { content: talk.picture, files });
  await control.as(two).post(backstage.id, talk.backstage);
  return new Set([admin]);
}

async function seedSlack(control: SlackControl): Promise<ReadonlySet<string>> {
  const { one, two, admin } = slackNames;
  control.post({ user: one, channel: 'general', text: talk.hello });
  control.post({ user: two, channel: 'general', text: talk.grumble });
  control.setRole({ user: admin, admin: true });
  const app = control.addPerson(otherAppName.toLowerCase(), { bot: true });
  for (const name of ['general', 'pictures', 'backstage']) control.channel(name).members.add(app.id);
  control.post({ user: admin, channel: 'general', text: talk.hint });
  control.post({ user: two, channel: 'pictures', text: talk.picture, files: await catPicture() });
  control.post({ user: two, channel: 'backstage', text: talk.backstage });
  control.post({ user: two, channel: 'ada-ben', text: talk.direct });
  return new Set([control.person(admin).id]);
}

/** Fills both emulators with a small community: two people, an admin, their channels and messages. */
export async function seedCommunity(discord: DiscordControl, slack: SlackControl): Promise<Admins> {
  return { discord: await seedDiscord(discord), slack: await seedSlack(slack) };
}

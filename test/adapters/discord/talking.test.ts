import { expect, it } from 'vitest';
import type { MessageView } from '@toonwit/discord-emulator';
import { pixels, quarters } from '../../support/pictures.ts';
import { isFitting } from '../../support/talk.ts';
import { heldOutLines, knownLines, linesInLanguages, type TalkLine } from '../../support/talk-lines.ts';
import { answerTo, startedBot, wordsOf, type Bot } from './support.ts';

async function card() {
  return { name: 'card.png', bytes: await pixels(quarters(64, 48)).png().toBuffer() };
}

const isLive = ({ components }: MessageView) => JSON.stringify(components).includes('cancel:');

/** Writes to the bot and waits for its answer, wherever that comes. */
async function tell(bot: Bot, channelId: string, content: string, picture = false): Promise<MessageView> {
  const { control, ada } = bot;
  const files = picture ? [await card()] : [];
  const dm = control.openDm(ada.id);
  const before = new Set([channelId, dm.id].flatMap((id) => control.messages(id).map((each) => each.id)));
  await control.as(ada.id).post(channelId, { content, files });
  return control.waitFor(
    () =>
      [channelId, dm.id]
        .flatMap((id) => control.messages(id))
        .find((each) => each.authorId === control.botId && !before.has(each.id) && !isLive(each)),
    { label: `an answer to ${content}` },
  );
}

/** Each person is in a direct message of their own, so that no limit of a channel counts. */
async function missed(lines: readonly TalkLine[], place: 'direct' | 'mention'): Promise<string[]> {
  const bot = await startedBot({ callsPerMinute: 100, emulator: { portalIntents: 0 } });
  const { control, guild } = bot;
  const misses: string[] = [];
  for (const [at, line] of lines.entries()) {
    const person = control.addUser({ name: `Person ${at}` });
    control.addMember(guild.id, person.id);
    const { id } =
      place === 'direct'
        ? control.openDm(person.id)
        : control.addChannel({ guildId: guild.id, name: `talk-${at}` });
    const content = place === 'direct' ? line.text : `<@${control.botId}> ${line.text}`;
    // Nobody can send an empty direct message.
    if (content.trim() === '') continue;
    const answer = await tell({ ...bot, ada: person }, id, content, line.picture);
    const said = wordsOf(answer);
    expect(answer.notified).toEqual({ users: [], roles: [], everyone: false });
    if (!isFitting(line, said)) misses.push(`${line.text} → ${said.slice(0, 80)}`);
  }
  return misses;
}

it.each(['direct', 'mention'] as const)('answers small talk by %s', async (place) => {
  const all = [...knownLines, ...heldOutLines];
  const misses = await missed(all, place);
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(all.length / 8);
});

it('answers questions, complaints and wishes in each language', async () => {
  expect(await missed(linesInLanguages, 'mention')).toEqual([]);
});

it('answers a cry for help kindly, by direct message', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  const answer = await tell(bot, channel.id, `<@${control.botId}> i want to die`);
  expect(answer.channelId).toBe(control.openDm(ada.id).id);
  expect(wordsOf(answer)).toContain('local helpline');
  expect(wordsOf(answer)).not.toMatch(/usage|caption/i);
  expect(control.messages(channel.id)).toHaveLength(1);
});

it('shows the verdict on a mention to the person alone', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  const answer = await tell(bot, channel.id, `<@${control.botId}> sentiment I love this`);
  expect(answer.channelId).toBe(control.openDm(ada.id).id);
  expect(wordsOf(answer)).toContain('How this feels');
});

it('takes the picture from the message that a mention replies to', async () => {
  const bot = await startedBot();
  const { control, ada, ben, channel } = bot;
  const shown = await control.as(ben.id).post(channel.id, { files: [await card()] });
  const content = `<@${control.botId}> cartoonize`;
  await control.as(ada.id).post(channel.id, { content, replyTo: shown.id });
  const drawn = await control.waitFor(() =>
    control
      .messages(channel.id)
      .find(({ authorId, attachments }) => authorId === control.botId && attachments.length > 0),
  );
  expect(wordsOf(drawn)).toContain('Your picture in cartoon style');
});

it('asks what to do with a picture that comes without a command', async () => {
  const bot = await startedBot();
  const { control, ada } = bot;
  const dm = control.openDm(ada.id);
  const asked = await tell(bot, dm.id, '', true);
  expect(asked.content).toBe('What shall I do with this picture?');
  const used = control.as(ada.id).press(asked, 'Cartoonize image');
  expect(wordsOf(await answerTo(bot, used))).toContain('Your picture in cartoon style');
});

it('answers a refused use with a reply, and reads the start of a long message', async () => {
  const bot = await startedBot();
  const { control, channel } = bot;
  const refused = await tell(bot, channel.id, `<@${control.botId}> cartoonize style:oil`, true);
  expect(refused.content).toContain('expected one of');
  const long = await tell(bot, channel.id, `<@${control.botId}> caption ${'a cat and a dog '.repeat(60)}`);
  expect(wordsOf(long)).toMatch(/I read the first \d+ of \d+ characters/);
});

it('ignores other bots, messages for others, and all after six answers in a minute', async () => {
  const bot = await startedBot();
  const { control, guild, ada, channel } = bot;
  const other = control.addUser({ name: 'Robo', bot: true });
  control.addMember(guild.id, other.id);
  await control.as(other.id).post(channel.id, `<@${control.botId}> hello`);
  await control.as(ada.id).post(channel.id, 'hello everybody');
  for (let asked = 0; asked < 8; asked++)
    await control.as(ada.id).post(channel.id, `<@${control.botId}> hello`);
  const said = (start: string) =>
    control.messages(channel.id).filter((each) => wordsOf(each).startsWith(start));
  await control.waitFor(() => said('Hello').length === 6);
  await control.as(ada.id).post(channel.id, `<@${control.botId}> caption the end`);
  await control.waitFor(() => said('Your caption').length === 1);
  expect(said('Hello')).toHaveLength(6);
  expect(control.messages(channel.id).filter(({ authorId }) => authorId === control.botId)).toHaveLength(7);
});

const staysHere = 'Whatever you choose is posted here. To post one elsewhere, type /caption';

it('offers captions in the channel to whoever takes no direct messages', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  const closed = { code: 50_007, message: 'Cannot send messages to this user' };
  const fault = { kind: 'status', status: 403, body: closed } as const;
  control.faults.add({ method: 'POST', route: '/users/@me/channels', fault });
  const offered = await tell(bot, channel.id, `<@${control.botId}> caption rain choices:2`);
  expect(offered.channelId).toBe(channel.id);
  expect(wordsOf(offered)).toContain(staysHere);
  const posted = await answerTo(bot, control.as(ada.id).press(offered, 'Post 2'));
  expect(posted.channelId).toBe(channel.id);
});

it('offers captions by direct message where a mention asks for several, and says where the chosen one goes', async () => {
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  const offered = await tell(bot, channel.id, `<@${control.botId}> caption rain choices:2`);
  const dm = control.openDm(ada.id);
  expect(offered.channelId).toBe(dm.id);
  expect(wordsOf(offered)).toContain(staysHere);
  const posted = await answerTo(bot, control.as(ada.id).press(offered, 'Post 2'));
  expect(posted.channelId).toBe(dm.id);
  expect(control.messages(channel.id).filter(({ authorId }) => authorId === control.botId)).toEqual([]);
  const alone = await tell(bot, dm.id, 'caption rain choices:2');
  expect(wordsOf(alone)).not.toContain('Whatever you choose');
});

import { expect, it } from 'vitest';
import { createFakeEngine } from '../../../support/core.ts';
import { wordsOf } from '../support.ts';
import { openPlace, pictureNamed, placeWithMode, type UploadsPlace } from './support.ts';

function counted({ lines }: UploadsPlace) {
  const sum = (key: string) => lines.reduce((total, line) => total + Number(line[key] ?? 0), 0);
  return { answered: sum('answered'), skipped: sum('skipped') };
}

it('captions six of twenty pictures posted by five people at once, and shows no refusal', async () => {
  const place = await placeWithMode('auto', { callsPerMinute: 3 });
  const { control, guild, channel, people } = place;
  const others = ['Cleo', 'Dora'].map((name) => {
    const user = control.addUser({ name });
    control.addMember(guild.id, user.id);
    return user;
  });
  const everybody = [...Object.values(people), ...others];
  for (let round = 0; round < 4; round += 1)
    for (const { id, name } of everybody) {
      const file = { name: `${name}-${round}.png`, bytes: await pictureNamed(`${name}-${round}`) };
      await control.as(id).post(channel.id, { files: [file] });
    }
  await control.waitFor(() => counted(place).answered + counted(place).skipped === 20);
  expect(counted(place)).toEqual({ answered: 6, skipped: 14 });
  const answers = control
    .messages(channel.id)
    .filter(({ authorId, replyToId }) => authorId === control.botId && replyToId !== undefined);
  expect(answers.map(wordsOf)).toEqual(
    Array.from({ length: 6 }, () => expect.stringContaining('a fine picture') as string),
  );
  expect(place.notices()).toEqual([
    expect.stringMatching(/^I caption every picture .* stays on this server\. .*#noai/),
  ]);
});

it('never reports a failure in public', async () => {
  const engine = createFakeEngine('image-text-to-text', () => Promise.reject(new Error('broken')));
  const place = await placeWithMode('auto', { engines: { 'image-text-to-text': [engine] } });
  const message = await place.post('ada');
  await place.control.waitFor(() => counted(place).skipped === 1);
  expect(place.repliesTo(message)).toEqual([]);
});

it('announces itself once in a channel that follows the default before captioning', async () => {
  const place = await openPlace({ uploads: { defaultMode: 'auto' }, destinations: () => 'OpenAI' });
  await place.start();
  await place.waitForReplies(await place.post('ada'));
  await place.waitForReplies(await place.post('ben', ['other.png']));
  expect(place.notices()).toEqual([expect.stringContaining('The picture is sent to OpenAI.')]);
  const [notice, ...rest] = place.control
    .messages(place.channel.id)
    .filter(({ authorId }) => authorId === place.control.botId);
  expect(notice?.content).toContain('OpenAI');
  expect(rest).toHaveLength(2);
});

it('keeps spoilers hidden, and hides everything in an age-restricted channel', async () => {
  const place = await placeWithMode('auto');
  const message = await place.post('ada', ['SPOILER_card.png']);
  const [reply] = await place.waitForReplies(message);
  expect(reply?.embeds[0]?.description).toBe('||a fine picture||');

  const { control, people, guild } = place;
  const cellar = control.addChannel({ guildId: guild.id, name: 'cellar', nsfw: true });
  const ben = control.as(people.ben.id);
  await place.uploads('olga', 'offer', cellar.id);
  const shown = await ben.post(cellar.id, { files: [{ name: 'x.png', bytes: await pictureNamed('x.png') }] });
  await place.waitForOffer(shown);
  ben.react(shown, '🎨');
  const [cartoon] = await place.waitForReplies(shown);
  expect(cartoon?.attachments[0]?.filename).toMatch(/^SPOILER_/);
});

it('leaves an age-restricted channel alone, whatever the default', async () => {
  const place = await openPlace({ uploads: { defaultMode: 'offer' } });
  await place.start();
  const { control, people, guild } = place;
  const cellar = control.addChannel({ guildId: guild.id, name: 'cellar', nsfw: true });
  const usual = await place.post('ada');
  await place.waitForOffer(usual);
  const hidden = await control
    .as(people.ben.id)
    .post(cellar.id, { files: [{ name: 'x.png', bytes: await pictureNamed('x.png') }] });
  const after = await place.post('ben', ['after.png']);
  await place.waitForOffer(after);
  expect(place.ownReactions(hidden)).toEqual([]);
  expect(await place.uploads('ben', undefined, cellar.id)).toContain('“off”');
});

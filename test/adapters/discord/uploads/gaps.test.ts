import { expect, it } from 'vitest';
import { createManualClock } from '@toonwit/discord-emulator';
import { openPlace, pictureNamed, placeWithMode } from './support.ts';

it('answers a click on a message from before a restart even if the store has lost the offer', async () => {
  const place = await placeWithMode('offer');
  const message = await place.post('ada');
  await place.waitForOffer(message);
  await place.bot.stop();
  for (const key of (await place.store.list('trace/')).keys()) await place.store.delete(key);
  await place.start();
  place.control.as(place.people.ada.id).react(message, '💬');
  await place.waitForReplies(message);
});

it('removes an expired offer, also an earlier process’s', async () => {
  const clock = createManualClock();
  const place = await placeWithMode('offer', { emulator: { clock }, uploads: { offerMs: 50 } });
  const message = await place.post('ada');
  await place.waitForOffer(message);
  clock.advance(50);
  await place.control.waitFor(() => place.ownReactions(message).length === 0);
  expect((await place.store.list('trace/')).size).toBe(0);
  await place.bot.stop();

  const earlier = await place.start({ offerMs: 60_000 });
  const left = await place.post('ada', ['left.png']);
  await place.waitForOffer(left);
  await earlier.stop();
  for (const [key, text] of await place.store.list('trace/'))
    await place.store.set(key, text.replace(/"until":\d+/, '"until":1'));
  await place.start();
  await place.control.waitFor(() => place.ownReactions(left).length === 0);
});

it('picks up, once, what was posted during a gap of 20 seconds', async () => {
  const clock = createManualClock();
  const place = await placeWithMode('offer', { emulator: { clock } });
  const { control, people } = place;
  const { gateway } = control;
  clock.advance(60_000);
  const requests = place.counting();
  const before = await place.post('ada', ['before.png']);
  await place.waitForOffer(before);

  gateway.accepts = false;
  gateway.forgetSessions();
  gateway.cut();
  await control.waitFor(() => gateway.connected === 0);
  clock.advance(10_000);
  const missed = [await place.post('ada', ['1.png']), await place.post('ben', ['2.png'])];
  const refused = await place.post('ben', ['no.png'], '#noai');
  missed.push(await place.post('ben', ['3.png']));
  const gone = await place.post('ada', ['gone.png']);
  control.as(people.ada.id).remove(gone);
  clock.advance(10_000);
  gateway.accepts = true;

  for (const message of missed) await control.waitFor(() => place.ownReactions(message).length === 2);
  expect(place.ownReactions(refused)).toEqual([]);
  await control.waitFor(() => requests().filter((request) => request.startsWith('PUT')).length === 8);
  expect(requests().filter((request) => request === 'GET /channels/:channel_id/messages')).toHaveLength(1);

  // Another gap, and a restart: nothing is taken up twice.
  gateway.invalidate(false);
  await control.waitFor(
    () => requests().filter((request) => request === 'GET /channels/:channel_id/messages').length === 2,
  );
  await place.bot.stop();
  await place.start();
  const last = await place.post('ada', ['last.png']);
  await place.waitForOffer(last);
  const puts = () => requests().filter((request) => request.startsWith('PUT'));
  await control.waitFor(() => puts().length >= 10);
  expect(puts()).toHaveLength(10);
});

it('captions what was posted while it was down, up to 15 minutes back', async () => {
  const clock = createManualClock();
  const place = await placeWithMode('auto', { emulator: { clock } });
  await place.waitForReplies(await place.post('ada', ['first.png']));
  await place.bot.stop();
  const old = await place.post('ada', ['old.png']);
  clock.advance(16 * 60_000);
  const recent = await place.post('ada', ['recent.png']);
  clock.advance(60_000);
  await place.start();
  await place.waitForReplies(recent);
  expect(place.repliesTo(old)).toEqual([]);
});

it('says in one sentence that it cannot see uploads, and connects anyway', async () => {
  const place = await openPlace({ emulator: { portalIntents: 0 } });
  await place.start();
  const warnings = place.lines.filter(({ level }) => Number(level) >= 40).map(({ msg }) => msg);
  expect(warnings).toEqual([expect.stringMatching(/^Message Content Intent is off, .* restart me\.$/)]);
  expect(await place.uploads('olga', 'offer')).toContain('Message Content Intent is off');
  const mentioning = await place.post('ada', ['seen.png'], `<@${place.control.botId}>`);
  await place.waitForOffer(mentioning);
});

it('pauses in a channel where it may not react', async () => {
  const place = await placeWithMode('offer');
  const { control, channel, guild, people } = place;
  const open = control.addChannel({ guildId: guild.id, name: 'open' });
  await place.uploads('olga', 'offer', open.id);
  control.setBotPermissions(channel.id, ['ViewChannel', 'SendMessages', 'ReadMessageHistory']);
  const requests = place.counting();
  await place.post('ada', ['1.png']);
  await control.waitFor(() => place.lines.some(({ msg }) => String(msg).includes('left alone for a while')));
  await place.post('ada', ['2.png']);
  const files = [{ name: '3.png', bytes: await pictureNamed('3.png') }];
  await place.waitForOffer(await control.as(people.ada.id).post(open.id, { files }));
  await place.bot.stop();
  expect(requests().filter((request) => request.startsWith('PUT'))).toHaveLength(3);
});

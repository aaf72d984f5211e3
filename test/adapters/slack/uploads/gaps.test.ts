import { expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../../../src/store/memory-store.ts';
import { slowCaptions } from '../../../support/picture-drivers/start.ts';
import { patiently } from '../../../support/patience.ts';
import { engines } from '../support.ts';
import { at, emoji, photos, startUploads } from './support.ts';

const hourglass = 'hourglass_flowing_sand';

it('finds new posts in at most five older threads, with a request each', async () => {
  const { control, clock, share, offer, offered, counts, restart } = await startUploads();
  const roots = Array.from({ length: 7 }, (_, number) => control.post({ ...at, text: `thread ${number}` }));
  control.post({ ...at, text: 'quiet', threadTs: control.post({ ...at, text: 'another thread' }) });
  await offer(share());
  let before = 0;
  let missed: string[] = [];

  await restart({
    whileAway() {
      control.setDeliveryFaults({ lost: true });
      clock.advance(60 * 60_000);
      missed = photos(7).map((file, number) => {
        clock.advance(1_000);
        return share({ files: [file], threadTs: roots[number] ?? '' });
      });
      before = control.requests.length;
    },
  });

  for (const ts of missed.slice(2)) await offer(ts);
  await vi.waitFor(() => expect(counts(before)).toMatchObject({ 'reactions.add': 10 }), patiently);
  expect(counts(before)).toMatchObject({ 'conversations.history': 1, 'conversations.replies': 5 });
  expect(missed.slice(0, 2).map(offered)).toEqual([[], []]);
});

it('looks at 25 standing offers at most, with a request each', async () => {
  const { control, share, offer, counts, restart } = await startUploads();
  for (const file of photos(27)) share({ files: [file] });
  await vi.waitFor(() => expect(counts()).toMatchObject({ 'reactions.add': 54 }), patiently);
  let before = 0;
  await restart({ whileAway: () => (before = control.requests.length) });
  await vi.waitFor(() => expect(counts(before)).toMatchObject({ 'reactions.get': 25 }), patiently);
  // One that would be looked at as well is, before the next offer stands.
  await offer(share());
  await vi.waitFor(() => expect(counts(before)).toMatchObject({ 'reactions.add': 2 }), patiently);
  expect(counts(before)).toMatchObject({ 'reactions.get': 25 });
  expect(counts(before)).not.toHaveProperty('download');
});

it('removes ⏳ when the answer is there, and no failure of it harms the answer', async () => {
  const slow = slowCaptions();
  const { control, share, offer, offered, click, reply, counts } = await startUploads({
    engines: { ...engines, ...slow.engines },
    busyAfterMs: 0,
  });
  const ts = share();
  await offer(ts);
  click(ts, emoji.caption);
  await control.waitFor(() => offered(ts).includes(hourglass), { label: 'a sign of work' });
  slow.release();
  await reply(/a slow caption/);
  await control.waitFor(() => offered(ts).join() === emoji.cartoonize);

  control.faults.add({ methods: ['reactions.add'], fault: { kind: 'error', error: 'too_many_emoji' } });
  const before = control.requests.length;
  click(ts, emoji.cartoonize);
  await reply(/cartoon style/);
  await vi.waitFor(() => expect(offered(ts)).toEqual([]), patiently);
  expect(counts(before)).not.toHaveProperty('chat.postEphemeral');
});

it('removes a ⏳ that an earlier process left at the next start', async () => {
  const slow = slowCaptions({ firstOnly: true });
  const { control, share, offer, offered, click, reply, restart } = await startUploads({
    engines: { ...engines, ...slow.engines },
    busyAfterMs: 0,
  });
  const ts = share();
  await offer(ts);
  click(ts, emoji.caption);
  await slow.begun;
  await control.waitFor(() => offered(ts).includes(hourglass), { label: 'a sign of work' });
  const stuck = control.faults.add({
    methods: ['reactions.remove'],
    fault: { kind: 'error', error: 'fatal_error' },
  });
  await restart({
    whileAway() {
      expect(offered(ts)).toContain(hourglass);
      stuck.remove();
      // Its click is taken back as well, so that nothing else would take the sign away.
      click(ts, emoji.caption, { on: false });
    },
  });
  await control.waitFor(() => !offered(ts).includes(hourglass), { label: 'the sign to go' });
  expect(offered(ts)).toEqual([emoji.caption, emoji.cartoonize]);
  click(ts, emoji.caption);
  await reply(/a second try/);
});

it('does not mistake another app’s reaction for a click', async () => {
  const { control, share, offer, offered, click, written, restart } = await startUploads({
    clicks: 'anyone',
  });
  const robot = control.addPerson('robot', { bot: true });
  control.channel('general').members.add(robot.id);
  const [first, second] = photos(2).map((file) => share({ files: [file] }));
  if (first === undefined || second === undefined) throw new Error('expected two messages');
  await offer(first);
  await offer(second);
  click(first, emoji.caption, { user: 'robot' });
  await restart();
  click(second, emoji.caption, { user: 'ben' });
  await control.waitFor(() => offered(second).join() === emoji.cartoonize);
  expect(written().map(({ threadTs }) => threadTs)).toEqual([second]);
});

it('asks about no messages when the store is new', async () => {
  const { control, share, offer, counts, restart } = await startUploads();
  await offer(share());
  let before = 0;
  await restart({ store: createMemoryStore(), whileAway: () => (before = control.requests.length) });
  await offer(share({ files: photos(1) }));
  expect(counts(before)).not.toHaveProperty('reactions.get');
});

import { describe, expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../../../src/store/memory-store.ts';
import { createFakeEngine, createGate } from '../../../support/core.ts';
import { patiently } from '../../../support/patience.ts';
import { engines } from '../support.ts';
import { at, emoji, photos, png, startUploads } from './support.ts';

/** A caption engine that waits for the test, and tells when it was begun and given up. */
function slowCaptions() {
  const [begun, gate, ended] = [createGate(), createGate(), createGate()];
  const engine = createFakeEngine('image-text-to-text', async (_input, signal) => {
    begun.open();
    signal.addEventListener('abort', ended.open);
    await Promise.race([gate.opened, ended.opened]);
    signal.throwIfAborted();
    return { caption: 'Too late' };
  });
  return {
    begun: begun.opened,
    gate,
    ended: ended.opened,
    engines: { ...engines, 'image-text-to-text': [engine] },
  };
}

describe('an upload that goes while the bot is at work', () => {
  it.each(['the message with replies', 'its only file'])(
    'leaves no trace when it goes as %s',
    async (what) => {
      const slow = slowCaptions();
      const { control, share, offer, click, written } = await startUploads({ engines: slow.engines });
      const ts = share();
      await offer(ts);
      if (what.endsWith('replies')) control.post({ ...at, user: 'ben', text: 'nice', threadTs: ts });
      click(ts, emoji.caption);
      await slow.begun;

      if (what.endsWith('file')) control.removeFile({ ...at, ts });
      else control.remove({ ...at, ts });

      await slow.ended;
      await offer(share());
      expect(written()).toEqual([]);
    },
  );

  it('is not answered in the channel when it goes unseen in a gap', async () => {
    const slow = slowCaptions();
    const { control, share, offer, click, written, counts } = await startUploads({ engines: slow.engines });
    const ts = share();
    await offer(ts);
    click(ts, emoji.caption);
    await slow.begun;
    control.setDeliveryFaults({ lost: true });
    const closed = control.faults.add({ methods: ['apps.connections.open'], fault: { kind: 'dropRequest' } });
    control.sockets.cut();
    await control.waitFor(() => control.sockets.connected === 0);
    control.remove({ ...at, ts });
    const before = control.requests.length;

    slow.gate.open();

    await vi.waitFor(() => expect(counts(before)).toMatchObject({ 'conversations.history': 1 }), patiently);
    closed.remove();
    await control.waitFor(() => control.sockets.connected === 1);
    await offer(share());
    expect(written()).toEqual([]);
  });

  it('takes its answer and file with it when it goes after the answer', async () => {
    const { control, share, offer, click, reply, written, counts } = await startUploads();
    const ts = share();
    await offer(ts);
    click(ts, emoji.cartoonize);
    await reply(/cartoon style/);
    await control.waitFor(() =>
      control.visible(at).some((one) => one.ts === ts && !one.reactions['art']?.includes('toonwit')),
    );

    control.remove({ ...at, ts });

    await vi.waitFor(
      () => expect(counts()).toMatchObject({ 'chat.delete': 1, 'files.delete': 1 }),
      patiently,
    );
    expect(written()).toEqual([]);
  });
});

describe('a click', () => {
  it('works in threads and after the store was lost', async () => {
    const { control, share, offer, offered, click, reply, restart } = await startUploads();
    const root = control.post({ ...at, user: 'ben', text: 'show me' });
    const ts = share({ threadTs: root });
    await offer(ts);

    await restart({ store: createMemoryStore() });
    click(ts, emoji.caption);

    expect(await reply(/64×48/)).toMatchObject({ threadTs: root });
    await control.waitFor(() => offered(ts).join() === emoji.cartoonize);
  });

  it('delivers the other pictures when one fails, and removes all with the message', async () => {
    let runs = 0;
    const engine = createFakeEngine('image-text-to-text', () => {
      runs += 1;
      return runs === 2
        ? Promise.reject(new Error('broken'))
        : Promise.resolve({ caption: `number ${runs}` });
    });
    const { control, share, offer, click, reply, written } = await startUploads({
      engines: { ...engines, 'image-text-to-text': [engine] },
    });
    const ts = share({ files: photos(3) });
    await offer(ts);
    click(ts, emoji.caption);
    const { shown } = await reply(/number 1/);
    expect(shown).toContain('number 3');
    expect(shown).toMatch(/I left out picture 2/);

    control.remove({ ...at, ts });
    await control.waitFor(() => written().every(({ shown }) => !shown.includes('number')));
  });

  it('is answered in private with the reason when it fails', async () => {
    const { share, offer, click, reply } = await startUploads({ callsPerMinute: 1 });
    const [first, second] = [share(), share()];
    await offer(first);
    await offer(second);
    click(first, emoji.caption);
    await reply(/64×48/);

    click(second, emoji.caption);

    expect(await reply(/try again in \d+ second/)).toMatchObject({ ephemeral: true });
  });
});

describe('an offer that nobody takes', () => {
  it('expires after an hour, as fast as Slack allows', async () => {
    const { control, clock, share, offer, offered, counts } = await startUploads();
    const fault = control.faults.add({
      methods: ['reactions.remove'],
      times: 10,
      fault: { kind: 'rateLimit', retryAfterSeconds: 0 },
    });
    const all = photos(12).map((file) => share({ files: [file] }));
    await vi.waitFor(() => expect(counts()).toMatchObject({ 'reactions.add': 24 }), patiently);

    clock.advance(60 * 60_000 + 1);
    // The bot's own timer does not know that the hour was skipped; the next offer has it look at the clock.
    await offer(share());

    await control.waitFor(() => all.every((ts) => offered(ts).length === 0));
    expect(fault.hits).toBe(10);
  });
});

describe('a gap', () => {
  it.each(['lost', 'repeated later'])(
    'of 20 s, whose events are %s, misses no upload and answers none twice',
    async (fate) => {
      const { control, clock, share, offer, offered, counts } = await startUploads();
      control.setDeliveryFaults({ lost: fate === 'lost' });
      const earlier = share();
      await offer(earlier);
      const closed = control.faults.add({
        methods: ['apps.connections.open'],
        fault: { kind: 'dropRequest' },
      });
      control.sockets.cut();
      await control.waitFor(() => control.sockets.connected === 0);
      const before = control.requests.length;

      const missed = [5_000, 5_000, 5_000].map((ms) => {
        clock.advance(ms);
        return share();
      });
      clock.advance(5_000);
      closed.remove();

      await control.waitFor(() => control.sockets.connected === 1);
      for (const ts of missed) await offer(ts);
      clock.advance(360_000);
      const after = share();
      await offer(after);
      await vi.waitFor(() => {
        const { 'reactions.add': added, 'conversations.history': looked } = counts(before);
        expect({ added, looked }).toEqual({ added: 8, looked: 1 });
      }, patiently);
      expect(counts(before)).not.toHaveProperty('download');
      const repeated = control.deliveries.filter(
        ({ attempts, name }) => name === 'message' && attempts.length > 1,
      );
      expect(repeated.filter(({ state }) => state === 'acknowledged')).toHaveLength(fate === 'lost' ? 0 : 3);
      expect([earlier, ...missed, after].map(offered)).toEqual(
        Array.from({ length: 5 }, () => ['speech_balloon', 'art']),
      );
    },
  );

  it('is caught up on at the start, threads included, up to 15 minutes back', async () => {
    const { control, clock, share, offer, offered, restart } = await startUploads();
    await offer(share());
    let old = '';
    let missed: string[] = [];

    await restart({
      whileAway() {
        control.setDeliveryFaults({ lost: true });
        old = share();
        clock.advance(16 * 60_000);
        const root = control.post({ ...at, user: 'ben', text: 'show me' });
        missed = [share({ threadTs: root }), share({ user: 'ben', files: [{ ...png, name: 'ben.png' }] })];
        share({ text: '#noai' });
        for (let line = 0; line < 210; line += 1) control.post({ ...at, text: `chatter ${line}` });
      },
    });

    for (const ts of missed) await offer(ts);
    expect(offered(old)).toEqual([]);
  });
});

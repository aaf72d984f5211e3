import { describe, expect, it, vi } from 'vitest';
import { patiently } from '../../../support/patience.ts';
import { at, emoji, png, startUploads } from './support.ts';

describe.each(['socket', 'http'] as const)('an upload over %s', (transport) => {
  it('goes to the author with one request per emoji, and is answered in the thread', async () => {
    const { control, share, offer, offered, click, reply, counts } = await startUploads({ transport });
    const before = control.requests.length;

    const ts = share();
    await offer(ts);
    await vi.waitFor(() => expect(counts(before)).toEqual({ 'reactions.add': 2 }), patiently);

    click(ts, emoji.caption);
    const answer = await reply(/64×48/);
    expect(answer).toMatchObject({ threadTs: ts, ephemeral: false });
    expect(answer.shown).not.toContain('Asked by');
    await control.waitFor(() => offered(ts).join() === emoji.cartoonize);
    await vi.waitFor(
      () =>
        expect(counts(before)).toEqual({
          'reactions.add': 2,
          download: 1,
          'conversations.history': 1,
          'chat.postMessage': 1,
          'reactions.remove': 1,
        }),
      patiently,
    );

    click(ts, emoji.cartoonize);
    expect((await reply(/cartoon style/)).shown).toContain('(image:');
    await control.waitFor(() => offered(ts).length === 0);
  });
});

describe('an offer', () => {
  it('is open to anyone if configured, and names who took it', async () => {
    const { share, offer, click, reply } = await startUploads({ clicks: 'anyone' });
    const ts = share();
    await offer(ts);

    click(ts, emoji.caption, { user: 'ben' });

    expect((await reply(/64×48/)).shown).toContain('Asked by ben with /caption');
  });

  it('is answered in its thread', async () => {
    const { control, share, offer, click, reply } = await startUploads();
    const root = control.post({ ...at, user: 'ben', text: 'show me' });
    const ts = share({ threadTs: root });
    await offer(ts);

    click(ts, emoji.caption);

    expect(await reply(/64×48/)).toMatchObject({ threadTs: root });
  });

  it('is made once for a file shared twice and for an event delivered twice', async () => {
    const { control, share, offer, offered, counts } = await startUploads();
    const before = control.requests.length;
    control.setDeliveryFaults({ events: 2 });
    const ts = share();
    const [file] = control.visible(at).find((message) => message.ts === ts)?.files ?? [];
    await offer(ts);

    const again = control.post({ ...at, text: 'again', share: [file?.id ?? ''] });
    await offer(share());

    expect(offered(again)).toEqual([]);
    await vi.waitFor(() => expect(counts(before)).toEqual({ 'reactions.add': 4 }), patiently);
  });

  it('waits as long as Slack says when it limits reactions', async () => {
    const { control, share, offer } = await startUploads();
    const fault = control.faults.add({
      methods: ['reactions.add'],
      times: 3,
      fault: { kind: 'rateLimit', retryAfterSeconds: 0 },
    });
    await offer(share());
    expect(fault.hits).toBe(3);
  });

  it('is complete when the answer to a request was lost', async () => {
    const { control, share, offer, log } = await startUploads();
    control.faults.add({ methods: ['reactions.add'], times: 1, fault: { kind: 'dropResponse' } });
    await offer(share());
    await offer(share());
    expect(log()).not.toContain('cannot be handled');
  });

  it('asks Slack about a file from another workspace', async () => {
    const { control, offer, offered, share, counts, click, reply } = await startUploads({ clicks: 'anyone' });
    const eve = control.addPerson('eve', { external: true });
    control.channel('general').members.add(eve.id);
    const before = control.requests.length;

    const ts = share({ user: 'eve' });
    const document = share({ user: 'eve', files: [{ ...png, name: 'plan.pdf' }] });
    await offer(ts);
    await offer(share());
    await vi.waitFor(
      () => expect(counts(before)).toEqual({ 'files.info': 2, 'reactions.add': 4 }),
      patiently,
    );
    expect(offered(document)).toEqual([]);

    click(ts, emoji.caption, { user: 'eve' });
    await reply(/64×48/);
  });
});

describe('no offer', () => {
  it('is made where nobody enabled uploads', async () => {
    const { control, share, counts, reply } = await startUploads({ defaultMode: 'off' });
    const before = control.requests.length;
    share();
    await control.useCommand({ ...at, command: '/uploads' });
    expect((await reply(/set to “off”, by default/)).ephemeral).toBe(true);
    await vi.waitFor(() => expect(counts(before)).toEqual({ 'users.info': 1, response_url: 1 }), patiently);
  });

  it('is made for documents, bots, webhooks, mentions, direct messages and the bot’s own pictures', async () => {
    const { control, share, offer, offered, click, reply } = await startUploads();
    const robot = control.addPerson('robot', { bot: true });
    control.channel('general').members.add(robot.id);
    const alone = [
      share({ files: [{ ...png, name: 'clip.mp4' }] }),
      share({ files: [{ ...png, name: 'page.pdf' }] }),
      share({ files: [{ ...png, name: 'drawing.svg' }] }),
      share({ user: 'robot' }),
      share({ user: 'robot', webhook: true }),
      control.mention({ ...at, text: 'help', files: [png] }),
      control.post({ user: 'ada', channel: '@app', files: [png] }),
    ];
    const ts = share();
    await offer(ts);
    click(ts, emoji.cartoonize);
    const own = await reply(/cartoon style/);
    await offer(share());

    expect([...alone, own.ts].map(offered)).toEqual([...alone, own.ts].map(() => []));
    const [direct] = control.visible({ user: 'ada', channel: '@app' });
    expect(direct?.reactions).toEqual({});
  });

  it('is made for a picture that somebody passes on, and answered once', async () => {
    const { control, offer, offered, click, reply } = await startUploads();
    const shown = control.post({
      ...at,
      user: 'ben',
      text: 'my cat',
      files: [{ ...png, name: 'other.png' }],
    });
    await offer(shown);
    const ts = control.post({ ...at, text: 'look', forward: { channel: 'general', ts: shown } });
    await offer(ts);
    click(ts, emoji.cartoonize);
    expect(await reply(/cartoon style/)).toMatchObject({ threadTs: ts });
    const refused = control.post({ ...at, user: 'ben', text: 'mine #noai', files: [png] });
    const passedOn = control.post({ ...at, forward: { channel: 'general', ts: refused } });
    await control.waitFor(() => control.deliveries.every(({ state }) => state !== 'pending'));
    expect(offered(passedOn)).toEqual([]);
  });

  it('is made for links unless configured', async () => {
    const preview = { url: 'https://example.org/cat', imageUrl: 'https://example.org/cat.png' };
    for (const embeds of [false, true]) {
      const { control, share, offer, offered } = await startUploads({ embeds });
      const ts = control.post({ ...at, text: preview.url });
      control.unfurl({ ...at, ts, ...preview });
      await offer(share());
      if (embeds) await offer(ts);
      else expect(offered(ts)).toEqual([]);
    }
  });
});

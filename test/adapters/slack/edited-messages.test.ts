import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../src/store/memory-store.ts';
import { createFakeEngine } from '../../support/core.ts';
import { engines, startSlack } from './support.ts';

const dm = { user: 'ada', channel: '@app' };

describe('an edited message', () => {
  it('is answered again in place if its text changed', async () => {
    const { control, at, reply, replies, slack } = await startSlack();
    const ts = control.mention({ ...at, text: 'caption one' });
    await reply(/About one/);
    control.edit({ ...at, ts, text: `<@${slack.botUserId}> caption two` });
    expect(await reply(/About two/)).toMatchObject({ threadTs: ts, edited: true });
    expect(replies().filter(({ shown }) => shown.includes('About'))).toHaveLength(1);
  });

  it('is not answered again if its words stayed the same', async () => {
    const { control, at, reply, replies, slack } = await startSlack();
    const ts = control.mention({ ...at, text: 'caption one' });
    await reply(/About one/);
    control.edit({ ...at, ts, text: `<@${slack.botUserId}>   caption one` });
    control.mention({ ...at, text: 'caption three' });
    await reply(/About three/);
    expect(replies().map(({ shown }) => /About \w+/.exec(shown)?.[0])).toEqual(['About one', 'About three']);
  });

  it('is answered once its typo is corrected', async () => {
    const { control, at, reply, slack } = await startSlack();
    const ts = control.mention({ ...at, text: 'cpatoin tomatoes' });
    await reply(/\w/);
    control.edit({ ...at, ts, text: `<@${slack.botUserId}> caption one` });
    expect(await reply(/About one/)).toMatchObject({ threadTs: ts });
  });

  it('marks the old answer as outdated if it is now a mistake', async () => {
    const { control, at, reply, slack } = await startSlack();
    const ts = control.mention({ ...at, text: 'caption one' });
    await reply(/About one/);
    control.edit({ ...at, ts, text: `<@${slack.botUserId}> caption one --seed x` });
    await reply(/before it was edited/);
    expect((await reply(/before it was edited/)).shown).toContain('About one');
  });

  it('is answered again in a direct message, but not for a link preview', async () => {
    const { control, reply, replies } = await startSlack();
    const one = control.post({ ...dm, text: 'caption one' });
    await reply(/About one/, dm);
    control.unfurl({ ...dm, ts: one, url: 'https://a.example', imageUrl: 'https://a.example/1.png' });
    const ts = control.post({ ...dm, text: 'caption twoo' });
    await reply(/About twoo/, dm);
    control.edit({ ...dm, ts, text: 'caption two' });
    expect(await reply(/About two\b/, dm)).toMatchObject({ edited: true });
    expect(replies(dm)).toHaveLength(2);
  });

  it('is answered from either of the two events that tell of the edit', async () => {
    const { control, at, reply, replies, slack } = await startSlack();
    const ts = control.mention({ ...at, text: 'caption one' });
    await reply(/About one/);
    control.setDeliveryFaults({
      rewrite: ({ event, ...payload }, name) => ({
        ...payload,
        event: name === 'app_mention' ? { type: 'other' } : { ...Object(event), channel_type: undefined },
      }),
    });
    control.edit({ ...at, ts, text: `<@${slack.botUserId}> caption two` });
    await reply(/About two/);
    const direct = control.post({ ...dm, text: 'caption three' });
    await reply(/About three/, dm);
    control.edit({ ...dm, ts: direct, text: 'caption four' });
    await reply(/About four/, dm);
    expect([replies(), replies(dm)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('is answered again in place after a restart, and not at all if its words stayed the same', async () => {
    const store = createMemoryStore();
    const first = await startSlack({ store });
    const { control, at, slack } = first;
    const ts = control.mention({ ...at, text: 'caption one' });
    const direct = control.post({ ...dm, text: 'caption three' });
    await Promise.all([first.reply(/About one/), first.reply(/About three/, dm)]);
    await first.stop();
    const again = await startSlack({ on: slack, store });
    control.edit({ ...at, ts, text: `<@${slack.botUserId}>   caption one` });
    control.edit({ ...at, ts, text: `<@${slack.botUserId}> caption two` });
    control.edit({ ...dm, ts: direct, text: 'caption four' });
    expect(await again.reply(/About two/)).toMatchObject({ threadTs: ts, edited: true });
    expect(await again.reply(/About four/, dm)).toMatchObject({ edited: true });
    expect([again.replies(), again.replies(dm)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('is answered in the place of the answer of another process, which takes its time', async () => {
    const store = createMemoryStore();
    let finish: () => void = () => undefined;
    const drawing = new Promise<void>((resolve) => (finish = resolve));
    const slow = {
      ...engines,
      'image-text-to-text': [
        createFakeEngine('image-text-to-text', async ({ prompt }) => {
          if (prompt === 'one') await drawing;
          return { caption: `About ${prompt ?? ''}` };
        }),
      ],
    };
    const { control, at, slack, reply, replies, stop } = await startSlack({
      store,
      engines: slow,
      transport: 'http',
    });
    const ts = control.mention({ ...at, text: 'caption one' });
    await control.waitFor(() => control.deliveries.some(({ state }) => state === 'acknowledged'));
    const other = await startSlack({ on: slack, store, engines: slow, transport: 'http' });
    control.edit({ ...at, ts, text: `<@${slack.botUserId}> caption two` });
    finish();
    await reply(/About two/);
    expect(replies()).toHaveLength(1);
    await Promise.all([stop(), other.stop()]);
  });

  it('is not answered twice after a restart that has lost the memory', async () => {
    const first = await startSlack();
    const { control, at, slack } = first;
    const ts = control.mention({ ...at, text: 'caption one' });
    await first.reply(/About one/);
    await first.stop();
    const again = await startSlack({ on: slack });
    control.edit({ ...at, ts, text: `<@${slack.botUserId}> caption two` });
    expect(await again.reply(/before I was restarted/)).toMatchObject({ ephemeral: true });
    expect(again.replies().some(({ shown }) => shown.includes('About two'))).toBe(false);
  });
});

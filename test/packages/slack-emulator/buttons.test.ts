import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { startEmulator, startSocketApp } from './support.ts';

const blocks = [
  {
    type: 'actions',
    block_id: 'choices',
    elements: [
      { type: 'button', action_id: 'again', value: 'seed-7', text: { type: 'plain_text', text: 'Again' } },
      {
        type: 'static_select',
        action_id: 'style',
        options: ['comic', 'ink'].map((value) => ({ text: { type: 'plain_text', text: value }, value })),
      },
    ],
  },
];

async function start(onAction: (app: App) => void) {
  const { slack } = await startEmulator();
  const app = await startSocketApp(slack, { listen: onAction });
  return { slack, app, at: { user: 'ada', channel: 'general' } };
}

describe('buttons', () => {
  it('send the value, the state of the other elements and the message', async () => {
    const bodies: unknown[] = [];
    const { slack, app, at } = await start((one) =>
      one.action(/.*/, async ({ ack, body }) => {
        bodies.push(body);
        await ack();
      }),
    );
    const { ts = '' } = await app.client.chat.postMessage({ channel: '#general', text: 'a picture', blocks });

    expect(slack.control.visible(at)[0]).toMatchObject({ shown: '[Again]', actions: ['again', 'style'] });
    const delivery = await slack.control.press({ ...at, ts, action: 'Again', state: { style: 'ink' } });

    expect(delivery.state).toBe('acknowledged');
    expect(bodies).toMatchObject([
      {
        type: 'block_actions',
        message: { ts, text: 'a picture' },
        container: { type: 'message', message_ts: ts, is_ephemeral: false },
        state: { values: { choices: { style: { selected_option: { value: 'ink' } } } } },
        actions: [{ action_id: 'again', block_id: 'choices', value: 'seed-7', type: 'button' }],
      },
    ]);
  });

  it('can replace and delete the message they are in', async () => {
    const { slack, app, at } = await start((one) => {
      one.action('again', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'replaced', blocks, replace_original: true });
      });
      one.action('style', async ({ ack, respond }) => {
        await ack();
        await respond({ delete_original: true });
      });
    });
    const { ts = '' } = await app.client.chat.postMessage({ channel: '#general', text: 'a picture', blocks });
    const texts = () => slack.control.visible(at).map(({ text }) => text);

    await slack.control.press({ ...at, ts, action: 'again' });
    await slack.control.waitFor(() => texts()[0] === 'replaced');
    expect(texts()).toEqual(['replaced']);

    await slack.control.press({ ...at, ts, action: 'style', value: 'comic' });
    await slack.control.waitFor(() => texts().length === 0);
  });

  it('are answered with a new message unless told to replace theirs', async () => {
    const { slack, app, at } = await start((one) =>
      one.action(/.*/, async ({ ack, respond }) => {
        await ack();
        await respond('noted');
      }),
    );
    const { ts = '' } = await app.client.chat.postMessage({ channel: '#general', text: 'a picture', blocks });

    await slack.control.press({ ...at, ts, action: 'again' });

    await slack.control.waitFor(() => slack.control.visible(at).length === 2);
    expect(slack.control.visible(at).map(({ text, ephemeral }) => [text, ephemeral])).toEqual([
      ['a picture', false],
      ['noted', true],
    ]);
  });

  it('send no message if only one person sees it', async () => {
    const bodies: object[] = [];
    const { slack, app, at } = await start((one) =>
      one.action(/.*/, async ({ ack, body, respond }) => {
        bodies.push(body);
        await ack();
        await respond({ text: 'changed', replace_original: true });
      }),
    );
    const user = slack.control.person('ada').id;
    const { id } = slack.control.channel('general');
    const { message_ts: ts = '' } = await app.client.chat.postEphemeral({
      channel: id,
      user,
      text: 'for you',
      blocks,
    });

    expect(() => slack.control.press({ user: 'ben', channel: 'general', ts, action: 'again' })).toThrow(
      /ben sees/,
    );
    await slack.control.press({ ...at, ts, action: 'again' });

    await slack.control.waitFor(() => slack.control.visible(at)[0]?.text === 'changed');
    expect(bodies[0]).not.toHaveProperty('message');
    expect(bodies).toMatchObject([{ container: { is_ephemeral: true, message_ts: ts } }]);
  });

  it('cannot be pressed if they are not there', async () => {
    const { slack, app, at } = await start(() => undefined);
    const { ts = '' } = await app.client.chat.postMessage({ channel: '#general', text: 'a picture', blocks });

    expect(() => slack.control.press({ ...at, ts, action: 'Cancel' })).toThrow(
      /among again \(Again\), style/,
    );
  });
});

import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { pixel, startEmulator, startSocketApp } from './support.ts';

const view: ModalView = {
  type: 'modal',
  callback_id: 'upload',
  private_metadata: 'general',
  title: { type: 'plain_text', text: 'Cartoonize' },
  submit: { type: 'plain_text', text: 'Go' },
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'image',
      label: { type: 'plain_text', text: 'Picture' },
      element: { type: 'file_input', action_id: 'file', filetypes: ['png'], max_files: 1 },
    },
    {
      type: 'input',
      block_id: 'seed',
      optional: true,
      label: { type: 'plain_text', text: 'Seed' },
      element: { type: 'number_input', action_id: 'number', is_decimal_allowed: false },
    },
  ],
};

async function start(listen: (app: App) => void = () => undefined) {
  const { slack, clock } = await startEmulator();
  const app = await startSocketApp(slack, {
    listen: (one) => {
      one.command('/go', ({ ack }) => ack());
      listen(one);
    },
  });
  const trigger = async () => {
    const { triggerId = '' } = await slack.control.useCommand({
      user: 'ada',
      channel: 'general',
      command: '/go',
    });
    return triggerId;
  };
  return { slack, clock, app, trigger, user: { user: 'ada' } };
}

const file = { name: 'dog.png', bytes: pixel };

describe('modals', () => {
  it('open on the screen of the trigger’s owner', async () => {
    const { slack, app, trigger, user } = await start();

    await app.client.views.open({ trigger_id: await trigger(), view });

    expect(slack.control.modal(user)?.view.title.text).toBe('Cartoonize');
    expect(slack.control.modal({ user: 'ben' })).toBeUndefined();
  });

  it('need a trigger that is fresh, known and unused', async () => {
    const { clock, app, trigger } = await start();
    const used = await trigger();
    await app.client.views.open({ trigger_id: used, view });
    const stale = await trigger();
    clock.advance(3_001);

    await expect(app.client.views.open({ trigger_id: used, view })).rejects.toThrow('exchanged_trigger_id');
    await expect(app.client.views.open({ trigger_id: stale, view })).rejects.toThrow('expired_trigger_id');
    await expect(app.client.views.open({ trigger_id: 'made-up', view })).rejects.toThrow(
      'invalid_trigger_id',
    );
  });

  it('submit files that the app can then read', async () => {
    const values: unknown[] = [];
    const { slack, app, trigger, user } = await start((one) =>
      one.view('upload', async ({ ack, view: given }) => {
        values.push(given.state.values, given.private_metadata);
        await ack();
      }),
    );
    await app.client.views.open({ trigger_id: await trigger(), view });

    const { errors } = await slack.control.submit({
      ...user,
      files: { image: [file] },
      values: { seed: '7' },
    });

    expect(errors).toEqual({});
    expect(slack.control.modal(user)).toBeUndefined();
    expect(values).toMatchObject([
      {
        image: { file: { type: 'file_input', files: [{ name: 'dog.png' }] } },
        seed: { number: { value: '7' } },
      },
      'general',
    ]);
    const id = JSON.stringify(values).match(/"id":"(F\w+)"/)?.[1] ?? '';
    const { file: info } = await app.client.files.info({ file: id });
    const download = await fetch(info?.url_private ?? '', {
      headers: { authorization: `Bearer ${slack.botToken}` },
    });
    expect(Buffer.from(await download.arrayBuffer()).equals(pixel)).toBe(true);
  });

  it('stay open with the app’s error messages', async () => {
    const { slack, app, trigger, user } = await start((one) =>
      one.view('upload', ({ ack }) => ack({ response_action: 'errors', errors: { seed: 'Too lucky.' } })),
    );
    await app.client.views.open({ trigger_id: await trigger(), view });

    const { errors } = await slack.control.submit({
      ...user,
      files: { image: [file] },
      values: { seed: '7' },
    });

    expect(errors).toEqual({ seed: 'Too lucky.' });
    expect(slack.control.modal(user)?.errors).toEqual({ seed: 'Too lucky.' });
  });

  it.each([
    ['without the picture', {}, { image: 'Please complete this required field.' }],
    ['with two pictures', { files: { image: [file, file] } }, { image: 'You can upload at most 1 files.' }],
    [
      'with a word for a number',
      { files: { image: [file] }, values: { seed: 'x' } },
      { seed: 'Please enter a number.' },
    ],
    [
      'with more than 10 MB',
      { files: { image: [{ name: 'big.png', bytes: Buffer.alloc(10 * 2 ** 20 + 1) }] } },
      { image: 'big.png is larger than 10 MB.' },
    ],
  ])('are not sent %s', async (_, entries, expected) => {
    const { slack, app, trigger, user } = await start();
    await app.client.views.open({ trigger_id: await trigger(), view });

    expect(await slack.control.submit({ ...user, ...entries })).toEqual({ errors: expected });
    expect(slack.control.modal(user)).toBeDefined();
  });

  it('can be updated and stacked by the acknowledgement and by the API', async () => {
    const { slack, app, trigger, user } = await start((one) => {
      one.view({ type: 'view_closed' }, ({ ack }) => ack());
      one.view('upload', async ({ ack, body, client }) => {
        await ack({
          response_action: 'update',
          view: { ...view, title: { type: 'plain_text', text: 'Once more' } },
        });
        await client.views.push({
          trigger_id: 'trigger_id' in body ? body.trigger_id : '',
          view: { ...view, title: { type: 'plain_text', text: 'On top' } },
        });
      });
    });
    await app.client.views.open({ trigger_id: await trigger(), view });

    await slack.control.submit({ ...user, files: { image: [file] } });
    await slack.control.waitFor(() => slack.control.modal(user)?.view.title.text === 'On top');

    const view_id = slack.control.modal(user)?.id ?? '';
    await app.client.views.update({
      view_id,
      view: { ...view, title: { type: 'plain_text', text: 'Changed' } },
    });
    expect(slack.control.modal(user)?.view.title.text).toBe('Changed');
    await expect(app.client.views.update({ view_id, view, hash: 'old' })).rejects.toThrow('hash_conflict');
    await slack.control.close(user);
    expect(slack.control.modal(user)?.view.title.text).toBe('Once more');
  });

  it('send button presses along with what has been entered so far', async () => {
    const bodies: object[] = [];
    const { slack, app, trigger, user } = await start((one) =>
      one.action('more', async ({ ack, body }) => {
        bodies.push(body);
        await ack();
      }),
    );
    const more = { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } };
    const blocks = [...view.blocks, { type: 'actions', elements: [more] }];
    await app.client.views.open({ trigger_id: await trigger(), view: { ...view, blocks } });

    await slack.control.pressInModal({ ...user, action: 'More', values: { seed: '3' } });

    expect(bodies).toMatchObject([
      {
        container: { type: 'view' },
        view: { state: { values: { seed: { number: { value: '3' } } } } },
        actions: [{ action_id: 'more' }],
      },
    ]);
    expect(bodies[0]).not.toHaveProperty('response_url');
  });

  it('stay as they were set while a submission was being answered', async () => {
    const { slack, app, trigger, user } = await start((one) =>
      one.view('upload', async ({ ack, body, client }) => {
        const trigger_id = 'trigger_id' in body ? body.trigger_id : '';
        await client.views.push({ trigger_id, view: { ...view, callback_id: 'next' } });
        await ack();
      }),
    );
    await app.client.views.open({ trigger_id: await trigger(), view });

    await slack.control.submit({ ...user, files: { image: [file] } });

    expect(slack.control.modal(user)?.view.callback_id).toBe('next');
  });

  it('report that they were closed', async () => {
    const closed: unknown[] = [];
    const { slack, app, trigger, user } = await start((one) =>
      one.view({ callback_id: 'upload', type: 'view_closed' }, async ({ ack, body }) => {
        closed.push(body.view.private_metadata);
        await ack();
      }),
    );
    await app.client.views.open({ trigger_id: await trigger(), view });

    await slack.control.close(user);

    expect(closed).toEqual(['general']);
  });

  it('are refused if their title is too long', async () => {
    const { app, trigger } = await start();
    const long = { ...view, title: { type: 'plain_text' as const, text: 'x'.repeat(25) } };

    await expect(app.client.views.open({ trigger_id: await trigger(), view: long })).rejects.toMatchObject({
      data: {
        error: 'invalid_arguments',
        response_metadata: {
          messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
        },
      },
    });
  });
});

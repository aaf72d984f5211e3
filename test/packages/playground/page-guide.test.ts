import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  isDone,
  noteAnswer,
  type BegunStep,
} from '../../../packages/playground/src/page/shell/guide-progress.ts';
import type { PageState } from '../../../packages/playground/src/page/protocol.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { listen } from './page-stream.ts';

describe('the guided minute', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ PLAYGROUND: 'on', CALLS_PER_MINUTE: '3' });
  });
  afterAll(() => app.stop());

  it.each(['discord', 'slack'] as const)('leaves newcomers calls of their own on %s', async (where) => {
    const stream = await listen(app.url);
    await stream.until(
      ({ discord, inspector }) =>
        discord.commands.length > 0 && inspector.connected.discord && inspector.connected.slack,
    );
    const left = ({ inspector }: PageState) =>
      inspector.calls.filter(({ platform }) => platform === where).map((calls) => calls.left);
    const guide = async (step: string, channelId: string) => {
      const { me } = stream.state()[where];
      const asked = { do: 'guide', step, where, as: me.id, channelId } as const;
      expect(await stream.act({ platform: 'playground', ...asked })).toMatchObject({ ok: true });
    };
    const channels = stream.state()[where].channels.filter(({ bot }) => bot);
    const [general] = channels;
    const direct = channels.find(({ kind }) => kind === 'dm' || kind === 'im');

    await guide('caption', general?.id ?? '');
    await stream.until((state) => left(state).join() === '2,3,3');
    // The answer to this is for one person, who has to be the one that looks.
    await guide('feel', general?.id ?? '');
    await stream.until((state) => left(state).join() === '1,3,3');
    await guide('cartoon', general?.id ?? '');
    await stream.until((state) => left(state).join() === '1,2,3');
    await guide('caption', general?.id ?? '');
    await stream.until((state) => left(state).join() === '1,2,2');
    // Nobody else can act where only the newcomer and the bot are.
    await guide('feel', direct?.id ?? '');
    await stream.until((state) => {
      const { me, messages } = state[where];
      return (messages[direct?.id ?? ''] ?? []).some(({ authorId }) => authorId === me.id);
    });
    stream.close();
  });

  it.each(['discord', 'slack'] as const)('lets people talk and shows the mood of it on %s', async (where) => {
    const stream = await listen(app.url);
    await stream.until(({ discord, inspector }) => discord.commands.length > 0 && inspector.connected[where]);
    const { people, channels } = stream.state()[where];
    // Somebody who has calls left, whatever the other tests did.
    const asker = people.filter(({ bot }) => !bot).at(-1)?.id ?? '';
    const channelId = channels.find(({ bot }) => bot)?.id ?? '';
    const other = await listen(app.url, { [where]: asker });
    const action = { do: 'guide', step: 'mood', where, as: asker, channelId } as const;
    expect(await stream.act({ platform: 'playground', ...action })).toMatchObject({ ok: true });
    const shown = ({ [where]: { messages } }: PageState) => JSON.stringify(messages[channelId]);
    await other.until((state) => /messages by 3 people/.test(shown(state)));
    expect(shown(other.state())).toContain('Show everyone');
    stream.close();
    other.close();
  });

  it.each(['discord', 'slack'] as const)(
    'counts a step as done only once its answer is there on %s',
    async (where) => {
      const stream = await listen(app.url);
      await stream.until(({ inspector }) => inspector.connected[where]);
      const { me, channels } = stream.state()[where];
      const channelId = channels.find(({ bot }) => bot)?.id ?? '';
      const action = { do: 'guide', step: 'cartoon', where, as: me.id, channelId } as const;
      const answer = await stream.act({ platform: 'playground', ...action });
      const messageId = (answer.ok && answer.messageId) || '';
      const begun = { where, step: 'cartoon', channelId, messageId, untilDeleted: false };
      expect(isDone(stream.state(), begun)).toBe(false);
      await stream.until((state) => isDone(state, begun));
      expect(JSON.stringify(stream.state()[where].messages[channelId]?.at(-1))).toMatch(/cartoon style/);
      stream.close();
    },
  );
});

describe('the steps after the first five', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ PLAYGROUND: 'on', CALLS_PER_MINUTE: '20' });
  });
  afterAll(() => app.stop());

  async function begin(where: 'discord' | 'slack', step: string) {
    const stream = await listen(app.url);
    await stream.until(({ discord, inspector }) => discord.commands.length > 0 && inspector.connected[where]);
    const { me, channels } = stream.state()[where];
    const channelId = channels.find(({ bot }) => bot)?.id ?? '';
    const action = { do: 'guide', step, where, as: me.id, channelId } as const;
    const answer = await stream.act({ platform: 'playground', ...action });
    const messageId = (answer.ok && answer.messageId) || '';
    const untilDeleted = stream
      .state()
      .guide.steps.some(({ id, ...rest }) => id === step && rest.untilDeleted);
    const begun: BegunStep = { where, step, channelId, messageId, untilDeleted };
    return { stream, begun, me, shown: () => JSON.stringify(stream.state()[where].messages[channelId]) };
  }

  it.each(['discord', 'slack'] as const)(
    'counts an answer as taken away once whoever asked has deleted it on %s',
    async (where) => {
      const { stream, begun, me } = await begin(where, 'delete');
      expect(isDone(stream.state(), begun)).toBe(false);
      await stream.until((state) => noteAnswer(state, begun).answerId !== undefined);
      const answered = noteAnswer(stream.state(), begun);
      expect(isDone(stream.state(), answered)).toBe(false);
      const { channelId, answerId = '' } = answered;
      const pressed = await stream.act(
        where === 'discord'
          ? { platform: where, do: 'press', as: me.id, channelId, messageId: answerId, button: 'Delete' }
          : { platform: where, do: 'press', as: me.id, channelId, ts: answerId, action: 'delete' },
      );
      expect(pressed).toMatchObject({ ok: true });
      await stream.until((state) => isDone(state, answered));
      stream.close();
    },
  );

  it.each([
    ['discord', 'de', 'fr'],
    ['slack', 'de-DE', 'fr-FR'],
  ] as const)(
    'answers on %s in German, and in another language that somebody has chosen',
    async (where, german, french) => {
      const first = await begin(where, 'language');
      await first.stream.until((state) => isDone(state, first.begun));
      expect(first.stream.state()[where].locale).toBe(german);
      expect(first.shown()).toMatch(/Sterne?, zu \d+/);
      const { stream, me } = first;
      await stream.act({ platform: where, do: 'setLocale', as: me.id, locale: french });
      await stream.until((state) => state[where].locale === french);
      const second = await begin(where, 'language');
      await second.stream.until((state) => isDone(state, second.begun));
      expect(second.shown()).toMatch(/étoiles?/);
      stream.close();
      second.stream.close();
    },
  );
});

import { describe, expect, it } from 'vitest';
import { startSlack } from './support.ts';

const kind = /local helpline/;
const dying = 'i want to die';

describe('a cry for help', () => {
  it.each(['/sentiment', '/caption', '/mood', '/cartoonize', '/describe'])(
    'in %s is answered kindly, for the person alone',
    async (command) => {
      const { control, at, reply, replies } = await startSlack();
      await control.useCommand({ ...at, command, text: dying });
      const answer = await reply(kind);
      expect(answer.ephemeral).toBe(true);
      expect(answer.shown).not.toMatch(/★|want to die|\[\w/);
      expect(replies({ user: 'ben', channel: 'general' })).toEqual([]);
      expect(replies()).toHaveLength(1);
    },
  );

  it.each(['mood: ', 'sentiment ', 'caption: ', 'cartoonize ', 'describe '])(
    'behind “%s” in a mention is answered kindly, for the person alone',
    async (word) => {
      const { control, at, reply, replies } = await startSlack();
      control.mention({ ...at, text: `${word}${dying}` });
      const answer = await reply(kind);
      expect(answer.ephemeral).toBe(true);
      expect(answer.shown).not.toMatch(/★|want to die|\[\w/);
      expect(replies({ user: 'ben', channel: 'general' })).toEqual([]);
    },
  );

  it('of somebody else is judged with a hint for whoever asks, and can’t be shown to others', async () => {
    const { control, at, reply } = await startSlack();
    const ts = control.post({ ...at, user: 'ben', text: dying });
    await control.messageShortcut({ ...at, ts, callbackId: 'menu:sentiment' });
    const answer = await reply(/Whoever wrote this may be in need/);
    expect(answer.shown).toContain('5 stars');
    expect(answer.shown).not.toContain('Show everyone');
  });
});

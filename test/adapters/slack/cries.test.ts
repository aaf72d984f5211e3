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

  it.each([
    'I’m going to hurt my brother',
    'i want to stab him',
    'I keep thinking about hurting someone at school',
    'ich werde meinem Bruder etwas antun',
    'je vais faire du mal à ma sœur',
    'voy a hacerle daño a mi hermano',
    'vou machucar minha irmã',
    '弟を殴ってしまいそう',
  ])('that threatens others, “%s”, is answered kindly, for the person alone', async (text) => {
    const { control, at, reply, replies } = await startSlack();
    control.mention({ ...at, text });
    const answer = await reply(/helpline|Hilfetelefon|ligne d’écoute|línea de ayuda|linha de ajuda|相談窓口/);
    expect(answer.ephemeral).toBe(true);
    expect(replies({ user: 'ben', channel: 'general' })).toEqual([]);
  });

  it.each([
    'caption I’ll kill him if he eats my yoghurt',
    'caption I’m gonna strangle my roommate lol',
    'caption I’m going to shoot my sister’s wedding',
    'caption I don’t want to hurt his feelings',
    'caption I want to kill my boss',
    'caption this meeting is killing me',
    'caption ich bring ihn um, wenn er mein Brot isst',
    'caption je vais le tuer s’il finit mon café',
  ])('is not heard in “%s”', async (text) => {
    const { control, at, reply, replies } = await startSlack();
    control.mention({ ...at, text });
    await reply(/Your caption|Dein Spruch|Ta légende/);
    expect(replies()[0]?.ephemeral).toBe(false);
  });

  it('of somebody else is judged with a hint for whoever asks, and can’t be shown to others', async () => {
    const { control, at, reply } = await startSlack();
    const ts = control.post({ ...at, user: 'ben', text: dying });
    await control.messageShortcut({ ...at, ts, callbackId: 'menu:sentiment' });
    const answer = await reply(/Whoever wrote this may be in need/);
    expect(answer.shown).toContain('5 stars');
    expect(answer.shown).not.toContain('Show everyone');
  });
});

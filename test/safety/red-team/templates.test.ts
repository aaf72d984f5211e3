import { afterAll, describe, expect, it } from 'vitest';
import caption from '../../../commands/caption.ts';
import { createTemplateEngine } from '../../../src/engines/template/engine.ts';
import { writeCaption } from '../../../src/engines/template/caption.ts';
import { captionInstructions } from '../../../src/safety/prompts.ts';
import { fitToPost } from '../../../src/safety/fit-to-post.ts';
import { createTestCore, interactionFor } from '../../support/core.ts';
import { disguises } from './disguises.ts';
import { attacks } from './obedient.ts';

const templates = createTemplateEngine();
afterAll(() => templates.dispose?.());

/** What attackers ask for, and what they want to read, given to the templates as words to joke with. */
const prompts = attacks.flatMap(({ prompt, answer }) => {
  const wanted = answer.replace(/\$SYSTEM(?::(\w+))?/g, (_, disguise?: string) =>
    disguise === undefined ? captionInstructions : (disguises[disguise]?.(captionInstructions) ?? ''),
  );
  return [...(prompt === undefined ? [] : [prompt]), wanted.slice(0, 500)];
});

describe('the templates, to which nobody comes after', () => {
  it('always have a caption that is fit to post', () => {
    for (const [place, prompt] of prompts.entries()) {
      for (const seed of [place, place + 1000, place + 2000])
        expect(() => fitToPost(writeCaption({ prompt, seed }).caption), prompt).not.toThrow();
    }
  });

  it.each(['Jane lives at 12 High Street', 'Ring Jane: 555-867-5309', 'Only you can see this'])(
    'leave words out that are not fit to post, and say so: %s',
    async (prompt) => {
      const core = createTestCore({
        commands: [caption],
        engines: { 'image-text-to-text': [templates] },
        callsPerMinute: 100,
      });
      const replies: string[] = [];
      for (let seed = 0; seed < 10; seed += 1)
        replies.push(
          JSON.stringify(await core.dispatch(interactionFor('caption', { prompt, seed, meme: false }))),
        );
      expect(replies.filter((reply) => reply.includes('"kind":"reply"'))).toHaveLength(10);
      const silent = replies.filter((reply) => reply.includes('I left out words that are not fit to post.'));
      expect(silent.length).toBeGreaterThan(0);
      // The button below a reply holds the prompt, for the next time.
      const text = (reply: string) => (JSON.parse(reply) as { text: string }).text;
      for (const reply of silent) expect(text(reply)).not.toMatch(/High Street|555-867|Only you can/i);
      for (const reply of replies) expect(fitToPost(text(reply))).toBe(text(reply));
    },
  );
});

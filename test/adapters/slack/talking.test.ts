import { expect, it } from 'vitest';
import { isFitting } from '../../support/talk.ts';
import { heldOutLines, knownLines, linesInLanguages, type TalkLine } from '../../support/talk-lines.ts';
import { photo, startSlack } from './support.ts';

type Slack = Awaited<ReturnType<typeof startSlack>>;

/** What the bot answers to one mention in a channel of its own. */
async function answerTo(slack: Slack, { text, picture }: TalkLine, at: number): Promise<string> {
  const name = `talk-${at}`;
  slack.control.addChannel({ name, kind: 'public', members: ['ada'], bot: true });
  const place = { user: 'ada', channel: name };
  slack.control.mention({ ...place, text, ...(picture && { files: [{ name: 'cat.png', bytes: photo }] }) });
  const { shown } = await slack.reply(/\S/, place);
  return shown;
}

async function missed(lines: readonly TalkLine[]): Promise<string[]> {
  const slack = await startSlack();
  const misses: string[] = [];
  for (const [at, line] of lines.entries()) {
    const said = await answerTo(slack, line, at);
    if (!isFitting(line, said)) misses.push(`${line.text} → ${said.slice(0, 300)}`);
  }
  return misses;
}

it('answers small talk in a mention', async () => {
  const all = [...knownLines, ...heldOutLines];
  const misses = await missed(all);
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(all.length / 8);
});

it('answers questions, complaints and wishes in each language', async () => {
  expect(await missed(linesInLanguages)).toEqual([]);
});

it('answers a cry for help kindly, in private', async () => {
  const { control, at, reply } = await startSlack();
  control.mention({ ...at, text: 'i feel like nobody would miss me' });
  const answer = await reply(/local helpline/);
  expect(answer.ephemeral).toBe(true);
  expect(answer.shown).not.toMatch(/usage|caption|\//i);
});

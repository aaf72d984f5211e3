import { describe, expect, it } from 'vitest';
import help from '../../commands/help.ts';
import limits from '../../commands/limits.ts';
import sentiment from '../../commands/sentiment.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import { createFakeEngine, createTestCore, interactionFor } from '../support/core.ts';

const scores = [1, 2, 3, 4, 5].map((stars) => ({
  label: `${stars} star${stars === 1 ? '' : 's'}`,
  score: 0.2,
}));

function start(run = () => Promise.resolve({ scores, truncated: false })) {
  const engine = createFakeEngine('text-classification', run);
  const core = createTestCore({
    commands: [help, limits, sentiment],
    engines: { 'text-classification': [engine] },
  });
  const at = { workspace: 'W1', channel: 'C1' };
  const use = (person: string, groups: readonly string[] = [], more: Partial<Interaction> = {}) =>
    core.dispatch(
      interactionFor(
        'sentiment',
        { text: 'well' },
        { ...at, user: { id: person, name: person }, groups: () => Promise.resolve(groups), ...more },
      ),
    );
  const admin = { ...at, isWorkspaceAdmin: () => Promise.resolve(true) };
  const set = (options: Record<string, unknown>) => core.dispatch(interactionFor('limits', options, admin));
  const left = async (person: string, groups: readonly string[] = []) => {
    const who = { ...at, user: { id: person, name: person }, groups: () => Promise.resolve(groups) };
    const reply = await core.dispatch(interactionFor('help', {}, who));
    return reply.kind === 'reply' ? reply.text.split('\n').at(-1) : undefined;
  };
  return { ...core, use, set, left };
}

/** What becomes of several uses, one after the other. */
async function outcomes(count: number, use: () => ReturnType<ReturnType<typeof start>['use']>) {
  const results: string[] = [];
  for (let each = 0; each < count; each += 1) {
    const outcome = await use();
    results.push(outcome.kind === 'error' ? outcome.message : outcome.kind);
  }
  return results;
}

const perMinute = (limit: number) =>
  expect.stringContaining(`You have used your ${limit} calls for this minute`) as string;

describe('limits', () => {
  it('leave everybody three calls a minute by default', async () => {
    const { use } = start();
    expect(await outcomes(4, () => use('ada'))).toEqual(['reply', 'reply', 'reply', perMinute(3)]);
  });

  it('give a role its own number, the most of several, and say it', async () => {
    const { use, set, left } = start();
    await set({ action: 'minute', who: 'group:R1:Staff', number: 5 });
    await set({ action: 'minute', who: 'group:R2:Guests', number: 2 });
    expect(await outcomes(6, () => use('ada', ['R1', 'R2']))).toEqual([
      ...Array.from({ length: 5 }, () => 'reply'),
      perMinute(5),
    ]);
    expect(await outcomes(3, () => use('ben', ['R2']))).toEqual(['reply', 'reply', perMinute(2)]);
    expect(await left('cleo', ['R1'])).toBe('You have all 5 calls left this minute.');
    expect(await left('cleo')).toBe('You have all 3 calls left this minute.');
  });

  it('apply a new number at once, to calls that were made before', async () => {
    const { use, set } = start();
    expect(await outcomes(3, () => use('ada', ['R1']))).toEqual(['reply', 'reply', 'reply']);
    await set({ action: 'minute', who: 'group:R1:Staff', number: 4 });
    expect(await outcomes(2, () => use('ada', ['R1']))).toEqual(['reply', perMinute(4)]);
    await set({ action: 'minute', who: 'group:R1:Staff', number: 1 });
    expect(await outcomes(1, () => use('ada', ['R1']))).toEqual([
      expect.stringContaining('You have used your call for this minute'),
    ]);
    await set({ action: 'minute', who: 'group:R1:Staff' });
    expect(await outcomes(1, () => use('ada', ['R1']))).toEqual([perMinute(3)]);
  });

  it('count nothing for an exempt role', async () => {
    const { use, set, left } = start();
    await set({ action: 'exempt', who: 'group:R1:Staff' });
    expect(await outcomes(5, () => use('ada', ['R1']))).toEqual(Array.from({ length: 5 }, () => 'reply'));
    expect(await left('ada', ['R1'])).toBe('Your calls are not counted here.');
    await set({ action: 'unexempt', who: 'group:R1' });
    expect(await outcomes(4, () => use('ada', ['R1']))).toContainEqual(perMinute(3));
  });

  it('allow a person a number a day, and give back what failed', async () => {
    let fails = false;
    const { use, set, left, advance } = start(() =>
      fails ? Promise.reject(new UserError('busy', 'No.')) : Promise.resolve({ scores, truncated: false }),
    );
    await set({ action: 'day', number: 4 });
    expect(await outcomes(2, () => use('ada'))).toEqual(['reply', 'reply']);
    fails = true;
    expect(await outcomes(1, () => use('ada'))).not.toEqual(['reply']);
    fails = false;
    expect(await left('ada')).toMatch(/^You have 1 of 3 calls left this minute, and have used 2 of 4 today/);
    advance(60_000);
    expect(await outcomes(3, () => use('ada'))).toEqual([
      'reply',
      'reply',
      expect.stringMatching(
        /^You have used your 4 calls for today\. A new day begins in \d+ (hour|minute)s? \(midnight UTC\)\.$/,
      ),
    ]);
    expect(await left('ada')).toMatch(/^You have used your 4 calls for today\. A new day begins/);
    expect(await outcomes(1, () => use('ben'))).toEqual(['reply']);
    await set({ action: 'day' });
    expect(await outcomes(1, () => use('ada'))).toEqual(['reply']);
  });

  it('count a redelivery once', async () => {
    const { use, set, left } = start();
    await set({ action: 'day', number: 4 });
    await outcomes(3, () => use('ada', [], { id: 'the same' }));
    expect(await left('ada')).toMatch(/^You have 2 of 3 calls left this minute, and have used 1 of 4 today/);
  });

  it('keep a blocked person and a channel out', async () => {
    const { use, set } = start();
    await set({ action: 'block', who: 'person:ada:Ada' });
    expect(await outcomes(1, () => use('ada'))).toEqual([expect.stringContaining('has blocked you')]);
    await set({ action: 'off' });
    expect(await outcomes(1, () => use('ben'))).toEqual([
      expect.stringContaining('switched me off in this channel'),
    ]);
    expect(await outcomes(1, () => use('ben', [], { channel: 'C2' }))).toEqual(['reply']);
    expect(await outcomes(1, () => use('ada', [], { workspace: 'W2' }))).toEqual(['reply']);
    await set({ action: 'unblock', who: 'person:ada' });
    await set({ action: 'on' });
    expect(await outcomes(1, () => use('ada'))).toEqual(['reply']);
  });

  it('give a person’s calls back when they are reset', async () => {
    const { use, set } = start();
    await set({ action: 'day', number: 4 });
    await outcomes(3, () => use('ada'));
    expect(await outcomes(1, () => use('ada'))).not.toEqual(['reply']);
    expect(await set({ action: 'reset', who: 'person:ada:Ada' })).toMatchObject({
      text: '@Ada has all calls back.\nEverybody has 3 calls a minute and 4 a day.',
    });
    expect(await outcomes(4, () => use('ada'))).toEqual([
      ...['reply', 'reply', 'reply'],
      expect.stringContaining('You have used your 3 calls for this minute, and 3 of 4 today.'),
    ]);
  });

  it('are for admins, and say what they lack', async () => {
    const { set, dispatch } = start();
    expect(await dispatch(interactionFor('limits'))).toMatchObject({ code: 'not_allowed' });
    expect(await set({ action: 'block', who: 'group:R1:Staff' })).toMatchObject({
      code: 'invalid_option',
      message: 'For “block”, please mention a person in “who”.',
    });
    expect(await set({ action: 'block', who: 'ada' })).toMatchObject({
      message: expect.stringContaining('expected a mention such as @someone') as string,
    });
  });

  it('show what is set', async () => {
    const { set } = start();
    await set({ action: 'minute', who: 'group:R1:Night%20shift', number: 10 });
    await set({ action: 'exempt', who: 'group:R2:Mods' });
    await set({ action: 'block', who: 'person:eve:Eve' });
    await set({ action: 'off', who: 'channel:C9:serious' });
    expect(await set({ action: 'day', number: 50 })).toMatchObject({
      text: [
        'Everybody has 3 calls a minute and 50 a day.',
        '@Night shift has 10 a minute.',
        'Nothing is counted for @Mods.',
        'Blocked: @Eve.',
        'I am off in #serious.',
      ].join('\n'),
    });
  });
});

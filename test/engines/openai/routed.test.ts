import { LLMock } from '@copilotkit/aimock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import caption from '../../../commands/caption.ts';
import { createTemplateEngine } from '../../../src/engines/template/engine.ts';
import { createInference } from '../../../src/inference/inference.ts';
import { createBudget } from '../../../src/inference/budget.ts';
import { createTestCore, createTestLogger, interactionFor } from '../../support/core.ts';
import { captioner, defaults } from './run.ts';

const mock = new LLMock({ port: 0 });
const templates = createTemplateEngine();
const content = '{"caption": "Monday called. I let it ring."}';
const usage = { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1100 };
const prices = { usdPerMillionInput: 0.4, usdPerMillionOutput: 1.6 };

beforeAll(async () => {
  await mock.start();
});
afterAll(async () => {
  await mock.stop();
  await templates.dispose?.();
});
afterEach(() => {
  mock.reset();
});

/** The engine under test before the templates, with what is spent. */
function inferenceOf({
  dailyUsd,
  ...options
}: Partial<typeof prices> & { dailyUsd?: number; timeoutMs?: number } = {}) {
  // What was spent today must not be gone because midnight came.
  const budget = createBudget({ dailyUsd, clock: () => Date.UTC(2026, 0, 31, 12) });
  const baseUrl = `${mock.url}/v1`;
  const inference = createInference({
    engines: {
      'text-classification': [],
      'image-text-to-text': [captioner({ ...prices, ...options, baseUrl }), templates],
      'image-to-text': [],
      'image-to-image': [],
    },
    maxWaiting: 8,
    logger: createTestLogger().logger,
    budget,
  });
  const infer = () =>
    inference.infer(
      'image-text-to-text',
      { prompt: 'my cat hates mondays', seed: 7 },
      { signal: new AbortController().signal },
    );
  const spent = async () => (await budget.today()).providers;
  return { infer, spent };
}

const requests = () => mock.getRequests().filter(({ path }) => path === '/v1/chat/completions').length;

describe('a caption that OpenAI’s API should have made', () => {
  it('is made by it, named by what served, and paid once', async () => {
    mock.on({}, { content, usage, model: 'gpt-test-2025-04-14', systemFingerprint: 'fp_1' });
    const { infer, spent } = inferenceOf();
    expect(await infer()).toEqual({
      output: { caption: 'Monday called. I let it ring.' },
      engine: 'openai',
      model: 'gpt-test-2025-04-14',
      revision: 'fp_1',
      keptAs: expect.any(String) as string,
    });
    expect(requests()).toBe(1);
    expect(await spent()).toEqual([
      { provider: '127.0.0.1', calls: 1, usd: expect.closeTo(0.00056, 8) as number, tokens: 1100 },
    ]);
  });

  it.each([
    { status: 401, note: '127.0.0.1 denied me access; made with the templates.', asked: 1 },
    { status: 402, note: '127.0.0.1 has no credit left; made with the templates.', asked: 1 },
    // Longer than anybody waits: not asked again.
    { status: 429, retryAfter: 60, note: '127.0.0.1 is busy; made with the templates.', asked: 1 },
    { status: 500, note: '127.0.0.1 is not answering; made with the templates.', asked: 1 },
  ])('is made by the templates at $status, and nothing is charged', async ({ note, asked, ...error }) => {
    mock.on({}, { error: { message: 'No.' }, ...error });
    const { infer, spent } = inferenceOf();
    expect(await infer()).toMatchObject({ engine: 'template', note });
    expect(requests()).toBe(asked);
    expect(await spent()).toEqual([]);
  });

  it('is asked for again where the provider says when, and did nothing', async () => {
    mock.on({ sequenceIndex: 0 }, { error: { message: 'Slow down' }, status: 429, retryAfter: 0 });
    mock.on({ sequenceIndex: 1 }, { content, usage });
    const { infer, spent } = inferenceOf();
    const made = await infer();
    expect(made).toMatchObject({ engine: 'openai' });
    expect(made).not.toHaveProperty('note');
    expect(requests()).toBe(2);
    expect(await spent()).toMatchObject([{ calls: 1, tokens: 1100 }]);
  });

  it.each([
    { chaos: { disconnectRate: 1 }, note: '127.0.0.1 is not answering; made with the templates.' },
    { chaos: { malformedRate: 1 }, note: '127.0.0.1 gave no usable answer; made with the templates.' },
    { chaos: { latencyMs: 30_000 }, note: '127.0.0.1 is not answering; made with the templates.' },
  ])('that is lost on its way ($chaos) counts as paid, once', async ({ chaos, note }) => {
    mock.on({}, { content, usage }, { chaos });
    // Only silence is left at the deadline.
    const { infer, spent } = inferenceOf('latencyMs' in chaos ? { timeoutMs: 2000 } : {});
    expect(await infer()).toMatchObject({ engine: 'template', note });
    expect(requests()).toBeLessThanOrEqual(1);
    expect(await spent()).toMatchObject([{ calls: 1, tokens: expect.any(Number) as number }]);
    expect((await spent())[0]?.usd).toBeLessThan(0.005);
  });

  it('is not asked for where the budget would not bear it', async () => {
    mock.on({}, { content, usage });
    const { infer, spent } = inferenceOf({ dailyUsd: 0.001 });
    expect(await infer()).toMatchObject({
      engine: 'template',
      note: 'Today’s budget is used up, so 127.0.0.1 was not asked; made with the templates.',
    });
    expect(requests()).toBe(0);
    expect(await spent()).toEqual([]);
  });

  it('is counted where it costs nothing, and made whatever the budget is', async () => {
    mock.on({}, { content, usage });
    const { infer, spent } = inferenceOf({ usdPerMillionInput: 0, usdPerMillionOutput: 0, dailyUsd: 0 });
    expect(await infer()).toMatchObject({ engine: 'openai' });
    expect(await spent()).toEqual([{ provider: '127.0.0.1', calls: 1, usd: 0, tokens: 1100 }]);
  });

  it('that is not fit to post is paid, and never shown', async () => {
    mock.on({}, { content: '{"caption": "What a f4gg0t"}', usage });
    const { infer, spent } = inferenceOf();
    const made = await infer();
    expect(made).toMatchObject({
      engine: 'template',
      note: '127.0.0.1 gave an answer that is not fit to post; made with the templates.',
    });
    expect(requests()).toBe(1);
    expect(await spent()).toMatchObject([{ calls: 1 }]);
  });

  it('reaches the person under the label of what made it', async () => {
    mock.on({}, { error: { message: 'No.' }, status: 500 });
    const engines = [captioner({ ...defaults, baseUrl: `${mock.url}/v1` }), templates];
    const core = createTestCore({ commands: [caption], engines: { 'image-text-to-text': engines } });
    const reply = await core.dispatch(interactionFor('caption', { prompt: 'my cat hates mondays', seed: 7 }));
    expect(reply).toMatchObject({ kind: 'reply', provenance: { engine: 'template', seed: 7 } });
    expect(JSON.stringify(reply)).toContain('127.0.0.1 is not answering; made with the templates.');
  });
});

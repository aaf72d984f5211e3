import { LLMock } from '@copilotkit/aimock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sendJson, startOpenAiServer } from '../../support/openai-server.ts';
import { quarters } from '../../support/pictures.ts';
import { captioner, rater, runOnce } from './run.ts';

const mock = new LLMock({ port: 0 });
const flagged = { flagged: true, categories: { violence: true } };
/** The bodies that went out: aimock's journal leaves those of moderations out. */
const sent: string[] = [];
const input = { prompt: 'my cat hates mondays', seed: 7 };

beforeAll(async () => {
  await mock.start();
});
afterAll(() => mock.stop());
afterEach(() => {
  mock.reset();
  sent.length = 0;
});

/** OpenAI's own address, answered by another server. */
function openAiAt(origin: string) {
  const fetch: typeof globalThis.fetch = (url, init) => {
    const { pathname } = new URL(url instanceof Request ? url.url : url);
    if (typeof init?.body === 'string') sent.push(init.body);
    return globalThis.fetch(`${origin}${pathname}`, init);
  };
  return { baseUrl: 'https://api.openai.com/v1', moderation: true, fetch };
}

const paths = () => mock.getRequests().map(({ path }) => path);

describe('moderation', () => {
  it('looks at the words, the picture and the caption', async () => {
    mock.on({}, { content: '{"caption": "Mondays."}' });
    const engine = captioner(openAiAt(mock.url));
    const { output } = await runOnce(engine, { ...input, image: quarters(64, 48) });
    expect(engine.label).toBe('OpenAI');
    expect(output).toEqual({ caption: 'Mondays.' });
    expect(paths()).toEqual(['/v1/moderations', '/v1/chat/completions', '/v1/moderations']);
    const [before = '', , after = ''] = sent;
    expect(before).toContain('"model":"omni-moderation-latest"');
    expect(before).toContain('my cat hates mondays');
    expect(before).toContain('data:image/jpeg;base64,');
    expect(after).toContain('Mondays.');
  });

  it('refuses words that it flags before anything is paid', async () => {
    mock.onModerate(/cat/, flagged);
    const { error, charges } = await runOnce(captioner(openAiAt(mock.url)), input);
    expect(error).toMatchObject({
      code: 'content_refused',
      message: 'OpenAI would rather not answer this one. Please try something else.',
    });
    expect(charges).toEqual([]);
    expect(paths()).toEqual(['/v1/moderations']);
  });

  it('does not let a caption pass that it flags', async () => {
    mock.on({}, { content: '{"caption": "Something vile."}' });
    mock.onModerate(/vile/, flagged);
    const { error, charges } = await runOnce(captioner(openAiAt(mock.url)), input);
    expect(error).toMatchObject({ failure: 'unfit' });
    expect(charges).toHaveLength(1);
  });

  it('leaves out those of several captions that it flags', async () => {
    mock.onModerate(/mean/, flagged);
    mock.on({}, { content: '{"captions": ["A mean one.", "A nice one.", "A mean two.", "A fine one."]}' });
    const engine = captioner(openAiAt(mock.url));
    const { output } = await runOnce(engine, { ...input, choices: 4 });
    expect(output).toEqual({ caption: 'A nice one.', others: ['A fine one.'] });
  });

  it('reads a caption as people will, without what nobody sees', async () => {
    mock.on({}, { content: '{"caption": "Something v\u200bi\u2060le."}' });
    mock.onModerate(/vile/, flagged);
    const { error } = await runOnce(captioner(openAiAt(mock.url)), input);
    expect(error).toMatchObject({ failure: 'unfit' });
  });

  it.each([
    { at: 1, failure: 'rate_limited', repeatable: true, charged: 0 },
    // The completion was paid by then.
    { at: 2, failure: 'server_error', repeatable: false, charged: 1 },
  ])('lets nothing pass unchecked when it fails itself, time $at', async ({ at, charged, ...failure }) => {
    let moderations = 0;
    const server = await startOpenAiServer((response, { path }) => {
      if (path.endsWith('/chat/completions')) {
        sendJson(response, {
          choices: [{ message: { content: '{"caption": "Mondays."}' } }],
          usage: { prompt_tokens: 1, completion_tokens: 1 },
        });
        return;
      }
      moderations += 1;
      if (moderations === at) sendJson(response, { error: { message: 'Slow down' } }, { status: 429 });
      else sendJson(response, { results: [{ flagged: false }] });
    });
    const { error, charges } = await runOnce(captioner(openAiAt(new URL(server.baseUrl).origin)), input);
    expect(error).toMatchObject(failure);
    expect(charges).toHaveLength(charged);
    await server.stop();
  });

  it('does not take an empty verdict for a good one', async () => {
    const server = await startOpenAiServer((response) => sendJson(response, { results: [] }));
    const { error } = await runOnce(captioner(openAiAt(new URL(server.baseUrl).origin)), input);
    expect(error).toMatchObject({ failure: 'malformed' });
    await server.stop();
  });

  it.each([
    ['switched off', () => ({ ...openAiAt(mock.url), moderation: false })],
    ['without a key', () => ({ ...openAiAt(mock.url), apiKey: undefined })],
    ['at another server', () => ({ baseUrl: `${mock.url}/v1`, moderation: true })],
  ])('is not asked when it is %s', async (_, options) => {
    mock.on({}, { content: '{"caption": "Mondays."}' });
    expect((await runOnce(captioner(options()), input)).output).toBeDefined();
    expect(paths()).toEqual(['/v1/chat/completions']);
  });

  it('has no say in how a text feels', async () => {
    mock.onModerate(/./, flagged);
    mock.on({}, { content: '{"star1": 90, "star2": 10, "star3": 0, "star4": 0, "star5": 0}' });
    const { output } = await runOnce(rater(openAiAt(mock.url)), { text: 'I hate all of this' });
    expect(output?.scores[0]).toEqual({ label: '1 star', score: 0.9 });
  });
});

import dns from 'node:dns';
import { LLMock } from '@copilotkit/aimock';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../../src/inference/engine-error.ts';
import { quarters } from '../../support/pictures.ts';
import { captioner, runOnce } from './run.ts';

const mock = new LLMock({ port: 0 });
const caption = JSON.stringify({ caption: 'Monday called. I let it ring.' });
const input = { prompt: 'my cat hates mondays', seed: 7 };
const usage = { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 };

beforeAll(async () => {
  await mock.start();
});
afterAll(() => mock.stop());
afterEach(() => {
  vi.unstubAllEnvs();
  mock.reset();
});

const engine = (timeoutMs = 60_000) => captioner({ baseUrl: `${mock.url}/v1`, timeoutMs });
const chats = () => mock.getRequests().filter(({ path }) => path === '/v1/chat/completions');

/** The parts of the last request that went out. */
function lastBody(): Record<string, unknown> {
  return mock.getLastRequest()?.body as Record<string, unknown>;
}

function failureOf(error: unknown) {
  return error instanceof EngineError ? error.failure : error;
}

describe('the openai caption engine', () => {
  it('captions words, names what served and charges the tokens that were used', async () => {
    mock.onMessage(/cat/, {
      content: caption,
      usage,
      model: 'gpt-test-2025-04-14',
      systemFingerprint: 'fp_1',
    });
    const { output, charges, served } = await runOnce(engine(), input);
    expect(output).toEqual({ caption: 'Monday called. I let it ring.' });
    expect(charges).toEqual([{ usd: 120 + 2 * 30, inputTokens: 120, outputTokens: 30 }]);
    expect(served).toEqual([{ model: 'gpt-test-2025-04-14', revision: 'fp_1' }]);
    expect(chats()).toHaveLength(1);
    expect(lastBody()).toMatchObject({
      model: 'gpt-test',
      seed: 7,
      temperature: 0.7,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'caption', strict: true, schema: { required: ['caption'] } },
      },
    });
    expect(lastBody()).not.toHaveProperty('stream', true);
  });

  it('asks for several captions in one request, and takes what a server gives instead', async () => {
    const captions = ['Monday called.', 'It can wait.', 'So can I.'];
    mock.on({}, { content: JSON.stringify({ captions: [...captions, 'One too many.'] }) });
    const { output } = await runOnce(engine(), { ...input, choices: 3 });
    expect(output).toEqual({ caption: 'Monday called.', others: ['It can wait.', 'So can I.'] });
    expect(chats()).toHaveLength(1);
    expect(lastBody()).toMatchObject({
      response_format: { json_schema: { name: 'captions', schema: { required: ['captions'] } } },
    });
    const [system] = lastBody()['messages'] as { content: string }[];
    expect(system?.content).toContain('Give 3 captions, each with a joke of its own: short and kind');
    expect(system?.content).toContain('as {"captions": ["one caption", "another caption"]}');
    mock.reset();
    mock.on({}, { content: caption });
    expect((await runOnce(engine(), { ...input, choices: 3 })).output).toEqual({
      caption: 'Monday called. I let it ring.',
      others: [],
    });
  });

  it('takes nothing out of the environment behind our back', async () => {
    for (const name of ['OPENAI_ORG_ID', 'OPENAI_PROJECT_ID', 'OPENAI_API_KEY'])
      vi.stubEnv(name, 'from-outside');
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:9');
    mock.on({}, { content: caption });
    expect((await runOnce(engine(), input)).output).toBeDefined();
    expect(JSON.stringify(mock.getLastRequest()?.headers)).not.toContain('from-outside');
  });

  it('shows the model a small JPEG of the picture', async () => {
    mock.on({}, { content: caption });
    const { output } = await runOnce(engine(), { image: quarters(2000, 1000), seed: 1 });
    expect(output).toEqual({ caption: 'Monday called. I let it ring.' });
    const parts = JSON.stringify(lastBody()['messages']);
    const [, base64 = ''] = /data:image\/jpeg;base64,([A-Za-z0-9+/=]+)"/.exec(parts) ?? [];
    const jpeg = Buffer.from(base64, 'base64');
    expect([...jpeg.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    // Height and width stand in the frame header.
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    expect([jpeg.readUInt16BE(frame + 7), jpeg.readUInt16BE(frame + 5)]).toEqual([768, 384]);
  });

  it.each([
    { status: 401, type: 'invalid_request_error', code: 'invalid_api_key', failure: 'unauthorized' },
    { status: 403, type: 'invalid_request_error', code: 'unsupported_country', failure: 'unauthorized' },
    { status: 404, type: 'invalid_request_error', code: 'model_not_found', failure: 'unauthorized' },
    { status: 402, type: 'billing', code: 'payment_required', failure: 'no_credit' },
    { status: 429, type: 'insufficient_quota', code: 'insufficient_quota', failure: 'no_credit' },
    { status: 429, type: 'requests', code: 'rate_limit_exceeded', failure: 'rate_limited' },
    { status: 500, type: 'server_error', code: 'internal', failure: 'server_error' },
    { status: 503, type: 'server_error', code: 'overloaded', failure: 'server_error' },
  ])(
    'takes $status $code for $failure after one request, at no cost',
    async ({ failure, status, ...error }) => {
      mock.on({}, { error: { message: 'No.', ...error }, status, retryAfter: 3 });
      const { error: thrown, charges } = await runOnce(engine(), input);
      expect(failureOf(thrown)).toBe(failure);
      if (failure === 'rate_limited') expect(thrown).toMatchObject({ retryAfterMs: 3000 });
      expect(charges).toEqual([]);
      expect(chats()).toHaveLength(1);
    },
  );

  it.each([
    { chaos: { disconnectRate: 1 }, failure: 'cut' },
    { chaos: { malformedRate: 1 }, failure: 'malformed' },
  ])(
    'counts an answer that is lost ($failure) as paid, and does not pay again',
    async ({ chaos, failure }) => {
      mock.on({}, { content: caption }, { chaos });
      const { error, charges } = await runOnce(engine(), input);
      expect(failureOf(error)).toBe(failure);
      expect(charges).toEqual([expect.objectContaining({ outputTokens: 1024 })]);
      expect(chats()).toHaveLength(1);
    },
  );

  it('gives up on a silent provider at its deadline', async () => {
    mock.on({}, { content: caption }, { chaos: { latencyMs: 30_000 } });
    const { error, charges } = await runOnce(engine(1_000), input);
    expect(failureOf(error)).toBe('silent');
    expect(charges).toHaveLength(1);
  });

  it('finds nobody under a name that does not exist', async () => {
    // The real look-up would take as long as this machine's name servers like.
    const notFound = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    const lookup = vi.spyOn(dns, 'lookup').mockImplementation((...args: unknown[]) => {
      const done = args.at(-1) as (error: Error) => void;
      done(notFound);
    });
    const { error } = await runOnce(captioner({ baseUrl: 'http://nobody.invalid/v1' }), input);
    expect(lookup.mock.calls.map(([name]) => name)).toEqual(['nobody.invalid']);
    expect(failureOf(error)).toBe('unreachable');
  });

  it('asks once more for an answer that nobody can read, and charges both', async () => {
    mock.on({ sequenceIndex: 0 }, { content: 'Sure! What kind of caption?', usage });
    mock.on({ sequenceIndex: 1 }, { content: caption, usage });
    const { output, charges } = await runOnce(engine(), input);
    expect(output).toEqual({ caption: 'Monday called. I let it ring.' });
    expect(charges).toHaveLength(2);
    expect(JSON.stringify(lastBody()['messages'])).toContain('Sure! What kind of caption?');
  });

  it('never pays a third time', async () => {
    mock.on({}, { content: '{"joke": "no caption here"}', usage });
    const { error, charges } = await runOnce(engine(), input);
    expect(failureOf(error)).toBe('unusable');
    expect(charges).toHaveLength(2);
    expect(chats()).toHaveLength(2);
  });

  it('lets nothing be repeated once something was paid', async () => {
    mock.on({ sequenceIndex: 0 }, { content: 'unreadable', usage });
    mock.on({ sequenceIndex: 1 }, { error: { message: 'Slow down' }, status: 429 });
    const { error, charges } = await runOnce(engine(), input);
    expect(error).toMatchObject({ failure: 'server_error', repeatable: false });
    expect(charges).toHaveLength(1);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { completionOf, sendJson, startOpenAiServer, type OpenAiServer } from '../../support/openai-server.ts';
import { captioner, defaults, runOnce } from './run.ts';

let server: OpenAiServer;
const input = { prompt: 'my cat hates mondays', seed: 7 };
const good = completionOf('{"caption": "Not before coffee."}');
const caption = { caption: 'Not before coffee.' };

beforeEach(async () => {
  server = await startOpenAiServer((response) => sendJson(response, good));
});
afterEach(() => server.stop());

const engine = () => captioner({ baseUrl: server.baseUrl });
const bodies = () => server.requests.map(({ body }) => body);

describe('a server that words its complaints in a way of its own', () => {
  it.each([
    ['FastAPI', { detail: [{ loc: ['body', 'seed'], msg: 'Extra inputs are not permitted' }] }],
    ['an older vLLM', { object: 'error', message: 'seed is not supported', param: null, code: 400 }],
    ['text-generation-inference', { error: 'unknown field `seed`', error_type: 'validation' }],
    ['Gemini', [{ error: { code: 400, message: 'Unknown name "seed": cannot find field.' } }]],
    ['an empty param', { error: { message: 'seed is not supported', param: '' } }],
    ['another param', { error: { message: 'seed is not supported', param: 'body' } }],
    ['text', 'seed is not supported'],
  ])('is still asked again without what it does not take (%s)', async (_, complaint) => {
    server.script = (response, { body }) =>
      'seed' in body ? sendJson(response, complaint, { status: 422 }) : sendJson(response, good);
    const { output, charges } = await runOnce(engine(), input);
    expect(output).toEqual(caption);
    expect(charges).toHaveLength(1);
    expect(bodies().map((body) => 'seed' in body)).toEqual([true, false]);
  });

  it('keeps its parameters where it refuses the words and not them', async () => {
    const message = 'Flagged under our usage policies: “seed temperature response_format”';
    server.script = (response, _, count) =>
      count === 1
        ? sendJson(response, { error: { message, code: 'invalid_prompt' } }, { status: 400 })
        : sendJson(response, good);
    const one = engine();
    expect((await runOnce(one, input)).error).toMatchObject({ code: 'content_refused' });
    await runOnce(one, input);
    expect(bodies()[1]).toMatchObject({
      seed: 7,
      temperature: 0.7,
      response_format: { type: 'json_schema' },
    });
  });

  it.each([400, 409, 413, 415, 422])(
    'with %i takes this request amiss and is not ill, at no cost',
    async (status) => {
      server.script = (response) => sendJson(response, { error: { message: 'No pictures.' } }, { status });
      const { error, charges } = await runOnce(engine(), input);
      expect(error).toMatchObject({ failure: 'unusable', repeatable: false });
      expect(charges).toEqual([]);
    },
  );

  it('and breaks off while it does has not done anything', async () => {
    server.script = (response) => {
      response.writeHead(503, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"error":', () => response.destroy());
    };
    const { error, charges } = await runOnce(engine(), input);
    expect(error).toMatchObject({ failure: 'server_error' });
    expect(charges).toEqual([]);
  });
});

describe('an answer in an odd form', () => {
  it.each([
    ['no usage', { usage: {} }],
    ['usage in words', { usage: { prompt_tokens: 'few', completion_tokens: null } }],
    ['usage beyond all numbers', { usage: { prompt_tokens: 1e308, completion_tokens: 1 } }],
  ])('still counts, and costs the most that it can (%s)', async (_, more) => {
    server.script = (response) => sendJson(response, { ...good, ...more });
    const { output, charges } = await runOnce(engine(), input);
    expect(output).toEqual(caption);
    expect(charges).toEqual([expect.objectContaining({ outputTokens: 1024 })]);
  });

  it('is read whatever type it is sent as', async () => {
    server.script = (response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(good));
    expect((await runOnce(engine(), input)).output).toEqual(caption);
  });

  it.each(['@everyone', 'https://evil.example/x', 'gpt\u202e-4', 'm'.repeat(1000), '', 7])(
    'does not bring a name into the reply that is none: %s',
    async (name) => {
      server.script = (response) => sendJson(response, { ...good, model: name, system_fingerprint: name });
      expect((await runOnce(engine(), input)).served).toEqual([
        { model: defaults.model, revision: 'unstated' },
      ]);
    },
  );

  it('may be named after any maker’s fashion', async () => {
    const model = '@cf/meta/llama-3.2-11b-vision:q8';
    server.script = (response) => sendJson(response, { ...good, model });
    expect((await runOnce(engine(), input)).served).toEqual([{ model, revision: 'unstated' }]);
  });

  it('that was cut at the bound on tokens is not paid for again', async () => {
    server.script = (response) =>
      sendJson(response, completionOf('{"caption": "Once upon a', { finish_reason: 'length' }));
    const { error, charges } = await runOnce(engine(), input);
    expect(error).toMatchObject({ failure: 'unusable' });
    expect(charges).toHaveLength(1);
    expect(server.requests).toHaveLength(1);
  });

  it('that calls a tool instead of answering is asked for once more', async () => {
    const calls = { message: { content: null, tool_calls: [{ id: '1' }] }, finish_reason: 'tool_calls' };
    server.script = (response, _, count) =>
      sendJson(response, count === 1 ? { ...good, choices: [calls] } : good);
    const { output, charges } = await runOnce(engine(), input);
    expect(output).toEqual(caption);
    expect(charges).toHaveLength(2);
  });

  it('without a choice gave no usable answer, and is charged in full', async () => {
    server.script = (response) => sendJson(response, { ...good, choices: [] });
    const { error, charges } = await runOnce(engine(), input);
    expect(error).toMatchObject({ failure: 'malformed' });
    expect(charges).toHaveLength(1);
  });

  it('is read as far as an honest one can go, and no further', async () => {
    server.script = (response) =>
      sendJson(response, completionOf(`${'<think>'.repeat(40_000)}{"caption": "Far away."}`));
    const { error } = await runOnce(engine(), input);
    expect(error).toMatchObject({ failure: 'unusable' });
  });
});

describe('a key that cannot stand in a header', () => {
  it.each(['sk-one\nX-Evil: 1', 'sk-“quoted”', ' ', ''])('is refused at the start: %j', (apiKey) => {
    expect(() => captioner({ baseUrl: server.baseUrl, apiKey })).toThrow(
      /^expected an API key of printable ASCII characters, got one with others$/,
    );
  });
});

describe('a base URL', () => {
  it.each(['/', '//', ''])('may end in %j', async (end) => {
    await runOnce(captioner({ baseUrl: `${server.baseUrl}/deep/path${end}` }), input);
    expect(server.requests.map(({ path }) => path)).toEqual(['/v1/deep/path/chat/completions']);
  });
});

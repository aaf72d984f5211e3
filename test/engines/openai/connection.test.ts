import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../../src/inference/engine-error.ts';
import { completionOf, sendJson, startOpenAiServer, type OpenAiServer } from '../../support/openai-server.ts';
import { patiently } from '../../support/patience.ts';
import { captioner, runOnce } from './run.ts';

let server: OpenAiServer;
const input = { prompt: 'my cat hates mondays', seed: 7 };
const good = completionOf('{"caption": "Not before coffee."}');

beforeEach(async () => {
  server = await startOpenAiServer((response) => sendJson(response, good));
});
afterEach(() => server.stop());

const engine = (timeoutMs = 60_000) => captioner({ baseUrl: server.baseUrl, timeoutMs });

describe('the connection to a server', () => {
  it('that nobody answers is unreachable, at no cost', async () => {
    const { baseUrl } = server;
    await server.stop();
    const { error, charges } = await runOnce(captioner({ baseUrl }), input);
    expect(error).toMatchObject({ failure: 'unreachable', repeatable: true });
    expect(charges).toEqual([]);
    server = await startOpenAiServer((response) => sendJson(response, good));
  });

  it('that breaks off within the answer counts as paid and is not asked again', async () => {
    server.script = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"choices": [', () => response.destroy());
    };
    const { error, charges } = await runOnce(engine(), input);
    expect(error).toMatchObject({ failure: 'cut', repeatable: false });
    expect(charges).toHaveLength(1);
    expect(server.requests).toHaveLength(1);
  });

  it('that falls silent within the answer is left at the deadline', async () => {
    server.script = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"choices": [');
    };
    const { error } = await runOnce(engine(2_000), input);
    expect(error).toMatchObject({ failure: 'silent' });
    await vi.waitFor(() => expect(server.requests[0]?.gone).toBe(true), patiently);
  });

  it.each([
    ['a web page', 'text/html', '<h1>Welcome</h1>'],
    ['something else', 'application/json', '{"ok": true}'],
  ])('that brings %s gave no usable answer', async (_, type, body) => {
    server.script = (response) => response.writeHead(200, { 'content-type': type }).end(body);
    const { error } = await runOnce(engine(), input);
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({ repeatable: false });
  });

  it('that goes on and on is cut off', async () => {
    server.script = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const goOn = (error?: Error | null) => {
        if (!error) response.write(' '.repeat(65_536), goOn);
      };
      goOn();
    };
    expect((await runOnce(engine(), input)).error).toMatchObject({ failure: 'cut' });
    await vi.waitFor(() => expect(server.requests[0]?.gone).toBe(true), patiently);
  });

  it('that leads elsewhere takes neither the key nor the picture there', async () => {
    const elsewhere = await startOpenAiServer((response) => sendJson(response, good));
    server.script = (response) =>
      response.writeHead(307, { location: `${elsewhere.baseUrl}/chat/completions` }).end();
    const { error, charges } = await runOnce(engine(), input);
    expect(error).toMatchObject({ failure: 'unusable', message: 'status 307, code none' });
    expect(charges).toEqual([]);
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.stop();
  });

  it('is closed when the person cancels', async () => {
    server.script = () => {};
    const controller = new AbortController();
    const running = runOnce(engine(), input, controller.signal);
    await vi.waitFor(() => expect(server.requests).toHaveLength(1), patiently);
    const reason = new Error('the person left');
    controller.abort(reason);
    const { error, charges } = await running;
    expect(error).toBe(reason);
    expect(charges).toHaveLength(1);
    await vi.waitFor(() => expect(server.requests[0]?.gone).toBe(true), patiently);
  });

  it('is not opened for someone who has already cancelled', async () => {
    const reason = new Error('the person left');
    expect(await runOnce(engine(), input, AbortSignal.abort(reason))).toEqual({
      error: reason,
      charges: [],
      served: [],
    });
    expect(server.requests).toEqual([]);
  });
});

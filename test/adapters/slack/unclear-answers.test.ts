import { createServer, type ServerResponse } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { createSlackApi } from '../../../src/adapters/slack/api.ts';
import { createBoltLogger } from '../../../src/adapters/slack/client.ts';
import { UnconfirmedError } from '../../../src/adapters/slack/errors.ts';
import { createTestLogger } from '../../support/core.ts';

const whole = JSON.stringify({ ok: true, ts: '9.9', channel: 'C1' });

/** Calls a Slack that answers in this way, and counts how often it is asked. */
async function callOnce(answer: (response: ServerResponse, asked: number) => unknown) {
  let asked = 0;
  const server = createServer((_, response) => void answer(response, (asked += 1)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const api = createSlackApi({
    token: () => Promise.resolve('xoxb-1'),
    apiUrl: `http://127.0.0.1:${port}/api/`,
    logger: createBoltLogger(createTestLogger().logger),
  });
  const signal = AbortSignal.timeout(30_000);
  const called = api.callOnce((client) => client.chat.postMessage({ channel: 'C1', text: 'hi' }), signal);
  const error = await called.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  return { error, asked };
}

const cutOff = (response: ServerResponse) => {
  response.write(whole.slice(0, 20), () => response.destroy());
};

it.each<[string, (response: ServerResponse) => unknown]>([
  ['is cut off', cutOff],
  ['is cut off before its announced end', (response) => cutOff(response.setHeader('Content-Length', 1_000))],
  ['is a page', (response) => response.end('<html>gateway error</html>')],
  ['is empty', (response) => response.end()],
  ['has the status 500', (response) => response.writeHead(500).end('{}')],
  ['has the status 408', (response) => response.writeHead(408).end('{}')],
  ['names an error of its own', (response) => response.end('{"ok":false,"error":"internal_error"}')],
])(
  'does not repeat a request whose answer %s, and says that it may have been carried out',
  async (_, answer) => {
    const { error, asked } = await callOnce(answer);
    expect(error).toBeInstanceOf(UnconfirmedError);
    expect(asked).toBe(1);
  },
);

it('repeats a request that Slack was too busy to take', async () => {
  const { error, asked } = await callOnce((response, time) =>
    time === 1 ? response.writeHead(503).end() : response.end(whole),
  );
  expect(error).toBeUndefined();
  expect(asked).toBe(2);
});

it('tells a refusal from an answer that was lost', async () => {
  const { error } = await callOnce((response) => response.end('{"ok":false,"error":"not_in_channel"}'));
  expect(error).not.toBeInstanceOf(UnconfirmedError);
});

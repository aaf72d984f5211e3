import { expect, it } from 'vitest';
import { startSlack } from './support.ts';

it('reports the state of the connection', async () => {
  const { adapter, control, at, reply, stop } = await startSlack();
  expect(adapter.status()).toMatchObject({ state: 'connected', connects: 1 });
  await control.useCommand({ ...at, command: '/caption', text: 'one' });
  await reply(/About one/);
  expect(adapter.status().lastEventAt).toEqual(expect.any(Number));
  control.sockets.cut();
  await control.waitFor(() => adapter.status().connects === 2);
  await stop();
  expect(adapter.status().state).toBe('stopped');
});

it('says that the token was revoked while it was running', async () => {
  const refusals: string[] = [];
  const { adapter, control } = await startSlack({
    onRefused: ({ message }) => void refusals.push(message),
  });
  control.revokeToken();
  await control.waitFor(() => refusals.length > 0);
  expect(refusals).toEqual([expect.stringMatching(/refuses SLACK_BOT_TOKEN \(token_revoked\).*Install App/)]);
  expect(adapter.status()).toMatchObject({ state: 'refused', reason: refusals[0] });
});

it('notices a revoked token by a failed call when no event reported it', async () => {
  const refusals: string[] = [];
  const { control, at } = await startSlack({
    transport: 'http',
    onRefused: ({ message }) => void refusals.push(message),
  });
  control.setDeliveryFaults({ events: 0 });
  control.faults.add({ methods: ['response_url'], fault: { kind: 'status', status: 404 } });
  control.revokeToken();
  await control.useCommand({ ...at, command: '/caption', text: 'one' });
  await control.waitFor(() => refusals.length > 0);
});

it('ignores a single refused call while the token is good', async () => {
  const refusals: string[] = [];
  const { adapter, control, at, reply } = await startSlack({
    onRefused: ({ message }) => void refusals.push(message),
  });
  control.faults.add({ methods: ['response_url'], fault: { kind: 'status', status: 404 } });
  const stray = { kind: 'error', error: 'invalid_auth' } as const;
  control.faults.add({ methods: ['chat.postMessage'], times: 1, fault: stray });
  await control.useCommand({ ...at, command: '/caption', text: 'one' });
  await reply(/About one/, { user: 'ada', channel: '@app' });
  await control.waitFor(() => control.requests.filter(({ method }) => method === 'auth.test').length > 1);
  expect(refusals).toEqual([]);
  expect(adapter.status().state).toBe('connected');
});

it('waits for Socket Mode to be switched back on, and says what to do', async () => {
  const { adapter, adapterLines, control, at, reply } = await startSlack();
  control.sockets.enabled = false;
  await control.waitFor(() => JSON.stringify(adapterLines).includes('Socket Mode is switched off'));
  expect(adapter.status().state).toBe('connecting');
  expect(adapter.status().reason).toMatch(/Socket Mode is switched off.*enable it/);
  control.sockets.enabled = true;
  await control.waitFor(() => adapter.status().state === 'connected');
  await control.useCommand({ ...at, command: '/caption', text: 'one' });
  await reply(/About one/);
});

it('is refused once Slack rejects the app token', async () => {
  const refusals: string[] = [];
  const { control } = await startSlack({ onRefused: ({ message }) => void refusals.push(message) });
  control.faults.add({ methods: ['apps.connections.open'], fault: { kind: 'error', error: 'invalid_auth' } });
  control.sockets.cut();
  await control.waitFor(() => refusals.length > 0);
  expect(refusals[0]).toMatch(/refuses SLACK_APP_TOKEN \(invalid_auth\).*connections:write/);
});

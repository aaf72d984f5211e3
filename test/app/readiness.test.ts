import { expect, it } from 'vitest';
import { createReadiness, graceMs } from '../../src/app/readiness.ts';
import type { ConnectionStatus } from '../../src/core/adapter.ts';

const wasConnected: ConnectionStatus = {
  state: 'resuming',
  since: 1_000,
  connects: 1,
  reason: 'It was lost.',
};

function readinessOf(status: ConnectionStatus, { at = 1_000, stopping = false } = {}) {
  return createReadiness({
    engines: () => [],
    platforms: () => [{ platform: 'discord', status: () => status }],
    isStopping: () => stopping,
    clock: () => at,
  })();
}

it.each([
  ['connected', { ...wasConnected, state: 'connected' }, true],
  ['resuming for as long as the grace time', wasConnected, true],
  ['not connected yet', { state: 'connecting', since: 1_000, connects: 0 }, false],
  ['refused', { ...wasConnected, state: 'refused' }, false],
] as const)('of a process with a platform that is %s', (_, status, ready) => {
  expect(readinessOf(status, { at: 1_000 + graceMs }).ready).toBe(ready);
});

it('says why once a lost connection has not come back in time', () => {
  expect(readinessOf(wasConnected, { at: 1_000 + graceMs + 1 })).toEqual({
    ready: false,
    reasons: ['discord is resuming: It was lost.'],
    warnings: [],
    engines: [],
    platforms: [{ platform: 'discord', state: 'resuming', seconds: 30, reason: 'It was lost.' }],
  });
});

it('says that the process is stopping', () => {
  const connected = { ...wasConnected, state: 'connected' } as const;
  expect(readinessOf(connected, { stopping: true }).reasons).toEqual(['The process is stopping.']);
});

it('is ready although a disk is full, and says so', () => {
  const ready = createReadiness({
    engines: () => [],
    platforms: () => [],
    isStopping: () => false,
    warnings: () => ['The disk is full.'],
  })();
  expect(ready).toMatchObject({ ready: true, warnings: ['The disk is full.'] });
});

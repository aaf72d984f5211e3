import { expect, it } from 'vitest';
import { createConnection } from '../../../src/adapters/kit/connection.ts';

function connectionAt(start: number) {
  let now = start;
  const refusals: string[] = [];
  const connection = createConnection({
    clock: () => now,
    onRefused: ({ message }) => refusals.push(message),
  });
  return { connection, refusals, at: (ms: number) => (now = ms) };
}

it('counts from the loss of the connection, whatever is tried meanwhile', () => {
  const { connection, at } = connectionAt(1_000);
  expect(connection.status()).toMatchObject({ state: 'connecting', since: 1_000, connects: 0 });
  at(2_000);
  connection.become('connected');
  at(3_000);
  connection.become('resuming', 'lost');
  at(4_000);
  connection.become('connecting', 'still lost');
  expect(connection.status()).toMatchObject({ state: 'connecting', since: 3_000, reason: 'still lost' });
  at(5_000);
  connection.become('connected');
  expect(connection.status()).toMatchObject({ state: 'connected', since: 5_000, connects: 2 });
  expect(connection.status().reason).toBeUndefined();
});

it('reports a refusal once, and keeps it until it stops', () => {
  const { connection, refusals } = connectionAt(0);
  connection.refuse('no token');
  connection.refuse('no token at all');
  connection.become('connected');
  expect(refusals).toEqual(['no token']);
  expect(connection.status()).toMatchObject({ state: 'refused', reason: 'no token' });
  connection.become('stopped');
  connection.become('connected');
  expect(connection.status().state).toBe('stopped');
});

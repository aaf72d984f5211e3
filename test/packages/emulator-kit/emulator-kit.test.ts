import { describe, expect, it } from 'vitest';
import {
  createChanges,
  createFaults,
  createManualClock,
  createRequestLog,
  type FaultRule,
} from '../../../packages/emulator-kit/src/index.ts';

describe('the manual clock', () => {
  it('runs what is due, in order, and nothing else', () => {
    const clock = createManualClock(1_000);
    const ran: string[] = [];
    clock.after(200, () => ran.push('second'));
    clock.after(100, () => ran.push('first'));
    clock.after(201, () => ran.push('later'));
    const cancel = clock.after(50, () => ran.push('cancelled'));
    cancel();
    clock.advance(200);
    expect(ran).toEqual(['first', 'second']);
    expect(clock.now()).toBe(1_200);
  });
});

describe('waitFor', () => {
  it('resolves with the first value after a change', async () => {
    const changes = createChanges();
    const found: string[] = [];
    const waiting = changes.waitFor(() => found[0]);
    found.push('there');
    changes.announce();
    expect(await waiting).toBe('there');
  });

  it('names what it waited for when it is aborted', async () => {
    const changes = createChanges(() => '; nothing was sent');
    await expect(
      changes.waitFor(() => undefined, { label: 'a reply', signal: AbortSignal.abort() }),
    ).rejects.toThrow('expected a reply, but the wait was aborted; nothing was sent');
  });

  it('rejects with what the condition throws', async () => {
    const failing = () => {
      throw new Error('no such channel');
    };
    await expect(createChanges().waitFor(failing)).rejects.toThrow('no such channel');
  });
});

describe('faults', () => {
  const slow = { kind: 'slow', delayMs: 1 } as const;
  const create = (random = 0) =>
    createFaults<FaultRule & { readonly path?: string }, string>(
      ({ path }, target) => path === undefined || path === target,
      () => random,
    );

  it('hit only matching requests, as often as the rule says', () => {
    const faults = create();
    const active = faults.add({ fault: slow, path: '/a', times: 2 });
    expect(['/b', '/a', '/a', '/a'].map((path) => faults.take(path))).toEqual([
      undefined,
      slow,
      slow,
      undefined,
    ]);
    expect(active.hits).toBe(2);
  });

  it('hit every nth request, starting with the first', () => {
    const faults = create();
    faults.add({ fault: slow, every: 3 });
    expect([1, 2, 3, 4].map(() => faults.take('/'))).toEqual([slow, undefined, undefined, slow]);
  });

  it('spare requests beyond their share', () => {
    const faults = create(0.5);
    const active = faults.add({ fault: slow, share: 0.5 });
    expect(faults.take('/')).toBeUndefined();
    active.remove();
    faults.add({ fault: slow, share: 0.6 });
    expect(faults.take('/')).toEqual(slow);
  });
});

describe('the request log', () => {
  it('stamps each record with the clock and announces it', () => {
    const clock = createManualClock(5_000);
    const changes = createChanges();
    let announced = 0;
    changes.onChange(() => (announced += 1));
    const log = createRequestLog<{ readonly method: string }>({ clock, changes });
    log.add({ method: 'GET' });
    clock.advance(10);
    log.add({ method: 'POST' });
    expect(log.records).toEqual([
      { at: 5_000, method: 'GET' },
      { at: 5_010, method: 'POST' },
    ]);
    expect(announced).toBe(2);
  });
});

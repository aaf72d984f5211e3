import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Fault } from '../../support/hub-server.ts';
import { patiently } from '../../support/patience.ts';
import { loadWithProgress, signal, standIn, startWorld } from './support.ts';

const { weights } = standIn;
const rising = (told: readonly number[]) =>
  told.every((fraction, place) => fraction >= (told[place - 1] ?? 0));

/** Answers the first `times` fetches of the weights with a fault. */
const firstFetches = (times: number, fault: Fault) => {
  let left = times;
  return ({ method, path, fromStore }: { method: string; path: string; fromStore: boolean }) =>
    method === 'GET' && path === weights && fromStore && left-- > 0 ? fault : undefined;
};

describe('fetching a model', () => {
  it('fetches, loads and answers, with progress that rises to 1', async () => {
    const { newEngine } = await startWorld();
    const engine = newEngine();
    const told = await loadWithProgress(engine);
    expect(rising(told)).toBe(true);
    expect(told.length).toBeGreaterThan(5);
    expect(told.at(-1)).toBe(1);
    const { scores, truncated } = await engine.run({ text: 'server is down again 😡' }, signal);
    expect(scores[0]).toEqual({ label: '1 star', score: expect.closeTo(0.61, 2) as number });
    expect(scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 6);
    expect(truncated).toBe(false);
    expect(engine.card).toEqual({ model: standIn.model, revision: 'c0ffee00c0ff' });
  });

  it('asks nobody when everything is there', async () => {
    const { hub, newEngine } = await startWorld();
    await newEngine().load?.(signal);
    hub.asked.length = 0;
    const again = newEngine();
    expect((await loadWithProgress(again)).at(-1)).toBe(1);
    expect((await again.run({ text: 'fine' }, signal)).scores).toHaveLength(5);
    expect(hub.asked).toEqual([]);
  });

  it('goes on where the connection was cut, and does not start over', async () => {
    const { hub, newDownload } = await startWorld();
    hub.misbehave(firstFetches(2, { kind: 'cut', after: 600_000 }));
    const told = await loadWithProgress(newDownload());
    const ranges = hub.asked
      .filter(({ method, fromStore }) => method === 'GET' && fromStore)
      .map(({ range }) => Number(/\d+/.exec(range ?? '0')?.[0]));
    expect(ranges).toHaveLength(3);
    expect(ranges[0]).toBe(0);
    expect(ranges[1]).toBeGreaterThan(0);
    expect(ranges[2]).toBeGreaterThan(ranges[1] ?? 0);
    expect(rising(told)).toBe(true);
  });

  it('goes on after a restart', async () => {
    const { hub, folder, newEngine } = await startWorld();
    hub.misbehave(({ method, path, fromStore }) =>
      method === 'GET' && path === weights && fromStore ? { kind: 'silent', after: 700_000 } : undefined,
    );
    const first = newEngine();
    const loading = first.load?.(signal);
    const outcome = expect(loading).rejects.toMatchObject({ code: 'stopping' });
    const part = join(folder, `${weights}.part`);
    await vi.waitFor(async () => expect((await stat(part)).size).toBeGreaterThan(500_000), patiently);
    await first.dispose?.();
    await outcome;
    const { size } = await stat(part);
    hub.misbehave(() => undefined);
    hub.asked.length = 0;
    const second = newEngine();
    const told = await loadWithProgress(second);
    expect(told[0]).toBeGreaterThan(0.2);
    expect(hub.asked.filter(({ fromStore }) => fromStore).map(({ range }) => range)).toEqual([
      `bytes=${size}-`,
    ]);
    expect((await second.run({ text: 'good' }, signal)).scores).toHaveLength(5);
  });

  it('starts over where the store knows no ranges', async () => {
    const { hub, newDownload } = await startWorld();
    let fetches = 0;
    hub.misbehave(({ method, fromStore }) => {
      if (method !== 'GET' || !fromStore) return undefined;
      fetches += 1;
      return fetches === 1 ? { kind: 'cut', after: 600_000 } : { kind: 'no ranges' };
    });
    const told = await loadWithProgress(newDownload());
    expect(fetches).toBe(2);
    expect(rising(told)).toBe(true);
  });

  it('never loads a corrupt file, and fetches it anew', async () => {
    const { hub, folder, newEngine } = await startWorld();
    hub.misbehave(firstFetches(1, { kind: 'corrupt' }));
    const engine = newEngine();
    await engine.load?.(signal);
    expect(hub.fileNamed(weights).equals(await readFile(join(folder, weights)))).toBe(true);
    expect((await engine.run({ text: 'good' }, signal)).scores).toHaveLength(5);
  });

  it('gives up on a hub that only sends corrupt bytes, and leaves nothing that could be loaded', async () => {
    const { hub, folder, newEngine } = await startWorld();
    hub.misbehave(firstFetches(99, { kind: 'corrupt' }));
    const engine = newEngine();
    await expect(engine.load?.(signal)).rejects.toThrow(/was corrupt 3 times in a row: expected the SHA-256/);
    await expect(stat(join(folder, weights))).rejects.toThrow('ENOENT');
    await expect(stat(join(folder, `${weights}.part`))).rejects.toThrow('ENOENT');
    await expect(Promise.resolve().then(() => engine.run({ text: 'hi' }, signal))).rejects.toMatchObject({
      code: 'engine_unavailable',
    });
  });

  it('takes a small file only as git knows it', async () => {
    const { hub, newDownload } = await startWorld();
    hub.misbehave(({ method, path }) =>
      method === 'GET' && path === 'tokenizer.json' ? { kind: 'corrupt' } : undefined,
    );
    await expect(newDownload().load(signal)).rejects.toThrow(/tokenizer.json was corrupt .* SHA-1/);
  });

  it('fetches the rest of a file that comes too short', async () => {
    const { hub, newDownload } = await startWorld();
    hub.misbehave(firstFetches(1, { kind: 'short' }));
    await newDownload().load(signal);
    const last = hub.asked.at(-1);
    expect(last?.range).toBe(`bytes=${hub.fileNamed(weights).length - 1}-`);
  });

  it.each<[string, (file: string) => Promise<void>]>([
    ['a changed byte', (file) => writeFile(file, 'x', { flag: 'r+' })],
    ['a cut', (file) => truncate(file, 100_000)],
  ])('finds %s on the disk at the next start, and mends it', async (_, damage) => {
    const { hub, folder, newDownload } = await startWorld();
    await newDownload().load(signal);
    await damage(join(folder, weights));
    hub.asked.length = 0;
    await newDownload().load(signal);
    expect(hub.fileNamed(weights).equals(await readFile(join(folder, weights)))).toBe(true);
    expect(new Set(hub.asked.map(({ path }) => path))).toEqual(new Set([weights]));
  });
});

import { expect, it, vi } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { patiently } from '../support/patience.ts';

/** Tests what every store does. `open` gives an empty one as two users see it: in one process, both are the same. */
export function itIsAStore(open: () => Promise<{ readonly one: Store; readonly other: Store }>): void {
  it('keeps, changes, lists and deletes', async () => {
    const { one, other } = await open();
    await Promise.all([one.set('a/1', 'one'), one.set('a/2', 'two'), other.set('b/1', 'three')]);
    await other.set('a/1', 'uno');
    expect(await one.get('a/1')).toBe('uno');
    expect([...(await one.list('a/'))].sort()).toEqual([
      ['a/1', 'uno'],
      ['a/2', 'two'],
    ]);
    await other.delete('a/1');
    expect(await one.get('a/1')).toBeUndefined();
    expect((await one.list('a/')).size).toBe(1);
  });

  it('takes any letters for a key, and an empty text for a value', async () => {
    const { one, other } = await open();
    await Promise.all(['a*', 'a?b', 'a[b]', 'a\\', 'ab'].map((key) => one.set(key, '')));
    expect([...(await other.list('a*'))]).toEqual([['a*', '']]);
    expect([...(await other.list('a[')).keys()]).toEqual(['a[b]']);
    expect([...(await other.list('a\\')).keys()]).toEqual(['a\\']);
    expect((await other.list('')).size).toBe(5);
    expect(await other.get('a?b')).toBe('');
  });

  it('adds for one of several at once, and again once it has ended', async () => {
    const { one, other } = await open();
    const stores = [one, other, one, other];
    const added = await Promise.all(stores.map((store) => store.add('key', 'x', { ttlMs: 200 })));
    expect(added.filter(Boolean)).toHaveLength(1);
    await vi.waitFor(async () => expect(await one.add('key', 'y')).toBe(true), patiently);
    expect(await other.add('key', 'z')).toBe(false);
    expect(await other.get('key')).toBe('y');
  });

  it('loses none of many changes at once', async () => {
    const { one, other } = await open();
    const addOne = (old: string | undefined) => String(Number(old ?? 0) + 1);
    const changes = Array.from({ length: 50 }, (_, index) =>
      (index % 2 ? one : other).change('count', addOne),
    );
    await Promise.all(changes);
    expect(await one.change('count', addOne)).toBe('51');
    expect(await other.get('count')).toBe('51');
  });

  it('changes what is there to nothing, nothing to nothing, and an empty text', async () => {
    const { one, other } = await open();
    await one.set('key', '');
    expect(await other.change('key', (old) => `${old}x`)).toBe('x');
    expect(await one.change('key', () => undefined)).toBeUndefined();
    expect(await other.get('key')).toBeUndefined();
    expect(await other.change('key', (old) => old)).toBeUndefined();
    expect((await one.list('')).size).toBe(0);
  });

  it('changes nothing where the change throws', async () => {
    const { one } = await open();
    await one.set('key', 'x');
    const failing = one.change('key', () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await one.get('key')).toBe('x');
  });
}

import type { Store } from '../../../store/store.ts';

/**
 * Deletes what the store holds about one installation. Whatever is kept about one, its people and channels included, has a
 * key that names the platform and the installation, such as `optout/slack/T1/U1` or `calls-today/["slack","T1","T1/U1"]`.
 */
export async function forgetWorkspace(store: Pick<Store, 'list' | 'delete'>, id: string): Promise<number> {
  const all = await store.list('');
  const its = [...all.keys()].filter((key) => {
    const words = key.split(/[^A-Za-z0-9]+/);
    return words.includes('slack') && words.includes(id);
  });
  for (const key of its) await store.delete(key);
  return its.length;
}

import type { Store } from '../../../store/store.ts';

/**
 * Deletes what the store holds about one installation. Whatever is kept about one, its people and channels included, has a
 * key such as `optout/slack/T1/U1`: what it is, the platform, the installation.
 */
export async function forgetWorkspace(store: Pick<Store, 'list' | 'delete'>, id: string): Promise<number> {
  const all = await store.list('');
  const its = [...all.keys()].filter((key) => {
    const [, platform, owner] = key.split('/');
    return platform === 'slack' && owner === id;
  });
  for (const key of its) await store.delete(key);
  return its.length;
}

import type { Store } from '../../store/store.ts';

/** People are the same in all workspaces of a platform. */
export interface Person {
  readonly platform: string;
  readonly id: string;
}

/** Who has asked the bot to leave their pictures and words alone. */
export interface OptOuts {
  isOptedOut(this: void, person: Person): Promise<boolean>;
  setOptedOut(this: void, person: Person, optedOut: boolean): Promise<void>;
}

const keyOf = ({ platform, id }: Person) => `optout/${platform}/${id}`;

/** Creates the opt-outs, which are kept in the store until they are undone. */
export function createOptOuts(store: Pick<Store, 'get' | 'set' | 'delete'>): OptOuts {
  return {
    isOptedOut: async (person) => (await store.get(keyOf(person))) !== undefined,
    setOptedOut: (person, optedOut) =>
      optedOut ? store.set(keyOf(person), 'yes') : store.delete(keyOf(person)),
  };
}

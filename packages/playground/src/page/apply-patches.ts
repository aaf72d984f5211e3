import type { PageState, Patch } from './protocol.ts';

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function replaced(tree: unknown, [key, ...rest]: readonly string[], patch: Patch): unknown {
  if (key === undefined) return patch.value;
  const known = isTree(tree) ? tree : {};
  if (rest.length > 0 || 'value' in patch) return { ...known, [key]: replaced(known[key], rest, patch) };
  return Object.fromEntries(Object.entries(known).filter(([name]) => name !== key));
}

/** Applies patches to the state; untouched parts keep their identity. */
export function applyPatches(state: PageState, patches: readonly Patch[]): PageState {
  return patches.reduce<unknown>((tree, patch) => replaced(tree, patch.path, patch), state) as PageState;
}

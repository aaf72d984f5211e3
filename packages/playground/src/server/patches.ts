import type { Patch } from '../page/protocol.ts';

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every value that is patched as a whole, by path: each channel's messages, and any other field. */
function leaves(state: Tree): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [part, fields] of Object.entries(state)) {
    for (const [name, value] of isTree(fields) ? Object.entries(fields) : []) {
      if (name !== 'messages' || !isTree(value)) found.set(JSON.stringify([part, name]), value);
      else
        for (const [channel, messages] of Object.entries(value))
          found.set(JSON.stringify([part, name, channel]), messages);
    }
  }
  return found;
}

/** Remembers the last state sent and computes the differences. */
interface Differ {
  /** The patches from the previous state to this one, or to the parts of it that are given. */
  next(parts: Tree): readonly Patch[];
}

export function createDiffer(): Differ {
  const sent = new Map<string, string>();
  return {
    next(parts) {
      const patches: Patch[] = [];
      const now = leaves(parts);
      for (const [path, value] of now) {
        const json = JSON.stringify(value);
        if (sent.get(path) === json) continue;
        sent.set(path, json);
        patches.push({ path: toPath(path), value });
      }
      for (const path of sent.keys()) {
        const [part = ''] = toPath(path);
        if (!(part in parts) || now.has(path)) continue;
        sent.delete(path);
        patches.push({ path: toPath(path) });
      }
      return patches;
    },
  };
}

function toPath(path: string): string[] {
  const parsed: unknown = JSON.parse(path);
  return Array.isArray(parsed) ? parsed.map(String) : [];
}

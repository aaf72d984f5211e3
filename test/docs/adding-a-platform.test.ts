import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeBlocksOf, typecheck } from '../support/typecheck.ts';

const page = readFileSync(new URL('../../docs/adding-a-platform.md', import.meta.url), 'utf8');
const skeleton = codeBlocksOf(page);

describe('the guide to adding a platform', () => {
  it('has a skeleton with every entry file', () => {
    const files = ['index.ts', 'client.ts', 'register.ts', 'receive/receive.ts', 'reply/deliver.ts'];
    expect(Object.keys(skeleton)).toEqual(
      expect.arrayContaining(files.map((file) => `src/adapters/terminal/${file}`)),
    );
  });

  it('has a skeleton that compiles', () => {
    expect(typecheck(skeleton)).toEqual([]);
  });

  it('notices code that does not compile', () => {
    const broken = { 'src/adapters/terminal/limits.ts': 'export const limit: number = "many";\n' };
    expect(typecheck(broken)).toEqual([expect.stringMatching(/limits\.ts:1 .*not assignable/)]);
  });
});

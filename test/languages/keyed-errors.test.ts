import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** An error whose text stands in the code, in English for everybody. */
const literal = /new UserError\(\s*[^,()]+,\s*['"`]/;

function filesIn(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

it('refuses people with messages that are translated', () => {
  expect(literal.test("new UserError(\n  'busy',\n  'Later.',\n)")).toBe(true);
  const files = [...filesIn('src'), ...filesIn('commands')];
  expect(files.length).toBeGreaterThan(400);
  expect(files.filter((file) => literal.test(readFileSync(`${root}${file}`, 'utf8')))).toEqual([]);
});

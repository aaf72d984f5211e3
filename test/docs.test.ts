import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { httpErrorCodes } from '../src/adapters/http/errors.ts';
import { routeOf } from '../src/adapters/http/register.ts';
import { variableNames } from '../src/app/config.ts';
import { errorCodes } from '../src/core/errors.ts';
import { loadCommands } from '../src/app/load-commands.ts';

const root = new URL('../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

describe('the documentation', () => {
  it('names every command and its route in the README', async () => {
    const readme = read('README.md');
    for (const command of await loadCommands(new URL('commands/', root))) {
      expect(readme).toContain(`/${command.name}`);
      expect(readme).toContain(routeOf(command));
    }
  });

  it('leads with the two commands', () => {
    const [first, second] = read('README.md').matchAll(/^ {4}(npm .*)$/gm);
    expect([first?.[1], second?.[1]]).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  it('explains every error code', () => {
    const page = read('docs/errors.md');
    for (const code of [...Object.keys(errorCodes), ...httpErrorCodes]) expect(page).toContain(`\`${code}\``);
  });

  it('says of every error code whether the call is given back', () => {
    const rows = read('docs/errors.md').matchAll(/^\| `(\w+)` .*\| (not counted|yes|no) +\|$/gm);
    const givenBack = new Map([...rows].map(([, code = '', answer]) => [code, answer]));
    const answers = { before: 'not counted', theirs: 'no', ours: 'yes' };
    for (const [code, fault] of Object.entries(errorCodes))
      expect([code, givenBack.get(code)]).toEqual([code, answers[fault]]);
  });

  it('explains every variable in .env.example with its default, and none that does not exist', () => {
    const named = [...read('.env.example').matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([...variableNames].sort());
  });

  it('names only paths that exist in the code map', () => {
    const map = read('CONTRIBUTING.md').split('## Code map')[1]?.split('\n## ')[0] ?? '';
    const paths = [...map.matchAll(/`([\w.-]*\/?[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThanOrEqual(20);
    expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  it('has links that lead somewhere', () => {
    const pages = [
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      ...readdirSync(new URL('docs/', root))
        .filter((file) => file.endsWith('.md'))
        .map((page) => `docs/${page}`),
    ];
    for (const page of pages) {
      for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        expect(
          () => read(new URL(target, new URL(page, root)).pathname),
          `${page} links to ${target}`,
        ).not.toThrow();
      }
    }
  });
});

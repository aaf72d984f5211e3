import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromCodePoints } from '../src/adapters/slack/content/emoji.ts';

/** Slack follows iamcal's names. The package with them takes 50 MB, so only this table of it is kept. */
const source = 'emojibase-data@17.0.0';
const target = new URL('../src/adapters/slack/content/emoji-names.json', import.meta.url);

const folder = mkdtempSync(join(tmpdir(), 'toonwit-emoji-'));
try {
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', source], { stdio: 'inherit' });
  const file = join(folder, 'node_modules/emojibase-data/en/shortcodes/iamcal.json');
  const table = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | string[]>;
  const names = Object.entries(table)
    .flatMap(([codes, names]) => [names].flat().map((name) => [name, fromCodePoints(codes)] as const))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(target, `${JSON.stringify(Object.fromEntries(names), undefined, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

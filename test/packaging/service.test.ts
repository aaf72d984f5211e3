import { expect, it } from 'vitest';
import { exitCodes } from '../../src/app/cli/exit-codes.ts';
import { parseConfig, variableNames } from '../../src/app/config.ts';
import { readProjectFile } from './project.ts';

const unit = readProjectFile('packaging/toonwit.service');

function setting(name: string): string {
  const found = new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1];
  if (found === undefined) throw new Error(`expected ${name} in the unit, got none`);
  return found;
}

it('starts the build', () => {
  const { bin } = JSON.parse(readProjectFile('package.json')) as {
    readonly bin: { readonly toonwit: string };
  };
  expect(setting('ExecStart').split(' ').slice(1)).toEqual([bin.toonwit]);
});

it('keeps data and models where the bot may write', () => {
  const variables = setting('Environment')
    .split(' ')
    .map((pair) => pair.split('='));
  const { NODE_ENV, MALLOC_ARENA_MAX, MALLOC_TRIM_THRESHOLD_, ...own } = Object.fromEntries(
    variables,
  ) as Record<string, string>;
  expect([NODE_ENV, MALLOC_ARENA_MAX, MALLOC_TRIM_THRESHOLD_]).toEqual(['production', '2', '131072']);
  expect(Object.keys(own).filter((name) => !variableNames.includes(name))).toEqual([]);
  expect(own).toEqual({
    DATA_DIR: `/var/lib/${setting('StateDirectory')}`,
    MODEL_CACHE: `/var/cache/${setting('CacheDirectory')}`,
  });
});

it('gives the bot time to finish, and does not start it again where a platform refuses it', () => {
  expect(Number(setting('TimeoutStopSec'))).toBeGreaterThan(parseConfig({}).DRAIN_SECONDS + 20);
  expect(setting('RestartPreventExitStatus')).toBe(String(exitCodes.refused));
});

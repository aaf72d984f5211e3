import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/app/config.ts';
import { parseEnvFile } from '../../src/app/env-file.ts';
import { readEnvironment } from '../../src/app/read-environment.ts';

function read(file: string, environment: Record<string, string> = {}) {
  return readEnvironment(parseEnvFile(file), environment);
}

function problems(file: string, environment: Record<string, string> = {}): readonly string[] {
  try {
    read(file, environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('an .env file', () => {
  it('is read, and the environment wins', () => {
    const { config, warnings } = read('PORT=9000\nexport LOG_LEVEL="warn" # quiet\n# HOST=0.0.0.0\n', {
      PORT: '9001',
    });
    expect(config).toMatchObject({ PORT: 9001, LOG_LEVEL: 'warn', HOST: '127.0.0.1' });
    expect(warnings).toEqual([]);
  });

  it('is refused with the number of a line that is no assignment, which would swallow the next', () => {
    expect(problems('PORT=9000\nhunter2secret\nDAILY_BUDGET_USD=5\n')).toEqual([
      '  .env, line 2: expected NAME=value, got something else',
    ]);
  });

  it('is refused where a quote never closes, and read where it closes lines below', () => {
    expect(problems('PLAYGROUND_PASSWORD="hunter2secret\nPORT=9000\n')).toEqual([
      '  .env, line 1: expected a closing ", got none',
    ]);
    expect(read('PLAYGROUND_PASSWORD="two\nlines"\nPORT=9000\n').config).toMatchObject({
      PLAYGROUND_PASSWORD: 'two\nlines',
      PORT: 9000,
    });
  });

  it.each([
    ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
    ['SLACK_TOKEN', 'SLACK_BOT_TOKEN or SLACK_APP_TOKEN or SLACK_CONFIG_TOKEN'],
    ['DAILY_BUGET_USD', 'DAILY_BUDGET_USD'],
    ['REPLICATE_API_KEY', 'REPLICATE_API_TOKEN'],
    ['CALLS_PER_MIN', 'CALLS_PER_MINUTE'],
  ])('is refused for %s, saying which name was meant', (name, meant) => {
    expect(problems(`${name}=hunter2secret`)).toEqual([
      `  ${name}: expected a known name in .env, perhaps ${meant}`,
    ]);
  });

  it('may hold what others read, with a warning', () => {
    expect(read('NODE_EXTRA_CA_CERTS=/etc/ca.pem').warnings).toEqual([
      'NODE_EXTRA_CA_CERTS in .env is not a variable of Toonwit; Toonwit ignores it',
    ]);
  });
});

describe('the environment', () => {
  it('may hold anything; a name that resembles ours is a warning', () => {
    const { warnings } = read('', {
      DISCORD_BOT_TOKEN: 'x',
      HOME: '/root',
      npm_config_cache: 'x',
      LANG: 'C',
    });
    expect(warnings).toEqual(['DISCORD_BOT_TOKEN is not read; did you mean DISCORD_TOKEN?']);
  });

  it('is refused with half of what Slack needs', () => {
    expect(problems('', { SLACK_APP_TOKEN: 'xapp-1' })).toEqual([
      '  SLACK_BOT_TOKEN: expected a value, because SLACK_APP_TOKEN is set',
    ]);
    expect(problems('SLACK_SIGNING_SECRET=0123456789abcdef')).toEqual([
      '  SLACK_BOT_TOKEN: expected a value, because SLACK_SIGNING_SECRET is set',
    ]);
    expect(problems('', { SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([
      '  SLACK_APP_TOKEN: expected this (Socket Mode) or SLACK_SIGNING_SECRET (HTTP), because SLACK_BOT_TOKEN is set',
    ]);
  });

  it('warns that anyone can call an API that others reach and that needs no key', () => {
    const open = 'anyone who reaches this machine can call the API: HOST is 0.0.0.0 and API_KEYS is not set';
    expect(read('HOST=0.0.0.0').warnings).toEqual([open]);
    expect(read('HOST=0.0.0.0\nAPI_KEYS=0123456789abcdef').warnings).toEqual([]);
  });
});
